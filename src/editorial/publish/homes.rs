//! Where a record is filed: the facts of the document that it comes from, as far as they are known,
//! and its place in the order of dates and sources. Whose words it gets is in `records`.

use time::{Date, Month};

use super::places::{Origin, Placed};
use super::records::Desk;
use super::{PublishError, identity};
use crate::db::Connection;
use crate::db::write::documents;
use crate::db::write::recommendations::Record;
use crate::domain::{Mention, Status, Symbol};

/// Where a record belongs: the facts of its source document.
#[derive(Debug, Default)]
pub struct Home<'a> {
    document_id: Option<i64>,
    symbol: Option<&'a str>,
    key: Option<String>,
    body_id: Option<i64>,
    meeting_id: Option<i64>,
    date: Option<Date>,
    year: Option<i16>,
}

impl Desk<'_> {
    /// All that is known of the record.
    pub fn record<'a>(
        &self,
        placed: &'a Placed<'_>,
        home: &'a Home<'_>,
        sort_key: &'a str,
    ) -> Record<'a> {
        let (paragraph, item, anchor) = match &placed.origin {
            Origin::Here => (
                placed.paragraph.as_deref(),
                placed.item.as_deref(),
                Some(placed.anchor.as_str()),
            ),
            Origin::Recalled(source) => (
                Some(source.paragraph.as_str()),
                source.item.as_deref(),
                Some(source.anchor.as_str()),
            ),
            Origin::RecalledVaguely { paragraph, .. } => (paragraph.as_deref(), None, None),
        };
        let status = match placed.said.status {
            Mention::Proposed => Status::Proposed,
            Mention::Adopted | Mention::Recalled => Status::Adopted,
        };
        Record {
            slug: placed.id.as_str(),
            instrument: placed.said.instrument.as_str(),
            status: status.as_str(),
            document_id: home.document_id,
            source_symbol: home.symbol,
            source_key: home.key.as_deref(),
            source_paragraph: paragraph,
            source_item: item,
            source_anchor: anchor,
            body_id: home.body_id,
            meeting_id: home.meeting_id,
            date: home.date,
            year: home.year,
            sort_date: sort_date(home.date, home.year),
            sort_key,
            reviewed: self.edition.reviewed,
            sample: self.edition.import.sample,
            revision: self.edition.revision,
        }
    }

    /// The facts of the document that the record comes from, as far as they are known.
    pub async fn home<'a>(
        &'a self,
        connection: &mut Connection,
        placed: &'a Placed<'_>,
    ) -> Result<Home<'a>, PublishError> {
        match &placed.origin {
            Origin::Here => Ok(self.here()),
            Origin::Recalled(source) => self.elsewhere(connection, &source.symbol).await,
            Origin::RecalledVaguely {
                symbol: Some(symbol),
                ..
            } => self.elsewhere(connection, symbol).await,
            // Nothing is known but the recalling place: filed there, without a source.
            Origin::RecalledVaguely { symbol: None, .. } => Ok(Home {
                symbol: None,
                key: None,
                ..self.here()
            }),
        }
    }

    fn here(&self) -> Home<'_> {
        let identity = self.edition.identity;
        Home {
            document_id: Some(self.document_id),
            symbol: identity.symbol.as_ref().map(Symbol::as_str),
            key: Some(self.key.to_owned()),
            body_id: identity.body.as_ref().map(|(id, _)| *id),
            meeting_id: identity.meeting_id,
            date: identity.date,
            year: identity.year,
        }
    }

    /// A source by its symbol: its own facts where the store has it, else what the symbol says.
    async fn elsewhere<'a>(
        &self,
        connection: &mut Connection,
        symbol: &'a Symbol,
    ) -> Result<Home<'a>, PublishError> {
        let key = symbol.slug();
        if let Some(found) = documents::dated(connection, symbol.as_str()).await? {
            return Ok(Home {
                document_id: Some(found.id),
                symbol: Some(symbol.as_str()),
                key: Some(found.key),
                body_id: found.body_id,
                meeting_id: found.meeting_id,
                date: found.date,
                year: found.date.and_then(year_of).or_else(|| symbol.year()),
            });
        }
        let body = match symbol.body() {
            Some(body) => Some(
                identity::body_of(connection, &body, self.edition.import.sample)
                    .await?
                    .0,
            ),
            None => None,
        };
        Ok(Home {
            symbol: Some(symbol.as_str()),
            key: Some(key),
            body_id: body,
            year: symbol.year(),
            ..Home::default()
        })
    }
}

fn year_of(date: Date) -> Option<i16> {
    i16::try_from(date.year()).ok()
}

/// The date, else the first day of the year, so that a record without date comes last in its year;
/// one without either comes last of all.
fn sort_date(date: Option<Date>, year: Option<i16>) -> Date {
    date.or_else(|| Date::from_calendar_date(i32::from(year?), Month::January, 1).ok())
        .unwrap_or(time::macros::date!(0001 - 01 - 01))
}

/// The id with every number as wide as any, so that paragraph 9 comes before paragraph 10; then the
/// id itself, since `p9` and `p09` are two.
pub fn sort_key(id: &str) -> String {
    let mut key = String::with_capacity(id.len() * 3);
    let mut digits = String::new();
    for c in id.chars().chain([' ']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            // Longer numbers than six digits are hashes or nonsense; they sort as they are.
            key.extend(std::iter::repeat_n(
                '0',
                6_usize.saturating_sub(digits.len()),
            ));
            key.push_str(&digits);
            digits.clear();
        }
        key.push(c);
    }
    key + id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_sort_by_number_and_date() {
        let mut ids = [
            "a-2024-2-p10",
            "a-2024-2-p9",
            "a-2024-10-p1",
            "a-2024-2-p9-a",
        ];
        ids.sort_by_key(|id| sort_key(id));
        assert_eq!(
            ids,
            [
                "a-2024-2-p9",
                "a-2024-2-p9-a",
                "a-2024-2-p10",
                "a-2024-10-p1"
            ]
        );
        assert_ne!(sort_key("p9"), sort_key("p09"));
        let date = time::macros::date!(2020 - 09 - 08);
        assert_eq!(sort_date(Some(date), Some(2020)), date);
        assert_eq!(
            sort_date(None, Some(2011)),
            time::macros::date!(2011 - 01 - 01)
        );
        assert_eq!(sort_date(None, None), time::macros::date!(0001 - 01 - 01));
    }
}
