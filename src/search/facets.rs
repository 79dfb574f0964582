//! The counts of a facet as a reader sees them: values with labels, most frequent first; years newest
//! first. Values that were chosen stand there even when nothing is left under them, so that they can
//! be given up again.

use std::collections::HashMap;

use super::arrays::Arrays;
use super::index::Index;
use super::narrow::{Counts, Narrow};
use crate::db::Pool;
use crate::db::names;
use crate::domain::{Facet, Language};

/// One facet of what was found.
#[derive(Debug, Clone)]
pub struct FacetCounts {
    pub facet: Facet,
    pub values: Vec<FacetCount>,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetCount {
    /// What the filter of the facet's name takes.
    pub value: String,
    /// The name of a theme, body or meeting; `None` for words of a closed list and for years, whose
    /// labels are with the interface texts.
    pub label: Option<String>,
    pub count: u64,
    /// Among the values of the filter.
    pub chosen: bool,
}

/// The counts in order, labelled but for meetings.
pub(super) fn counted(
    index: &Index,
    narrow: &Narrow<'_>,
    counts: &Counts,
    lang: Language,
) -> Vec<FacetCounts> {
    let shown = index.shown(lang);
    let facets = counts.iter().map(|(facet, counts)| {
        let labels: &[Option<String>] = match facet {
            Facet::Theme => &shown.themes,
            Facet::Body => &shown.bodies,
            _ => &[],
        };
        FacetCounts {
            facet: *facet,
            values: present(&index.arrays, narrow, *facet, counts, labels),
        }
    });
    facets.map(in_order).collect()
}

/// The same with the names of meetings, by which equal counts are ordered.
pub(super) async fn with_meetings(
    pool: &Pool,
    facets: Vec<FacetCounts>,
    lang: Language,
) -> sqlx::Result<Vec<FacetCounts>> {
    let mut done = Vec::with_capacity(facets.len());
    for facet in facets {
        if facet.facet != Facet::Meeting {
            done.push(facet);
            continue;
        }
        let slugs: Vec<String> = facet.values.iter().map(|v| v.value.clone()).collect();
        let named = names::meetings(pool, &slugs, lang).await?;
        let labels = named.into_iter().map(|one| (one.slug, one.name));
        done.push(with_labels(facet, &labels.collect()));
    }
    Ok(done)
}

/// One facet with these labels.
pub(super) fn with_labels(mut facet: FacetCounts, labels: &HashMap<String, String>) -> FacetCounts {
    for value in &mut facet.values {
        value.label = labels.get(&value.value).cloned();
    }
    in_order(facet)
}

fn in_order(mut facet: FacetCounts) -> FacetCounts {
    let values = &mut facet.values;
    if facet.facet == Facet::Year {
        // Four digits each.
        values.sort_by(|a, b| b.value.cmp(&a.value));
    } else {
        values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label)));
    }
    facet
}

fn present(
    arrays: &Arrays,
    narrow: &Narrow<'_>,
    facet: Facet,
    counts: &[u64],
    labels: &[Option<String>],
) -> Vec<FacetCount> {
    counts
        .iter()
        .enumerate()
        .filter_map(|(number, count)| {
            let chosen = narrow.is_chosen(facet, number);
            (*count > 0 || chosen).then_some(())?;
            Some(FacetCount {
                value: arrays.value(facet, number)?,
                label: labels.get(number).cloned().flatten(),
                count: *count,
                chosen,
            })
        })
        .collect()
}
