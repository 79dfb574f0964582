//! What changed of a theme, a line for each thing that is said of it: words struck out and words that came.

use std::collections::BTreeMap;

use crate::domain::{Language, ThemeSlug, ThemeState};
use crate::locale::{Locale, Text};
use crate::web::view::{DiffPiece, diff_words};

/// One thing that is said otherwise now.
pub struct Line {
    pub what: Text,
    /// The language of the words, where they are words.
    pub language: Option<Language>,
    pub pieces: Vec<DiffPiece>,
}

/// From what was said of a theme to what is; none where it was not there yet, or is not any more.
pub fn lines(l: Locale, was: Option<&ThemeState>, is: Option<&ThemeState>) -> Vec<Line> {
    let mut all = Lines { l, all: Vec::new() };
    let labels =
        |of: Option<&ThemeState>| of.map(|of| of.described.labels.clone()).unwrap_or_default();
    let notes = |of: Option<&ThemeState>| {
        of.map(|of| of.described.scope_notes.clone())
            .unwrap_or_default()
    };
    all.texts("steps-label", &labels(was), &labels(is));
    all.texts("steps-note", &notes(was), &notes(is));
    let synonyms = |of: Option<&ThemeState>| {
        of.map(|of| of.described.synonyms.clone())
            .unwrap_or_default()
    };
    let triggers = |of: Option<&ThemeState>| {
        of.map(|of| of.described.triggers.clone())
            .unwrap_or_default()
    };
    all.words("steps-synonyms", &synonyms(was), &synonyms(is));
    all.words("steps-triggers", &triggers(was), &triggers(is));
    let slugs = |all: &[ThemeSlug]| all.iter().map(ToString::to_string).collect::<Vec<_>>();
    let related = |of: Option<&ThemeState>| {
        of.map(|of| slugs(&of.described.related))
            .unwrap_or_default()
    };
    all.list(l.t("steps-related"), None, &related(was), &related(is));
    let sdg = |of: Option<&ThemeState>| of.map(|of| of.described.sdg.clone()).unwrap_or_default();
    all.list(l.t("thesaurus-sdg"), None, &sdg(was), &sdg(is));
    let one = |of: Option<&String>| of.cloned().into_iter().collect::<Vec<_>>();
    let unbis = |of: Option<&ThemeState>| one(of.and_then(|of| of.described.unbis.as_ref()));
    let eurovoc = |of: Option<&ThemeState>| one(of.and_then(|of| of.described.eurovoc.as_ref()));
    all.list(l.named("UNBIS"), None, &unbis(was), &unbis(is));
    all.list(l.named("EuroVoc"), None, &eurovoc(was), &eurovoc(is));
    let slug = |slug: Option<&ThemeSlug>| {
        slug.map(ToString::to_string)
            .into_iter()
            .collect::<Vec<_>>()
    };
    let parent = |of: Option<&ThemeState>| slug(of.and_then(|of| of.parent.as_ref()));
    let instead = |of: Option<&ThemeState>| slug(of.and_then(|of| of.replaced_by.as_ref()));
    all.list(l.t("thesaurus-parent"), None, &parent(was), &parent(is));
    let first = l.plain("thesaurus-first");
    if was.is_some() && is.is_some() && (parent(was).is_empty() != parent(is).is_empty()) {
        all.name_the_first(&first, parent(was).is_empty());
    }
    all.used(was, is);
    all.list(l.t("theme-instead"), None, &instead(was), &instead(is));
    all.all
}

struct Lines {
    l: Locale,
    all: Vec<Line>,
}

impl Lines {
    fn texts(
        &mut self,
        what: &str,
        was: &BTreeMap<Language, String>,
        is: &BTreeMap<Language, String>,
    ) {
        for language in Language::ALL {
            let of =
                |map: &BTreeMap<Language, String>| map.get(language).cloned().unwrap_or_default();
            let (was, is) = (of(was), of(is));
            if was == is {
                continue;
            }
            let whole = || [(was.as_str(), true), (is.as_str(), false)];
            let pieces = diff_words(&was, &is).filter(|_| !was.is_empty() && !is.is_empty());
            let pieces = pieces.unwrap_or_else(|| {
                let whole = whole().into_iter().filter(|(text, _)| !text.is_empty());
                whole.map(|(text, removed)| piece(text, removed)).collect()
            });
            self.push(self.l.t(what), Some(*language), parted(pieces));
        }
    }

    fn words(
        &mut self,
        what: &str,
        was: &BTreeMap<Language, Vec<String>>,
        is: &BTreeMap<Language, Vec<String>>,
    ) {
        for language in Language::ALL {
            let of = |map: &BTreeMap<Language, Vec<String>>| {
                map.get(language).cloned().unwrap_or_default()
            };
            self.list(self.l.t(what), Some(*language), &of(was), &of(is));
        }
    }

    /// Of a list, only what came and what went.
    fn list(&mut self, what: Text, language: Option<Language>, was: &[String], is: &[String]) {
        let gone = was
            .iter()
            .filter(|one| !is.contains(one))
            .map(|one| piece(one, true));
        let come = is
            .iter()
            .filter(|one| !was.contains(one))
            .map(|one| piece(one, false));
        let pieces: Vec<DiffPiece> = gone.chain(come).collect();
        if !pieces.is_empty() {
            self.push(what, language, pieces);
        }
    }

    /// The first level is no theme, but has a name where something came from it or went to it.
    fn name_the_first(&mut self, name: &str, was: bool) {
        if let Some(line) = self.all.last_mut() {
            let at = if was { 0 } else { line.pieces.len() };
            line.pieces.insert(at, piece(name, was));
        }
    }

    fn used(&mut self, was: Option<&ThemeState>, is: Option<&ThemeState>) {
        let retired = |of: Option<&ThemeState>| of.is_some_and(|of| of.retired);
        if retired(was) != retired(is) {
            let text = self.l.plain("theme-retired");
            self.push(
                self.l.t("steps-use"),
                Some(self.l.language()),
                vec![piece(&text, retired(was))],
            );
        }
    }

    fn push(&mut self, what: Text, language: Option<Language>, pieces: Vec<DiffPiece>) {
        self.all.push(Line {
            what,
            language,
            pieces,
        });
    }
}

/// With a blank between what went and what came.
fn parted(mut pieces: Vec<DiffPiece>) -> Vec<DiffPiece> {
    for at in 1..pieces.len() {
        if pieces[at - 1].removed && pieces[at].added && pieces[at].blank.is_empty() {
            pieces[at].blank = " ";
        }
    }
    pieces
}

fn piece(text: &str, removed: bool) -> DiffPiece {
    DiffPiece {
        blank: " ",
        text: text.to_owned(),
        removed,
        added: !removed,
    }
}
