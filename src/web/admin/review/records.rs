//! A recommendation under review as its section shows it: the words with their evidence marked, what was
//! read originally, what is said of it, its themes with what was decided.

use std::collections::HashMap;

use crate::domain::{Addressee, Instrument, Language, Mention};
use crate::editorial::review::{Choice, Paper, RecordMark, Subject};
use crate::ingest::{Draft, Recommendation};
use crate::locale::{Locale, Spot, Text, typeset};
use crate::web::admin::desk::Moment;
use crate::web::view::{DiffPiece, Snippet, diff_words};

use super::source::Sheet;

#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of a template"
)]
pub struct Decide {
    pub id: u32,
    /// Its number as the form shows it: `par. 12 a)`.
    pub place: String,
    /// Class and word of its badge.
    pub badge: (&'static str, Text),
    pub words: Vec<Snippet>,
    pub tags: Vec<TagRow>,
    pub accepted: bool,
    pub rejected: bool,
    /// Who decided, and when.
    pub decided: Option<(String, Option<Moment>)>,
    /// The form is open.
    pub current: bool,
    pub print: String,
    pub text: String,
    pub statuses: Vec<(Mention, Text, bool)>,
    pub addressees: Vec<(Addressee, Text, bool)>,
    pub asks: Vec<Text>,
    pub source_symbol: String,
    pub source_paragraph: String,
    pub original: Option<Original>,
    /// Something is proposed and not decided about.
    pub has_open: bool,
    pub has_next: bool,
    /// Its lines in the file, first and last.
    pub lines: Option<(usize, usize)>,
    pub page: Option<u32>,
    /// Of its paragraph, for the way to the text.
    pub paragraph: Option<u32>,
}

/// What was read, where something else stands there now.
pub struct Original {
    pub text: String,
    /// What differs, where that helps.
    pub pieces: Option<Vec<DiffPiece>>,
}

pub struct TagRow {
    pub slug: String,
    pub label: Text,
    /// `proposed`, `confirmed`, `added`, `refused`.
    pub class: &'static str,
    /// The words that led to it.
    pub evidence: Vec<String>,
}

/// What sections are made from.
pub struct Maker<'a> {
    pub l: Locale,
    pub paper: &'a Paper,
    /// As it was read.
    pub original: &'a Draft,
    /// Of themes, by slug.
    pub names: &'a HashMap<String, String>,
    pub sheet: Option<&'a Sheet>,
    pub language: Language,
}

impl Maker<'_> {
    /// The section of the recommendation at a place of the document.
    pub fn decide(&self, at: usize, current: bool) -> Option<Decide> {
        let said = self.paper.document.recommendations.get(at)?;
        let mark = self.paper.decisions.records.get(at)?;
        let l = self.l;
        let verdict = mark.verdict.as_ref();
        let badge = match verdict {
            None => ("open", l.t("review-to-decide")),
            Some(one) if one.accepted => (said.status.as_str(), mention(l, said.status)),
            Some(_) => ("rejected", l.t("review-rejected")),
        };
        let source = said.source.clone().unwrap_or_default();
        let paragraph = self.paper.decisions.paragraphs.get(said.index);
        let origin = paragraph.and_then(|one| one.origin);
        let text = self.paper.document.paragraphs.get(said.index);
        let tags = self.tags(said, mark);
        Some(Decide {
            id: mark.id,
            place: place(l, &self.paper.document, said),
            badge,
            words: marked(said, self.language),
            accepted: mark.is_accepted(),
            rejected: mark.is_rejected(),
            decided: verdict.map(|one| (one.by.clone(), moment(l, &one.at))),
            current,
            print: self.paper.print(Subject::Record(mark.id)),
            text: said.text.clone(),
            statuses: Mention::ALL
                .iter()
                .map(|one| (*one, mention(l, *one), *one == said.status))
                .collect(),
            addressees: Addressee::ALL
                .iter()
                .map(|one| {
                    let label = l.word("addressee", one.as_str());
                    (*one, label, said.addressees.contains(one))
                })
                .collect(),
            asks: said
                .addressees
                .iter()
                .map(|one| l.word("addressee", one.as_str()))
                .collect(),
            source_symbol: source.symbol.unwrap_or_default(),
            source_paragraph: source.paragraph.unwrap_or_default(),
            original: self.original(said, mark),
            has_open: tags.iter().any(|tag| tag.class == "proposed"),
            tags,
            has_next: at + 1 < self.paper.document.recommendations.len(),
            lines: self.sheet.zip(origin).and_then(|(sheet, origin)| {
                let lines = sheet.of_paragraph(origin)?;
                // As it was read, since that is what the lines say.
                let read = mark
                    .origin
                    .and_then(|at| self.original.recommendations.get(at));
                Some(read.map_or(lines, |one| sheet.narrowed(lines, &one.text)))
            }),
            page: text.and_then(|one| one.page),
            paragraph: paragraph.map(|one| one.id),
        })
    }

    fn tags(&self, said: &Recommendation, mark: &RecordMark) -> Vec<TagRow> {
        let named = |slug: &str| {
            let name = self.names.get(slug).map_or(slug, String::as_str);
            self.l.named(name)
        };
        let proposed = said.themes.iter().map(|one| TagRow {
            label: named(&one.theme),
            class: mark
                .themes
                .get(&one.theme)
                .map_or("proposed", |own| class(own.choice)),
            evidence: one.evidence.clone(),
            slug: one.theme.clone(),
        });
        let known = |slug: &str| said.themes.iter().any(|one| one.theme == slug);
        let others = mark.themes.iter().filter(|(slug, _)| !known(slug));
        let others = others.map(|(slug, own)| TagRow {
            label: named(slug),
            class: class(own.choice),
            evidence: Vec::new(),
            slug: slug.clone(),
        });
        proposed.chain(others).collect()
    }

    fn original(&self, said: &Recommendation, mark: &RecordMark) -> Option<Original> {
        let original = self.original.recommendations.get(mark.origin?)?;
        (original.text.trim() != said.text.trim()).then(|| Original {
            pieces: diff_words(&original.text, &said.text),
            text: original.text.clone(),
        })
    }
}

const fn class(choice: Choice) -> &'static str {
    match choice {
        Choice::Confirmed => "confirmed",
        Choice::Added => "added",
        Choice::Refused => "refused",
    }
}

/// What the document does with it.
pub fn mention(l: Locale, status: Mention) -> Text {
    l.word("mention", status.as_str())
}

/// A moment that a decision keeps.
pub fn moment(l: Locale, at: &str) -> Option<Moment> {
    use time::OffsetDateTime;
    use time::format_description::well_known::Rfc3339;
    let at = OffsetDateTime::parse(at, &Rfc3339).ok()?;
    Some(Moment::new(l, at))
}

/// `resolution 9/1, para. 3 (a)`: where it stands in its document.
pub fn place(l: Locale, document: &Draft, said: &Recommendation) -> String {
    let mut section = said.section.and_then(|at| document.sections.get(at));
    let mut anchor = None;
    // As many steps as there are sections at the most.
    for _ in 0..document.sections.len() {
        let Some(own) = section else { break };
        if let (Some(kind), Some(number)) = (own.instrument, &own.instrument_number) {
            let prefix = if kind == Instrument::Decision {
                "dec"
            } else {
                "res"
            };
            anchor = Some(format!("{prefix}-{}", number.replace('/', "-")));
            break;
        }
        section = own.parent.and_then(|at| document.sections.get(at));
    }
    let paragraph = said.paragraph.map(|number| number.to_string());
    let item = said.label.as_ref().map(|label| match said.rank {
        rank if label == "bullet" || rank > 1 => format!("{label} {}", rank.max(1)),
        _ => label.clone(),
    });
    let place = l.place(Spot {
        anchor: anchor.as_deref(),
        paragraph: paragraph.as_deref(),
        item: item.as_deref(),
    });
    if place.is_empty() {
        return l.plain("review-unnumbered");
    }
    place
}

/// The words with the evidence of its themes marked.
fn marked(said: &Recommendation, language: Language) -> Vec<Snippet> {
    let words = said.themes.iter().flat_map(|theme| &theme.evidence);
    marked_words(&said.text, words, language)
}

/// A text with these words of it marked.
pub fn marked_words<'a>(
    text: &str,
    words: impl Iterator<Item = &'a String>,
    language: Language,
) -> Vec<Snippet> {
    let text = typeset(text, language);
    let mut hits: Vec<(usize, usize)> = words
        .filter(|words| !words.trim().is_empty())
        .filter_map(|words| {
            let words = typeset(words, language);
            let start = text.find(&words)?;
            Some((start, start + words.len()))
        })
        .collect();
    hits.sort_unstable();
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut push = |text: &str, hit| {
        if !text.is_empty() {
            let text = text.to_owned();
            pieces.push(Snippet { text, hit });
        }
    };
    for (start, end) in hits {
        if start >= at {
            push(&text[at..start], false);
            push(&text[start..end], true);
            at = end;
        }
    }
    push(&text[at..], false);
    pieces
}
