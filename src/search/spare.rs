//! A copy of what lists show of each record, so that searches go on being answered while Postgres is
//! away: the index knows which records are found, but only the database has their texts. It is made
//! when publications have come to rest, belongs to one revision, and is used for no other.
//!
//! Only for corpora up to [`MOST`] records, whose copy takes 24 MB (forged, in two languages); a larger one
//! refuses what its page cache does not hold until Postgres is back. Record pages are not in it.

use std::collections::HashMap;
use std::time::Duration;

use super::facets::{self, FacetCounts};
use super::index::Index;
use crate::db::recommendations::{self, Recommendation};
use crate::db::{Pool, names};
use crate::domain::{Facet, Language};

/// The largest corpus that is copied.
const MOST: usize = 10_000;

/// Records that are read together.
const TOGETHER: usize = 500;

/// How long no publication came before a copy is made.
pub(super) const QUIET: Duration = Duration::from_secs(2);

/// The language that labels are copied in with the records; others are put in from `names`.
const COPIED: Language = Language::En;

type Names = HashMap<String, String>;

/// What is shown of all records of one revision.
pub(super) struct Spare {
    pub revision: i64,
    records: HashMap<i64, Recommendation>,
    names: HashMap<(Facet, Language), Names>,
}

impl Spare {
    /// Copies the corpus of an index; `None` where it is too large.
    pub async fn copy(pool: &Pool, index: &Index) -> sqlx::Result<Option<Self>> {
        let ids = &index.arrays.columns.ids;
        if ids.len() > MOST {
            return Ok(None);
        }
        let mut records = HashMap::with_capacity(ids.len());
        for some in ids.chunks(TOGETHER) {
            let read = recommendations::whole(pool, some, COPIED).await?;
            records.extend(read.into_iter().map(|record| (record.facts.id, record)));
        }
        let meetings = index.arrays.lists.meetings.rows();
        let meetings: Vec<String> = meetings
            .filter_map(|(_, slug)| slug.map(ToOwned::to_owned))
            .collect();
        let mut all = HashMap::new();
        for lang in Language::ALL {
            let read = [
                (Facet::Theme, names::themes(pool, *lang).await?),
                (Facet::Body, names::bodies(pool, *lang).await?),
                (
                    Facet::Meeting,
                    names::meetings(pool, &meetings, *lang).await?,
                ),
            ];
            for (facet, named) in read {
                let named = named.into_iter().map(|one| (one.slug, one.name));
                all.insert((facet, *lang), named.collect());
            }
        }
        Ok(Some(Self {
            revision: index.revision(),
            records,
            names: all,
        }))
    }

    /// These records, labelled in `lang`; `None` where one is missing.
    pub fn items(&self, ids: &[i64], lang: Language) -> Option<Vec<Recommendation>> {
        ids.iter()
            .map(|id| Some(self.labelled(self.records.get(id)?.clone(), lang)))
            .collect()
    }

    fn labelled(&self, mut record: Recommendation, lang: Language) -> Recommendation {
        let name = |facet, slug: &str| self.names.get(&(facet, lang))?.get(slug).cloned();
        for tag in &mut record.tags {
            if let Some(label) = name(Facet::Theme, &tag.theme) {
                tag.label = label;
            }
        }
        if let Some(body) = &record.facts.body {
            record.facts.body_name = name(Facet::Body, body).or(record.facts.body_name);
        }
        record
    }

    /// The facets with the names of meetings.
    pub fn facets(&self, counted: Vec<FacetCounts>, lang: Language) -> Vec<FacetCounts> {
        let meetings = self.names.get(&(Facet::Meeting, lang));
        let labelled = |facet: FacetCounts| match meetings {
            Some(names) if facet.facet == Facet::Meeting => facets::with_labels(facet, names),
            _ => facet,
        };
        counted.into_iter().map(labelled).collect()
    }
}
