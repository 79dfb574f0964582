//! From a draft and its anchors to the rows of a version's parts. Pure; nothing of the text is
//! changed on the way.

use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

use super::anchors::{Layout, numbered};
use super::identity::Doubt;
use crate::db::write::parts::PartRows;
use crate::domain::Instrument;
use crate::ingest::{Call, Draft};

/// The longest slug of a bibliography entry.
const LONGEST_SLUG: usize = 90;

pub fn rows(
    draft: &Draft,
    layout: &Layout,
    doubts: &[Doubt],
) -> Result<PartRows, serde_json::Error> {
    Ok(PartRows {
        sections: sections(draft, layout),
        paragraphs: paragraphs(draft, layout)?,
        items: items(draft, layout)?,
        footnotes: footnotes(draft, layout),
        citations: citations(draft, layout),
        questions: questions(draft),
        warnings: warnings(draft, layout, doubts),
        resources: resources(draft),
    })
}

fn sections(draft: &Draft, layout: &Layout) -> Value {
    let rows = draft.sections.iter().zip(&layout.sections).enumerate();
    rows.map(|(position, (section, place))| {
        json!({
            "position": position,
            "parent": place.parent,
            "level": section.level.max(1),
            "number": section.number,
            "heading": section.heading,
            "anchor": place.anchor,
            "instrument": section.instrument.filter(|kind| *kind != Instrument::Recommendation),
            "instrument_number": section.instrument_number,
        })
    })
    .collect()
}

fn paragraphs(draft: &Draft, layout: &Layout) -> Result<Value, serde_json::Error> {
    let rows = draft.paragraphs.iter().zip(&layout.paragraphs).enumerate();
    rows.map(|(position, (paragraph, place))| {
        Ok(json!({
            "position": position,
            "section": place.section,
            "number": paragraph.number.map(|number| number.to_string()),
            "anchor": place.anchor,
            "text": paragraph.text,
            "calls": calls(&paragraph.calls)?,
            "page": paragraph.page,
        }))
    })
    .collect()
}

fn items(draft: &Draft, layout: &Layout) -> Result<Value, serde_json::Error> {
    let mut rows = Vec::new();
    for (paragraph, (text, place)) in draft.paragraphs.iter().zip(&layout.paragraphs).enumerate() {
        for (position, (item, place)) in text.items.iter().zip(&place.items).enumerate() {
            rows.push(json!({
                "paragraph": paragraph,
                "position": position,
                "label": item.label,
                "anchor": place.anchor,
                "text": item.text,
                "calls": calls(&item.calls)?,
            }));
        }
    }
    Ok(Value::Array(rows))
}

fn calls(calls: &[Call]) -> Result<Value, serde_json::Error> {
    serde_json::to_value(calls)
}

fn footnotes(draft: &Draft, layout: &Layout) -> Value {
    let rows = draft.footnotes.iter().zip(&layout.footnotes).enumerate();
    rows.map(|(position, (note, place))| {
        json!({
            "position": position,
            "marker": note.marker,
            "anchor": place.anchor,
            "text": note.text,
            "paragraph": place.paragraph,
        })
    })
    .collect()
}

fn citations(draft: &Draft, layout: &Layout) -> Value {
    let rows = draft.citations.iter().enumerate();
    rows.map(|(position, citation)| {
        let footnote = layout.footnote(&citation.at);
        let of_note = || layout.footnotes.get(footnote?)?.paragraph;
        json!({
            "position": position,
            "paragraph": layout.paragraph(draft, &citation.at).or_else(of_note),
            "footnote": footnote,
            "printed": citation.text,
            "symbol": citation.symbol,
            "pinpoint": citation.pinpoint,
        })
    })
    .collect()
}

fn questions(draft: &Draft) -> Value {
    let rows = draft.questions.iter().enumerate();
    rows.map(|(position, question)| {
        json!({
            "position": position,
            "paragraph": numbered(draft, question.paragraph),
            "label": question.label,
            "text": question.text,
        })
    })
    .collect()
}

fn warnings(draft: &Draft, layout: &Layout, doubts: &[Doubt]) -> Value {
    // What was compiled elsewhere is a matter of editors.
    let own = draft.warnings.iter();
    let own = own.filter(|warning| !warning.code.starts_with("compiled_"));
    let read = own.map(|warning| {
        let paragraph = layout.paragraph(draft, &warning.at);
        let note = layout.footnote(&warning.at);
        let anchor = note
            .map(|index| &layout.footnotes[index].anchor)
            .or_else(|| paragraph.map(|index| &layout.paragraphs[index].anchor));
        (warning.code.as_str(), warning.message.as_str(), anchor)
    });
    let own = doubts
        .iter()
        .map(|doubt| (doubt.code, doubt.message.as_str(), None));
    read.chain(own)
        .enumerate()
        .map(|(position, (code, message, anchor))| {
            json!({ "position": position, "code": code, "message": message, "anchor": anchor })
        })
        .collect()
}

fn resources(draft: &Draft) -> Value {
    let rows = draft.resources.iter().enumerate();
    rows.map(|(position, resource)| {
        json!({
            "slug": resource_slug(&resource.title, resource.year),
            "year": resource.year,
            "position": position,
            "paragraph": numbered(draft, resource.paragraph),
            "title": resource.title,
            "publisher": resource.publisher,
            "text": resource.text,
        })
    })
    .collect()
}

/// The title in plain letters, and the year: the same entry in two documents is one. A title that
/// is too long, or in another script, is told apart by the hash of its letters: marks and quotation
/// marks differ between two printings.
fn resource_slug(title: &str, year: Option<i16>) -> String {
    let mut slug = String::new();
    let mut lost = false;
    for c in title.nfkd().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !is_mark(c) {
            lost |= c.is_alphabetic();
            if !slug.ends_with('-') && !slug.is_empty() {
                slug.push('-');
            }
        }
    }
    if slug.len() > LONGEST_SLUG {
        let end = slug[..LONGEST_SLUG].rfind('-').unwrap_or(LONGEST_SLUG);
        slug.truncate(end);
        lost = true;
    }
    if lost || slug.is_empty() {
        let plain = slug.trim_matches('-');
        let plain = if plain.is_empty() { "title" } else { plain };
        let letters: String = title
            .nfkd()
            .flat_map(char::to_lowercase)
            .filter(|c| c.is_alphanumeric())
            .collect();
        let hash = super::identity::short_hash(letters.as_bytes());
        slug = format!("{plain}-{hash}");
    }
    let slug = slug.trim_matches('-');
    match year {
        Some(year) if !slug.ends_with(&year.to_string()) => format!("{slug}-{year}"),
        _ => slug.to_owned(),
    }
}

/// A combining accent, which decomposition leaves behind its letter.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_known_by_its_title_and_year() {
        assert_eq!(
            resource_slug("Guide législatif : l'enquête", Some(2018)),
            "guide-legislatif-l-enquete-2018"
        );
        assert_eq!(
            resource_slug("Étude mondiale 2018", Some(2018)),
            "etude-mondiale-2018"
        );
        let chinese = resource_slug("立法指南", Some(2018));
        assert!(
            chinese.starts_with("title-") && chinese.ends_with("-2018"),
            "{chinese}"
        );
        assert_ne!(chinese, resource_slug("法指南", Some(2018)));
        let long = "Cadre d'action sur l'observation des traversées de nuit".repeat(3);
        let printed = long.replace('\'', "’");
        assert_eq!(resource_slug(&long, None), resource_slug(&printed, None));
    }
}
