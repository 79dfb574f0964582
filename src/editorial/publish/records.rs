//! Writing the recommendations of a version: which record each belongs to, and whose words count
//! when several documents have it. The document that says it itself comes before those that recall
//! it, whichever arrived first; every document keeps its own words at its own place.

use serde_json::{Map, Value};

use super::homes::sort_key;
use super::places::{Origin, Placed};
use super::reviewed::decided;
use super::{Edition, PublishError, Version};
use crate::db::Connection;
use crate::db::write::occurrences::{self, Spot};
use crate::db::write::recommendations::{self, Known, Words};
use crate::db::write::same_words;
use crate::db::write::tags;
use crate::domain::{Addressee, Mention, Symbol, fold_for_search};

/// Fewer characters than these may well be the same words by chance.
const TELLING: usize = 25;

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
        let known = match recommendations::find(connection, placed.id.as_str(), language).await? {
            Some(known) => Some(known),
            None => self.in_the_same_words(connection, placed).await?,
        };
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
        // An editor's word counts wherever the record's own words come from.
        if let Some(mark) = self.edition.marks.get(placed.position) {
            tags::decide(connection, id, &decided(mark)).await?;
        }
        Ok(())
    }

    /// A record at another place that this one repeats word for word: what is recalled without a
    /// known paragraph belongs to the record that was adopted in these words, and what is adopted here
    /// to one that was only recalled so far. This place then becomes another address of that record.
    async fn in_the_same_words(
        &self,
        connection: &mut Connection,
        placed: &Placed<'_>,
    ) -> Result<Option<Known>, sqlx::Error> {
        let identity = self.edition.identity;
        let language = identity.language.as_str();
        let text = placed.said.text.trim();
        if text.chars().count() < TELLING {
            return Ok(None);
        }
        let folded = fold_for_search(identity.language, text);
        let found = match &placed.origin {
            Origin::RecalledVaguely { symbol, .. } => {
                let symbol = symbol.as_ref().map(Symbol::as_str);
                same_words::adopted(connection, language, &folded, symbol).await?
            }
            Origin::Here if placed.said.status == Mention::Adopted => {
                let symbol = identity.symbol.as_ref().map(Symbol::as_str);
                same_words::only_recalled(connection, language, &folded, symbol).await?
            }
            Origin::Here | Origin::Recalled(_) => None,
        };
        let Some(slug) = found else {
            return Ok(None);
        };
        let known = recommendations::find(connection, &slug, language).await?;
        if let Some(known) = &known {
            same_words::alias(connection, placed.id.as_str(), known.id).await?;
        }
        Ok(known)
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
