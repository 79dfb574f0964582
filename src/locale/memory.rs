//! Texts without values in them, said once and remembered, as text and as the HTML of it: they are most
//! of every page, and looking one up in its bundle costs more than all else that is done for it. There
//! are only so many: what has no text is not remembered.

use std::sync::{LazyLock, PoisonError, RwLock};

use rustc_hash::FxHashMap;

use super::Text;
use crate::domain::Language;

/// Asked a hundred times for a page, by keys that templates hold and no stranger chooses.
type Said = RwLock<FxHashMap<Box<str>, Text>>;

/// By language.
static SAID: LazyLock<Vec<Said>> =
    LazyLock::new(|| Language::ALL.iter().map(|_| Said::default()).collect());

/// The text with this key as it was said in `language`, or as `say` says it now.
pub fn remembered(
    language: Language,
    key: &str,
    say: impl FnOnce() -> Option<Text>,
) -> Option<Text> {
    let said = &SAID[language as usize];
    let known = said.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(text) = known.get(key) {
        return Some(text.clone());
    }
    drop(known);
    let text = say()?.kept();
    let mut said = said.write().unwrap_or_else(PoisonError::into_inner);
    said.insert(key.into(), text.clone());
    Some(text)
}
