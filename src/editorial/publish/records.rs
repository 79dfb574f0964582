//! Writing the recommendations of a version: which record each belongs to, and whose words count
//! when several documents have it. The document that says it itself comes before those that recall
//! it, whichever arrived first; every document keeps its own words at its own place.

use serde_json::{Map, Value};
use time::{Date, Month};

use super::places::{Origin, Placed};
use super::{Edition, PublishError, Version, identity};
use crate::db::Connection;
use crate::db::write::documents;
use crate::db::write::occurrences::{self, Spot};
use crate::db::write::recommendations::{self, Known, Record, Words};
use crate::domain::{Addressee, Instrument, Mention, Status, Symbol, fold_for_search};

/// What all records of one publication have in common.
pub struct Desk<'a> {
    pub edition: &'a Edition<'a>,
    pub document_id: i64,
    pub key: &'a str,
    pub version: Version,
}

/// What a version's words become for a record that is known already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Claim {
    /// This document says it itself and was not known to: all that it says counts.
    TakeOver,
    /// This document said it before, in another language: its words are added.
    Own,
    /// This document does not decide the record; its words only fill a gap.
    Visit,
}

/// Where a record belongs: the facts of its source document.
#[derive(Debug, Default)]
struct Home<'a> {
    document_id: Option<i64>,
    symbol: Option<&'a str>,
    key: Option<String>,
    body_id: Option<i64>,
    meeting_id: Option<i64>,
    date: Option<Date>,
    year: Option<i16>,
}

impl Desk<'_> {
    pub async fn write(
        &self,
        connection: &mut Connection,
        placed: &[Placed<'_>],
    ) -> Result<(), PublishError> {
        for placed in placed {
            self.write_one(connection, placed).await?;
        }
        Ok(())
    }

    async fn write_one(
        &self,
        connection: &mut Connection,
        placed: &Placed<'_>,
    ) -> Result<(), PublishError> {
        let language = self.edition.identity.language.as_str();
        let known = recommendations::find(connection, placed.id.as_str(), language).await?;
        let (id, worded) = match known {
            None => (self.add(connection, placed).await?, true),
            Some(known) => self.add_to(connection, placed, &known).await?,
        };
        let spot = Spot {
            document_id: self.document_id,
            status: placed.said.status.as_str(),
            paragraph: placed.paragraph.as_deref(),
            item: placed.item.as_deref(),
            anchor: &placed.anchor,
        };
        let text = placed.said.text.trim();
        occurrences::note(connection, id, spot, self.version.id, text).await?;
        if worded {
            self.word(connection, id, placed).await?;
        }
        Ok(())
    }

    async fn add(
        &self,
        connection: &mut Connection,
        placed: &Placed<'_>,
    ) -> Result<i64, PublishError> {
        let home = self.home(connection, placed).await?;
        let sort_key = sort_key(placed.id.as_str());
        Ok(recommendations::add(connection, &self.record(placed, &home, &sort_key)).await?)
    }

    /// Brings a known record up to date; tells whether this version's words become its wording.
    async fn add_to(
        &self,
        connection: &mut Connection,
        placed: &Placed<'_>,
        known: &Known,
    ) -> Result<(i64, bool), PublishError> {
        let claim = self.claim(placed, known);
        if claim == Claim::TakeOver {
            let home = self.home(connection, placed).await?;
            let sort_key = sort_key(placed.id.as_str());
            let record = self.record(placed, &home, &sort_key);
            recommendations::take_over(connection, known.id, &record).await?;
            return Ok((known.id, true));
        }
        let edition = self.edition;
        // A visit does not put the record's own review in doubt.
        let reviewed = edition.reviewed || claim == Claim::Visit;
        let (sample, revision) = (edition.import.sample, edition.revision);
        recommendations::join(connection, known.id, reviewed, sample, revision).await?;
        let fills = known.as_recalled.is_none();
        // The same document in an earlier revision: its new words replace the old.
        let renews = known.wording_document == Some(self.document_id)
            && known.wording_version != Some(self.version.id);
        let outranks = placed.origin == Origin::Here && known.as_recalled == Some(true);
        Ok((known.id, claim == Claim::Own || fills || renews || outranks))
    }

    fn claim(&self, placed: &Placed<'_>, known: &Known) -> Claim {
        if placed.origin != Origin::Here {
            return Claim::Visit;
        }
        let own = known.document_id == Some(self.document_id);
        match (known.settled, own) {
            (false, _) => Claim::TakeOver,
            (true, true) if self.version.retired.is_some() => Claim::TakeOver,
            (true, true) => Claim::Own,
            (true, false) => Claim::Visit,
        }
    }

    async fn word(
        &self,
        connection: &mut Connection,
        id: i64,
        placed: &Placed<'_>,
    ) -> Result<(), PublishError> {
        let language = self.edition.identity.language;
        let text = placed.said.text.trim();
        let words = Words {
            language: language.as_str(),
            text,
            folded: &fold_for_search(language, text),
            version_id: self.version.id,
            as_recalled: placed.origin != Origin::Here,
        };
        recommendations::word(connection, id, words).await?;
        let addressees: Vec<String> = placed
            .said
            .addressees
            .iter()
            .map(|to: &Addressee| to.to_string())
            .collect();
        let replace = self.version.retired.is_some();
        recommendations::address(connection, id, &addressees, replace).await?;
        recommendations::propose(connection, id, language.as_str(), &proposals(placed)).await?;
        Ok(())
    }

    fn record<'a>(
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
            instrument: Instrument::as_str(placed.said.instrument),
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
    async fn home<'a>(
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

/// Theme slugs with the words that led to them.
fn proposals(placed: &Placed<'_>) -> Value {
    let mut proposals = Map::new();
    for proposed in placed
        .said
        .themes
        .iter()
        .filter(|proposed| !proposed.evidence.is_empty())
    {
        proposals.insert(proposed.theme.clone(), proposed.evidence.clone().into());
    }
    Value::Object(proposals)
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
fn sort_key(id: &str) -> String {
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
