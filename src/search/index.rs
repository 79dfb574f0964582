//! What searches are answered from: the words and the arrays of one revision, with the place in the
//! arrays of every wording. It never changes; the next revision is another one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};

use tantivy::index::SegmentId;
use tantivy::{Searcher, SegmentReader, TantivyError};

use super::arrays::{Arrays, NONE};
use super::labelled::{self, ByName};
use super::narrow::Memo;
use super::wordings::{KEY, Wordings};
use crate::db::counts::Counts;
use crate::domain::Language;

/// The places of the documents of each segment.
pub(super) type Parts = HashMap<SegmentId, Arc<Vec<u32>>>;

/// The index of one revision.
pub(super) struct Index {
    pub arrays: Arc<Arrays>,
    pub words: Wordings,
    pub searcher: Searcher,
    /// For each segment of the words, the place of each of its documents; [`NONE`] for one that is
    /// taken out, or whose recommendation is not published.
    pub places: Vec<Arc<Vec<u32>>>,
    /// Counts that were asked for before.
    pub memo: Mutex<Memo>,
    counts: OnceLock<Arc<Counts>>,
    newest: OnceLock<Option<String>>,
    themes: OnceLock<ByName>,
    /// What themes and bodies are called, by language.
    shown: [OnceLock<Shown>; Language::ALL.len()],
}

/// What each theme and body is called in one language, by its number.
#[derive(Default)]
pub(super) struct Shown {
    pub themes: Vec<Option<String>>,
    pub bodies: Vec<Option<String>>,
}

impl Index {
    /// What follows an index takes over the places of its parts.
    pub fn new(
        arrays: Arc<Arrays>,
        words: Wordings,
        before: Option<(&Parts, &[u32])>,
    ) -> Result<Self, TantivyError> {
        let searcher = words.searcher()?;
        let mut finder = None;
        let mut all = Vec::with_capacity(searcher.segment_readers().len());
        for segment in searcher.segment_readers() {
            let known =
                before.and_then(|(parts, moved)| Some((parts.get(&segment.segment_id())?, moved)));
            let places = if let Some((places, moved)) = known {
                let now = |place: &u32| moved.get(*place as usize).copied().unwrap_or(NONE);
                places.iter().map(now).collect()
            } else {
                let finder = finder.get_or_insert_with(|| Finder::new(&arrays.columns.ids));
                places(segment, finder)?
            };
            all.push(Arc::new(places));
        }
        Ok(Self {
            places: all,
            arrays,
            words,
            searcher,
            memo: Mutex::default(),
            counts: OnceLock::new(),
            newest: OnceLock::new(),
            themes: OnceLock::new(),
            shown: Default::default(),
        })
    }

    /// The places of its parts.
    pub fn parts(&self) -> Parts {
        let segments = self.searcher.segment_readers().iter();
        let ids = segments.map(SegmentReader::segment_id);
        ids.zip(self.places.iter().cloned()).collect()
    }

    pub fn revision(&self) -> i64 {
        self.arrays.revision
    }

    /// The themes by what they are called in each language.
    pub fn themes(&self) -> &ByName {
        self.themes
            .get_or_init(|| labelled::by_name(&self.arrays.lists))
    }

    /// What themes and bodies are called in a language.
    pub fn shown(&self, language: Language) -> &Shown {
        let lists = &self.arrays.lists;
        self.shown[language as usize].get_or_init(|| Shown {
            themes: lists
                .theme_labels
                .all_shown(language, lists.themes.len(), |number| {
                    lists.themes.name(number as usize).map(ToOwned::to_owned)
                }),
            // The symbol of a body is the only other name that it has.
            bodies: lists
                .body_labels
                .all_shown(language, lists.bodies.len(), |number| {
                    lists.body_labels.other(number).map(ToOwned::to_owned)
                }),
        })
    }

    /// The symbol of the newest document that has one.
    pub fn newest_symbol(&self) -> Option<&str> {
        let lists = &self.arrays.lists;
        let newest = self.newest.get_or_init(|| {
            let days = lists.document_days.iter().zip(&lists.document_symbols);
            let named = days.filter_map(|(day, symbol)| {
                let symbol = lists.symbols.name(*symbol as usize)?;
                Some((day, symbol))
            });
            named.max().map(|(_, symbol)| symbol.to_owned())
        });
        newest.as_deref()
    }

    /// The counts of all recommendations.
    pub fn counts(&self) -> Arc<Counts> {
        self.counts
            .get_or_init(|| Arc::new(self.arrays.counts()))
            .clone()
    }
}

fn places(segment: &SegmentReader, finder: &Finder) -> Result<Vec<u32>, TantivyError> {
    let keys = segment.fast_fields().u64(KEY)?;
    let mut places = vec![NONE; segment.max_doc() as usize];
    for document in segment.doc_ids_alive() {
        if let Some(key) = keys.first(document) {
            places[document as usize] = finder.place(key.cast_signed());
        }
    }
    Ok(places)
}

/// Finds the place of a key: keys are mostly given without gaps, so a table is as small as a map and
/// ten times as fast.
enum Finder {
    Table { first: i64, places: Vec<u32> },
    Map(HashMap<i64, u32>),
}

impl Finder {
    fn new(ids: &[i64]) -> Self {
        let first = ids.iter().copied().min().unwrap_or(0);
        let last = ids.iter().copied().max().unwrap_or(0);
        let width = usize::try_from(last.saturating_sub(first)).unwrap_or(usize::MAX);
        if width > ids.len().saturating_mul(4) + 1_000 {
            return Self::Map(ids.iter().copied().zip(0..).collect());
        }
        let mut places = vec![NONE; width + 1];
        for (id, place) in ids.iter().zip(0..) {
            if let Ok(at) = usize::try_from(id - first) {
                places[at] = place;
            }
        }
        Self::Table { first, places }
    }

    fn place(&self, id: i64) -> u32 {
        let found = match self {
            Self::Table { first, places } => id
                .checked_sub(*first)
                .and_then(|at| usize::try_from(at).ok())
                .and_then(|at| places.get(at)),
            Self::Map(map) => map.get(&id),
        };
        found.copied().unwrap_or(NONE)
    }
}
