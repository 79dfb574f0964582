//! Where each recommendation of a draft stands, and the id that follows. Pure. The id of what a
//! document proposes or adopts comes from its own place; of what it recalls, from the source as far
//! as that is known to the paragraph, else from the recalling place.

use std::collections::{HashMap, HashSet};

use super::anchors::{Layout, Taken};
use crate::domain::{InvalidId, Mention, Place, RecommendationId, Symbol};
use crate::ingest::{Draft, Recommendation, Source};

/// A recommendation of the draft at its place.
#[derive(Debug)]
pub struct Placed<'a> {
    /// Among the recommendations of the draft.
    pub position: usize,
    pub said: &'a Recommendation,
    pub id: RecommendationId,
    /// On the page of this document.
    pub anchor: String,
    pub paragraph: Option<String>,
    pub item: Option<String>,
    pub origin: Origin,
}

/// Where the record comes from.
#[derive(Debug, PartialEq, Eq)]
pub enum Origin {
    /// This document says it itself.
    Here,
    /// Recalled from a known paragraph.
    Recalled(SourcePlace),
    /// Recalled, and all that is known of the source is its symbol and perhaps a paragraph that
    /// several recommendations share; or nothing.
    RecalledVaguely {
        symbol: Option<Symbol>,
        paragraph: Option<String>,
    },
}

#[derive(Debug, PartialEq, Eq)]
pub struct SourcePlace {
    pub symbol: Symbol,
    pub paragraph: String,
    pub item: Option<String>,
    pub anchor: String,
}

/// The recommendations of the draft in their order, those without words left out.
pub fn of<'a>(
    draft: &'a Draft,
    layout: &Layout,
    key: &str,
    body: Option<&str>,
) -> Result<Vec<Placed<'a>>, InvalidId> {
    let shared = shared_sources(draft);
    let mut ids = Taken::default();
    let mut placed = Vec::with_capacity(draft.recommendations.len());
    for (position, said) in draft.recommendations.iter().enumerate() {
        if said.text.trim().is_empty() {
            continue;
        }
        let (place, anchor) = here(draft, layout, said);
        let own_id = own_id(&place, &anchor, key, body)?;
        let (id, origin) = match origin(said, key, &shared) {
            (Some(id), origin) => (id, origin),
            // The same place twice must not become one record.
            (None, origin) => (ids.first_free(own_id.to_string()).parse()?, origin),
        };
        placed.push(Placed {
            position,
            said,
            id,
            anchor,
            paragraph: place.paragraph.clone(),
            item: item_name(&place),
            origin,
        });
    }
    Ok(placed)
}

/// The place in this document, and its anchor on the page.
fn here(draft: &Draft, layout: &Layout, said: &Recommendation) -> (Place, String) {
    let paragraph = layout
        .paragraphs
        .get(said.index)
        .filter(|_| draft.paragraphs[said.index].number == said.paragraph);
    let section = said.section.or_else(|| paragraph?.section);
    let place = Place {
        instrument: layout.instrument(section),
        paragraph: said.paragraph.map(|number| number.to_string()),
        item: said.label.clone(),
        rank: if said.label.is_some() {
            said.rank.max(1)
        } else {
            0
        },
    };
    let Some(paragraph) = paragraph else {
        let anchor = place.anchor();
        return (place, anchor);
    };
    let anchor = match &said.label {
        None => paragraph.anchor.clone(),
        // A member of a run-in list is no item of its own: its anchor is made like one.
        Some(label) => paragraph
            .items
            .iter()
            .find(|item| item.label == *label && item.rank == place.rank)
            .map_or_else(
                || {
                    let own = Place {
                        instrument: None,
                        paragraph: None,
                        ..place.clone()
                    };
                    format!("{}-{}", paragraph.anchor, own.suffix())
                },
                |item| item.anchor.clone(),
            ),
    };
    (place, anchor)
}

/// A paragraph without number has an anchor all the same (`text-4`), which then names it.
fn own_id(
    place: &Place,
    anchor: &str,
    key: &str,
    body: Option<&str>,
) -> Result<RecommendationId, InvalidId> {
    if place.suffix().is_empty() || (place.paragraph.is_none() && place.instrument.is_none()) {
        return format!("{key}-{anchor}").parse();
    }
    place.id(key, body)
}

/// The id of the source where it is known to the paragraph and not this document itself.
fn origin(
    said: &Recommendation,
    key: &str,
    shared: &HashSet<(String, String)>,
) -> (Option<RecommendationId>, Origin) {
    if said.status != Mention::Recalled {
        return (None, Origin::Here);
    }
    let symbol = said
        .source
        .as_ref()
        .and_then(|source| source.symbol.as_deref()?.parse().ok());
    let symbol: Option<Symbol> = symbol.filter(|symbol: &Symbol| symbol.slug() != key);
    let paragraph = said
        .source
        .as_ref()
        .and_then(|source| source.paragraph.clone());
    let vague = |symbol, paragraph| (None, Origin::RecalledVaguely { symbol, paragraph });
    let (Some(symbol), Some(paragraph)) = (symbol.clone(), paragraph.clone()) else {
        return vague(symbol, paragraph);
    };
    if said
        .source
        .as_ref()
        .and_then(source_key)
        .is_some_and(|source| shared.contains(&source))
    {
        return vague(Some(symbol), Some(paragraph));
    }
    let (number, item) = match paragraph.split_once(' ') {
        Some((number, item)) => (number.to_owned(), Some(item.trim().to_owned())),
        None => (paragraph.clone(), None),
    };
    let place = Place {
        instrument: None,
        paragraph: Some(number.clone()),
        item: item.clone(),
        rank: 1,
    };
    match place.id(&symbol.slug(), None) {
        Ok(id) => {
            let anchor = place.anchor();
            (
                Some(id),
                Origin::Recalled(SourcePlace {
                    symbol,
                    paragraph: number,
                    item,
                    anchor,
                }),
            )
        }
        Err(_) => vague(Some(symbol), Some(paragraph)),
    }
}

/// Sources from which this document recalls several different texts: the paragraph has parts that
/// the recall does not tell apart, so it names no single record.
fn shared_sources(draft: &Draft) -> HashSet<(String, String)> {
    let mut texts: HashMap<(String, String), HashSet<&str>> = HashMap::new();
    for said in draft
        .recommendations
        .iter()
        .filter(|said| said.status == Mention::Recalled)
    {
        if let Some(source) = said.source.as_ref().and_then(source_key) {
            texts.entry(source).or_default().insert(said.text.trim());
        }
    }
    texts
        .into_iter()
        .filter(|(_, texts)| texts.len() > 1)
        .map(|(source, _)| source)
        .collect()
}

fn source_key(source: &Source) -> Option<(String, String)> {
    Some((source.symbol.clone()?, source.paragraph.clone()?))
}

/// The item as it is shown: its label, and its rank where the label alone does not tell.
fn item_name(place: &Place) -> Option<String> {
    let label = place.item.as_deref()?;
    Some(if label == "bullet" || place.rank > 1 {
        format!("{label} {}", place.rank.max(1))
    } else {
        label.to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Instrument;
    use crate::ingest::{Item, Paragraph};

    fn said(
        status: Mention,
        paragraph: Option<u32>,
        label: Option<&str>,
        index: usize,
    ) -> Recommendation {
        Recommendation {
            status,
            instrument: Instrument::Recommendation,
            paragraph,
            label: label.map(str::to_owned),
            section: None,
            text: format!("{paragraph:?} {label:?}"),
            addressees: Vec::new(),
            source: None,
            themes: Vec::new(),
            index,
            rank: u32::from(label.is_some()),
        }
    }

    fn draft() -> Draft {
        let source = |paragraph: &str| {
            Some(Source {
                symbol: Some("DEMO/WG.1/2011/8".to_owned()),
                paragraph: Some(paragraph.to_owned()),
            })
        };
        Draft {
            paragraphs: vec![
                Paragraph {
                    number: Some(3),
                    items: vec![Item {
                        label: "a".to_owned(),
                        ..Item::default()
                    }],
                    ..Paragraph::default()
                },
                Paragraph::default(),
            ],
            recommendations: vec![
                said(Mention::Proposed, Some(3), Some("a"), 0),
                said(Mention::Proposed, Some(3), Some("b"), 0),
                said(Mention::Adopted, None, None, 1),
                Recommendation {
                    source: source("38 a"),
                    ..said(Mention::Recalled, Some(3), Some("c"), 0)
                },
                Recommendation {
                    source: source("40"),
                    ..said(Mention::Recalled, Some(3), Some("d"), 0)
                },
                Recommendation {
                    source: source("40"),
                    ..said(Mention::Recalled, Some(3), Some("e"), 0)
                },
            ],
            ..Draft::default()
        }
    }

    #[test]
    fn ids_come_from_the_first_known_place() {
        let draft = draft();
        let placed = of(&draft, &Layout::of(&draft), "demo-wg.1-2024-2", None).expect("places");
        let ids: Vec<&str> = placed.iter().map(|placed| placed.id.as_str()).collect();
        let expected = [
            "demo-wg.1-2024-2-p3-a",
            "demo-wg.1-2024-2-p3-b",
            "demo-wg.1-2024-2-text-1",
            "demo-wg.1-2011-8-p38-a",
            "demo-wg.1-2024-2-p3-d",
            "demo-wg.1-2024-2-p3-e",
        ];
        assert_eq!(ids, expected);
        let anchors: Vec<&str> = placed.iter().map(|placed| placed.anchor.as_str()).collect();
        assert_eq!(
            anchors,
            [
                "par-3-a", "par-3-b", "text-1", "par-3-c", "par-3-d", "par-3-e"
            ]
        );
    }
}
