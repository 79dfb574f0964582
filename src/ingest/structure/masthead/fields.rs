//! The fields of a masthead, one function each: it looks for its own label or form in what is left
//! of a cell, takes it off and stores it. Each is tried in the language of the document, the labels
//! in English too: Russian, Chinese and Arabic mastheads keep some of them in English.

use super::super::super::Meeting;
use super::super::super::lexicon;
use super::super::dates;
use super::super::scripts::is_wider;
use super::{Open, Reader};
use crate::domain::{Distribution, Language};

impl Reader<'_> {
    pub(super) fn distribution(&mut self, rest: &mut String) {
        for (key, value) in [
            ("masthead.general", Distribution::General),
            ("masthead.limited", Distribution::Limited),
            ("masthead.restricted", Distribution::Restricted),
        ] {
            if self.both(key, rest) {
                self.result.header.distribution.get_or_insert(value);
            }
        }
    }

    pub(super) fn original(&mut self, rest: &mut String) {
        for lexicon in [self.lexicon, lexicon::of(Language::En)] {
            let Some(hit) = lexicon.get("masthead.original").captures(rest) else {
                continue;
            };
            let word = hit.get(1).map_or("", |m| m.as_str()).to_lowercase();
            let span = hit.get(0).map_or(0..0, |all| all.range());
            let english = lexicon::of(Language::En);
            let found = lexicon
                .languages
                .get(&word)
                .or_else(|| english.languages.get(&word));
            if let Some(found) = found {
                self.result
                    .header
                    .original_language
                    .get_or_insert_with(|| found.clone());
                cut(rest, span);
                return;
            }
        }
    }

    pub(super) fn date(&mut self, rest: &mut String) {
        if self.result.header.distribution_date.is_some() {
            return;
        }
        // A date alone in its cell, or what is left beside "Distr.".
        let Some((date, span)) = dates::find_date(rest, self.lexicon) else {
            return;
        };
        let alone = rest[..span.start].trim().is_empty() && !is_wider(rest[span.end..].trim(), 24);
        if alone {
            self.result.header.distribution_date = Some(date);
            cut(rest, span);
        }
    }

    pub(super) fn language(&mut self, rest: &mut String) {
        const NAMES: [(&str, Language); 11] = [
            ("english", Language::En),
            ("français", Language::Fr),
            ("español", Language::Es),
            ("russian", Language::Ru),
            ("русский", Language::Ru),
            ("chinese", Language::Zh),
            ("中文", Language::Zh),
            ("arabic", Language::Ar),
            ("العربية", Language::Ar),
            ("french", Language::Fr),
            ("spanish", Language::Es),
        ];
        let word = rest.trim().to_lowercase();
        if let Some((_, language)) = NAMES.iter().find(|(name, _)| *name == word) {
            self.result.header.language.get_or_insert(*language);
            rest.clear();
        }
    }

    pub(super) fn united_nations(&mut self, rest: &mut String) {
        if !is_wider(rest, 60) {
            self.both("masthead.united_nations", rest);
        }
    }

    pub(super) fn meeting(&mut self, rest: &mut String) {
        if self.result.header.meeting.start.is_some() || self.open == Open::Title {
            return;
        }
        if let Some(period) = dates::find_meeting(rest, self.lexicon)
            && rest[..period.span.start].trim().is_empty()
        {
            let meeting = &mut self.result.header.meeting;
            meeting.place = period.place;
            (meeting.start, meeting.end) = (Some(period.start), Some(period.end));
            cut(rest, period.span);
        }
    }

    pub(super) fn session(&mut self, rest: &mut String) {
        let Some(hit) = self.lexicon.get("masthead.session").captures(rest) else {
            return;
        };
        let span = hit.get(0).map_or(0..0, |all| all.range());
        // "Third session of the Group, its work" is a title; the masthead's line stands alone.
        if is_wider(rest[span.end..].trim(), 40) {
            return;
        }
        let ordinal = hit
            .get(1)
            .and_then(|word| self.lexicon.ordinal(word.as_str()));
        let meeting: &mut Meeting = &mut self.result.header.meeting;
        meeting.ordinal = meeting.ordinal.or(ordinal);
        cut(rest, span);
    }

    pub(super) fn agenda(&mut self, rest: &mut String) {
        let Some(hit) = self.lexicon.get("masthead.agenda").captures(rest) else {
            return;
        };
        let item = hit
            .name("item")
            .or_else(|| hit.name("item2"))
            .map(|m| m.as_str().to_owned());
        let span = hit.get(0).map_or(0..0, |all| all.range());
        if span.start > 2 {
            return;
        }
        self.result.header.agenda_item = self.result.header.agenda_item.take().or(item);
        cut(rest, span);
    }

    /// Takes a label off, in the document's language or in English.
    pub(super) fn both(&self, key: &str, rest: &mut String) -> bool {
        for lexicon in [self.lexicon, lexicon::of(Language::En)] {
            if let Some(hit) = lexicon.get(key).find(rest) {
                let span = hit.range();
                cut(rest, span);
                return true;
            }
        }
        false
    }
}

fn cut(text: &mut String, span: std::ops::Range<usize>) {
    if text.is_char_boundary(span.start) && text.is_char_boundary(span.end) {
        text.replace_range(span, " ");
        *text = text.trim().to_owned();
    }
}
