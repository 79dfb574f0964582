//! What may be meant by the beginning of a query: themes and bodies by any of their names, documents by
//! their symbols, and the words of the index that complete the last one typed. All of it comes from
//! memory, as somebody waits for it with each letter. Where a suggestion leads is for the callers to
//! say, who know addresses.

use std::cmp::Reverse;

use super::arrays::{Arrays, Lists};
use super::names::{Names, folded};
use super::printed::{self, words_of};
use super::{Search, SearchError};
use crate::domain::{Facet, Language};

/// The most words at the end of what is typed that are looked for as a name.
const WORDS: usize = 8;

/// What a suggestion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Theme,
    Body,
    Document,
    Word,
}

/// Something that a reader may be about to type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub kind: Kind,
    /// Slug of a theme or body, symbol of a document, a query for a word.
    pub value: String,
    pub label: String,
    /// Of recommendations; for a word, about how many wordings hold it.
    pub count: u64,
}

/// At most `limit` suggestions for what is typed: themes, bodies, documents, words.
pub async fn suggest(
    search: &Search,
    lang: Language,
    typed: &str,
    limit: usize,
) -> Result<Vec<Suggestion>, SearchError> {
    let typed = typed.to_owned();
    search
        .ask(move |index| Ok(suggestions(&index.arrays, lang, &typed, limit)))
        .await
}

fn suggestions(arrays: &Arrays, lang: Language, typed: &str, limit: usize) -> Vec<Suggestion> {
    let mut found = Vec::new();
    if !typed.chars().any(char::is_alphanumeric) {
        return found;
    }
    let words = words(&arrays.lists, lang, typed, limit);
    // A few words always have their place.
    let room = limit - words.len().min(limit / 4);
    for (facet, most) in [(Facet::Theme, limit / 2), (Facet::Body, limit / 4)] {
        let most = most.max(1).min(room.saturating_sub(found.len()));
        let mut named = named(arrays, facet, lang, typed);
        named.truncate(most);
        found.extend(named);
    }
    let documents = documents(arrays, typed, room.saturating_sub(found.len()));
    found.extend(documents);
    let left = limit.saturating_sub(found.len());
    found.extend(words.into_iter().take(left));
    found
}

/// The themes or bodies with a name of which a word begins like the last words typed.
fn named(arrays: &Arrays, facet: Facet, lang: Language, typed: &str) -> Vec<Suggestion> {
    let lists = &arrays.lists;
    let (kind, list, names, labels) = match facet {
        Facet::Theme => (
            Kind::Theme,
            &lists.themes,
            &lists.theme_names,
            &lists.theme_labels,
        ),
        _ => (
            Kind::Body,
            &lists.bodies,
            &lists.body_names,
            &lists.body_labels,
        ),
    };
    let (numbers, needle) = called(names, typed);
    let totals = arrays.totals(facet);
    let mut found: Vec<_> = numbers
        .into_iter()
        .filter_map(|number| {
            let slug = list.name(number as usize)?;
            let label = labels.shown(number, lang).unwrap_or(slug);
            let count = totals.get(number as usize).copied().unwrap_or(0);
            let name = folded(label);
            let closeness = match name.find(&needle) {
                Some(0) => 0,
                Some(_) => 1,
                None => 2,
            };
            let suggestion = Suggestion {
                kind,
                value: slug.to_owned(),
                label: label.to_owned(),
                count,
            };
            Some((closeness, Reverse(count), suggestion))
        })
        .collect();
    found.sort_by(|a, b| {
        let order = (a.0, a.1).cmp(&(b.0, b.1));
        order.then_with(|| a.2.label.cmp(&b.2.label))
    });
    found
        .into_iter()
        .map(|(_, _, suggestion)| suggestion)
        .collect()
}

/// What has such a name, by as many of the last words typed as any name has; and those words.
fn called(names: &Names, typed: &str) -> (Vec<u32>, String) {
    let all = folded(typed);
    let words: Vec<&str> = all.split_whitespace().collect();
    let longest = words.len().saturating_sub(WORDS);
    for start in longest..words.len() {
        let needle = format!(" {}", words[start..].join(" "));
        if start > longest && needle.chars().count() <= 2 {
            break;
        }
        let numbers = names.beginning(&needle);
        if !numbers.is_empty() {
            return (numbers, needle);
        }
    }
    (Vec::new(), all)
}

/// The documents whose symbol, or what stands behind a slash in it, begins like that; newest first.
fn documents(arrays: &Arrays, typed: &str, most: usize) -> Vec<Suggestion> {
    let typed = typed.trim().as_bytes();
    let inside = typed.iter().any(|c| c.is_ascii_digit() || *c == b'/');
    let blank = typed.iter().any(u8::is_ascii_whitespace);
    if most == 0 || typed.len() < 2 || !typed.is_ascii() || (blank && !typed.contains(&b'/')) {
        return Vec::new();
    }
    let lists = &arrays.lists;
    let mut found: Vec<(i32, u32)> = Vec::new();
    for ((_, name), number) in lists.documents.rows().zip(0u32..) {
        if name.is_some()
            && let Some(symbol) = symbol_of(lists, number)
            && begins(symbol.as_bytes(), typed, inside)
        {
            let day = lists.document_days.get(number as usize);
            found.push((day.copied().unwrap_or(0), number));
        }
    }
    // Many more may match than are shown.
    if found.len() > most {
        found.select_nth_unstable_by_key(most, |(day, number)| (Reverse(*day), *number));
        found.truncate(most);
    }
    found.sort_unstable_by_key(|(day, number)| (Reverse(*day), *number));
    let shown = found.into_iter().filter_map(|(_, number)| {
        let symbol = symbol_of(lists, number)?;
        Some(Suggestion {
            kind: Kind::Document,
            value: symbol.to_owned(),
            label: symbol.to_owned(),
            count: arrays.in_document(number).len() as u64,
        })
    });
    shown.collect()
}

fn symbol_of(lists: &Lists, document: u32) -> Option<&str> {
    let symbol = lists.document_symbols.get(document as usize)?;
    lists.symbols.name(*symbol as usize)
}

fn begins(symbol: &[u8], typed: &[u8], inside: bool) -> bool {
    let at = |start: usize| {
        let part = symbol.get(start..start + typed.len());
        part.is_some_and(|part| part.eq_ignore_ascii_case(typed))
    };
    let mut slashes = symbol.iter().zip(1..).filter(|(c, _)| **c == b'/');
    at(0) || (inside && slashes.any(|(_, behind)| at(behind)))
}

/// What is typed with its last word completed: by words of the reader's language first, the commonest
/// first.
fn words(lists: &Lists, lang: Language, typed: &str, most: usize) -> Vec<Suggestion> {
    let begun = words_of(typed).last();
    let Some(begun) = begun.filter(|word| typed.ends_with(word)) else {
        return Vec::new();
    };
    let before = &typed[..typed.len() - begun.len()];
    let key = printed::key(begun);
    if key.chars().count() < 2 {
        return Vec::new();
    }
    let mut languages: Vec<Language> = Language::ALL.to_vec();
    languages.sort_by_key(|language| *language != lang);
    let mut found: Vec<Suggestion> = Vec::new();
    for language in languages {
        let list = lists.words.of(language);
        let mut places: Vec<usize> = list
            .beginning(&key)
            .filter(|place| list.keys.of(*place) != key)
            .collect();
        let order = |place: &usize| (Reverse(list.count(*place)), *place);
        if places.len() > most {
            places.select_nth_unstable_by_key(most, order);
            places.truncate(most);
        }
        places.sort_unstable_by_key(order);
        for place in places {
            let text = format!("{before}{}", list.form(place));
            if found.len() < most && found.iter().all(|other| other.value != text) {
                found.push(Suggestion {
                    kind: Kind::Word,
                    value: text.clone(),
                    label: text,
                    count: u64::from(list.count(place)),
                });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_is_found_by_its_beginning_and_behind_each_slash() {
        let symbol = b"CTOC/COP/WG.4/2011/8";
        for (typed, found) in [
            ("ctoc", true),
            ("CTOC/COP/WG.4/", true),
            ("wg.4/2011", true),
            ("2011/8", true),
            ("G.4/2011", false),
            ("wg.4/2012", false),
            ("CTOC/COP/WG.4/2011/8/1", false),
        ] {
            assert_eq!(begins(symbol, typed.as_bytes(), true), found, "{typed}");
        }
        assert!(!begins(symbol, b"cop", false));
    }
}
