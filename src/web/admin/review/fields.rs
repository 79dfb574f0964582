//! The fields of the masthead as a form shows and sends them.

use crate::domain::{Distribution, DocumentKind, Language};
use crate::ingest::Draft;
use crate::locale::{Locale, Text};

/// A field of the masthead.
pub struct Field {
    pub name: &'static str,
    pub label: Text,
    pub value: String,
    pub kind: &'static str,
    pub choices: Vec<(&'static str, Text, bool)>,
    /// What was read, where it is something else now.
    pub original: Option<String>,
    pub long: bool,
}

/// The fields of the masthead as a form shows them.
pub fn header(l: Locale, document: &Draft, original: &Draft) -> Vec<Field> {
    let (now, then) = (values(document), values(original));
    now.into_iter()
        .zip(then)
        .map(|((name, value), (_, before))| {
            let choices: Vec<(&'static str, Text)> = match name {
                "kind" => (DocumentKind::ALL.iter())
                    .map(|one| (one.as_str(), l.word("kind", one.as_str())))
                    .collect(),
                "language" => (Language::ALL.iter())
                    .map(|one| (one.as_str(), l.word("language", one.as_str())))
                    .collect(),
                "distribution" => (Distribution::ALL.iter())
                    .map(|one| (one.as_str(), l.word("distribution", one.as_str())))
                    .collect(),
                _ => Vec::new(),
            };
            let has_choices = !choices.is_empty();
            let mut choices: Vec<_> = choices
                .into_iter()
                .map(|(one, label)| (one, label, one == value))
                .collect();
            if has_choices {
                choices.insert(0, ("", l.t("review-none"), value.is_empty()));
            }
            Field {
                name,
                label: l.word("review-field", name),
                kind: match name {
                    "distribution_date" | "start" | "end" => "date",
                    "ordinal" => "number",
                    _ => "text",
                },
                choices,
                original: (before != value).then_some(before),
                long: matches!(name, "title" | "body"),
                value,
            }
        })
        .collect()
}

/// The fields of a masthead by name, as a form sends them.
pub fn values(document: &Draft) -> Vec<(&'static str, String)> {
    let header = &document.header;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let word = |word: Option<&str>| word.unwrap_or_default().to_owned();
    let meeting = &header.meeting;
    vec![
        ("symbol", text(&header.symbol)),
        ("title", text(&header.title)),
        ("kind", word(header.kind.map(DocumentKind::as_str))),
        ("language", word(header.language.map(Language::as_str))),
        ("original_language", text(&header.original_language)),
        (
            "distribution",
            word(header.distribution.map(Distribution::as_str)),
        ),
        ("distribution_date", text(&header.distribution_date)),
        ("body", text(&header.body)),
        ("place", text(&meeting.place)),
        ("start", text(&meeting.start)),
        ("end", text(&meeting.end)),
        (
            "ordinal",
            meeting.ordinal.map(|n| n.to_string()).unwrap_or_default(),
        ),
        ("agenda_item", text(&header.agenda_item)),
        ("agenda_symbol", text(&header.agenda_symbol)),
        ("job_number", text(&header.job_number)),
    ]
}
