//! What a publication would make of a draft, without making it: anchors, and where each recommendation
//! stands. For whoever looks before publishing.

use super::anchors::Layout;
use super::places;
use crate::domain::{InvalidId, Symbol};
use crate::ingest::Draft;

/// The draft with its anchors.
#[derive(Debug)]
pub struct Plan {
    pub layout: Layout,
    /// In the order of the draft; those without words are left out.
    pub records: Vec<PlannedRecord>,
}

/// A recommendation at its place.
#[derive(Debug, Clone)]
pub struct PlannedRecord {
    /// Among the recommendations of the draft.
    pub position: usize,
    /// On the page of the document.
    pub anchor: String,
    pub paragraph: Option<String>,
    pub item: Option<String>,
}

/// Lays a draft out as it would be published.
pub fn plan(draft: &Draft) -> Result<Plan, InvalidId> {
    let layout = Layout::of(draft);
    let symbol = draft.header.symbol.as_deref();
    let symbol = symbol.and_then(|symbol| symbol.parse::<Symbol>().ok());
    // A document without symbol has a key of its own, which no anchor depends on.
    let key = symbol.map_or_else(|| "draft".to_owned(), |symbol| symbol.slug());
    let placed = places::of(draft, &layout, &key, None)?;
    let records = placed.into_iter().map(|placed| PlannedRecord {
        position: placed.position,
        anchor: placed.anchor,
        paragraph: placed.paragraph,
        item: placed.item,
    });
    let records = records.collect();
    Ok(Plan { layout, records })
}
