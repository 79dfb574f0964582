//! Citations: which documents the text and its notes refer to, with their pinpoints. Reads paragraphs
//! and footnotes with `citation`, writes the draft's citations. "Ibid." stands for what the note before
//! it cites. Articles of treaties and sales numbers name no document and are no citations here; what
//! cannot be decided is left out.

use crate::citation::{self, Body, Found, Home, Language, Reference};
use crate::domain::{self, DocumentKind};

use super::super::lexicon::{Lexicon, even};
use super::super::{Citation, Draft, Spot};

/// The six languages are the same ones, named in two rooms.
const fn language(language: domain::Language) -> Language {
    match language {
        domain::Language::Ar => Language::Ar,
        domain::Language::Zh => Language::Zh,
        domain::Language::En => Language::En,
        domain::Language::Fr => Language::Fr,
        domain::Language::Ru => Language::Ru,
        domain::Language::Es => Language::Es,
    }
}

/// The first symbol of a text: what a masthead's note names.
pub fn first_symbol(text: &str, lexicon: &Lexicon) -> Option<String> {
    let found = citation::find(text, language(lexicon.language), &Home::default());
    found
        .into_iter()
        .find(|one| matches!(one.reference, Reference::Document(_)))
        .map(|one| one.reference.to_string())
}

/// Writes all citations of the draft.
pub fn collect(draft: &mut Draft, lexicon: &Lexicon) {
    let language = language(lexicon.language);
    let conference = conference(draft);
    let mut home = Home {
        conference: conference.as_deref(),
        speaker: speaker(draft, language),
    };
    let mut all = Vec::new();
    for (index, paragraph) in draft.paragraphs.iter().enumerate() {
        if paragraph.number.is_none() {
            home.speaker = Body::speaking(&paragraph.text, language).or(home.speaker);
        }
        let texts =
            std::iter::once(&paragraph.text).chain(paragraph.items.iter().map(|item| &item.text));
        let at = Spot {
            paragraph: paragraph.number,
            footnote: None,
            index: Some(index),
        };
        for text in texts {
            let found = citation::find(text, language, &home);
            all.extend(found.iter().filter_map(|one| cited(one, text, &at)));
        }
    }
    all.extend(of_notes(draft, lexicon, &home));
    draft.citations = all;
}

/// What the notes cite, with what "Ibid." stands for.
fn of_notes(draft: &Draft, lexicon: &Lexicon, home: &Home) -> Vec<Citation> {
    let language = language(lexicon.language);
    let mut all = Vec::new();
    let mut last: Option<String> = None;
    for note in &draft.footnotes {
        let at = Spot {
            paragraph: note.paragraph,
            footnote: Some(note.marker.clone()),
            index: None,
        };
        let found = citation::find(&note.text, language, home);
        let named = found.iter().filter_map(|one| cited(one, &note.text, &at));
        if let Some(end) = ibid(&note.text, lexicon) {
            let place = citation::place_behind(&note.text, end, language);
            let (pinpoint, end) = match place {
                Some((place, end)) => (Some(place.to_string()), end),
                None => (None, end),
            };
            all.extend(last.clone().map(|symbol| Citation {
                text: note.text[..end].to_owned(),
                symbol,
                pinpoint,
                at: at.clone(),
            }));
            all.extend(named);
        } else {
            let named: Vec<Citation> = named.collect();
            last = named.last().map(|one| one.symbol.clone());
            all.extend(named);
        }
    }
    all
}

/// What is found as a citation of the draft.
fn cited(found: &Found, text: &str, at: &Spot) -> Option<Citation> {
    match found.reference {
        Reference::Document(_) | Reference::Resolution(_) => Some(Citation {
            text: text.get(found.span.clone())?.to_owned(),
            symbol: found.reference.to_string(),
            pinpoint: found.pinpoint.as_ref().map(ToString::to_string),
            at: at.clone(),
        }),
        Reference::Provision(_) | Reference::Sales(_) => None,
    }
}

/// Where "Ibid." ends, in bytes of the note's text; evening keeps the count of characters.
fn ibid(text: &str, lexicon: &Lexicon) -> Option<usize> {
    let evened = even(text);
    let hit = lexicon.get("citations.ibid").find(&evened)?;
    let count = evened[..hit.end()].chars().count();
    let mut borders = text.char_indices().map(|(at, _)| at);
    Some(borders.nth(count).unwrap_or(text.len()))
}

/// The conference at hand: the one whose papers these are.
fn conference(draft: &Draft) -> Option<String> {
    let own = draft
        .header
        .symbol
        .as_ref()
        .or(draft.header.agenda_symbol.as_ref())?;
    ["CTOC/COP", "CAC/COSP"]
        .iter()
        .find(|organ| own.starts_with(**organ))
        .map(|organ| (*organ).to_owned())
}

/// Whose resolution the whole document is; an opening line says it of what comes below it.
fn speaker(draft: &Draft, language: Language) -> Option<Body> {
    let kind = draft.header.kind?;
    let body = draft.header.body.as_deref()?;
    matches!(kind, DocumentKind::Resolution | DocumentKind::Decision)
        .then(|| Body::speaking(body, language))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::lexicon::of;
    use crate::ingest::{Footnote, Paragraph};

    fn note(marker: &str, text: &str) -> Footnote {
        Footnote {
            marker: marker.into(),
            text: text.into(),
            paragraph: None,
        }
    }

    fn read(mut draft: Draft, language: domain::Language) -> Vec<(String, String, Option<String>)> {
        collect(&mut draft, of(language));
        let all = draft.citations.into_iter();
        all.map(|one| (one.text, one.symbol, one.pinpoint))
            .collect()
    }

    fn owned(cases: &[(&str, &str, Option<&str>)]) -> Vec<(String, String, Option<String>)> {
        let one = |(text, symbol, place): &(&str, &str, Option<&str>)| {
            ((*text).into(), (*symbol).into(), place.map(Into::into))
        };
        cases.iter().map(one).collect()
    }

    #[test]
    fn ibid_stands_for_the_note_before() {
        let draft = Draft {
            footnotes: vec![
                note("1", "DEMO/WG.1/2024/2, para. 3."),
                note("2", "Ibid., para 4."),
                note("3", "A book, p. 4."),
                note("4", "Ibid., p. 5."),
                note("5", "Sales No. E.18.IV.9."),
                note("6", "Ibid."),
            ],
            ..Draft::default()
        };
        let want = [
            ("DEMO/WG.1/2024/2, para. 3", "DEMO/WG.1/2024/2", Some("3")),
            ("Ibid., para 4", "DEMO/WG.1/2024/2", Some("4")),
        ];
        assert_eq!(read(draft, domain::Language::En), owned(&want));
    }

    #[test]
    fn the_opening_line_says_whose_resolution_it_is() {
        let paragraph = |number, text: &str| Paragraph {
            number,
            text: text.into(),
            ..Paragraph::default()
        };
        let draft = Draft {
            paragraphs: vec![
                paragraph(None, "Recalling its resolution 56/20,"),
                paragraph(None, "The General Assembly,"),
                paragraph(None, "Recalling its resolution 56/21 of 4 May 2001,"),
                paragraph(Some(1), "Takes note of article 5 of the Convention;"),
            ],
            ..Draft::default()
        };
        let want = [("resolution 56/21", "A/RES/56/21", None)];
        assert_eq!(read(draft, domain::Language::En), owned(&want));
    }
}
