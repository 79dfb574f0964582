//! The annotated bibliography. Reads the section "Key tools and recommended resources", writes the
//! draft's resources: one an unnumbered heading below it, else one a paragraph whose title is set in
//! italics or stands at its head between the quotation marks of its language. A paragraph before the
//! first heading is an introduction.

use super::super::lexicon::{Lexicon, even};
use super::super::pattern::pattern;
use super::super::structure::Outline;
use super::super::{Paragraph, Resource};
use super::publisher;
use super::scope::ancestors;

pattern!(YEAR_IN_TITLE, r"(?-u:\b)((?:19|20)[0-9]{2})(?-u:\b)");

/// Writes all resources.
pub fn collect(outline: &mut Outline) {
    let draft = &outline.draft;
    let is_root = |index: &usize| {
        outline
            .lexicon
            .says("headings.resources", &even(&draft.sections[*index].heading))
    };
    let mut resources: Vec<Resource> = Vec::new();
    let mut last: Option<usize> = None;
    for (index, paragraph) in draft.paragraphs.iter().enumerate() {
        let Some(section) = paragraph.section else {
            continue;
        };
        let Some(root) = ancestors(&draft.sections, Some(section)).find(is_root) else {
            continue;
        };
        if section != root {
            // Further paragraphs under one heading speak of the same resource.
            match resources.last_mut().filter(|_| last == Some(section)) {
                Some(same) => {
                    same.text.push(' ');
                    same.text.push_str(&paragraph.text);
                }
                None => {
                    resources.push(resource(
                        draft.sections[section].heading.clone(),
                        paragraph,
                        outline.lexicon,
                    ));
                }
            }
            last = Some(section);
        } else if !draft.sections.iter().any(|one| one.parent == Some(root)) {
            let title = outline
                .asides
                .get(index)
                .and_then(|aside| aside.emphasis.clone())
                .or_else(|| quoted(paragraph, outline.lexicon));
            resources.extend(title.map(|title| resource(title, paragraph, outline.lexicon)));
        }
    }
    outline.draft.resources = resources;
}

/// The title that a paragraph opens with.
fn quoted(paragraph: &Paragraph, lexicon: &Lexicon) -> Option<String> {
    let hit = lexicon.get("resources.title").captures(&paragraph.text)?;
    Some(hit.get(1)?.as_str().trim().to_owned())
}

fn resource(title: String, paragraph: &Paragraph, lexicon: &Lexicon) -> Resource {
    let year = YEAR_IN_TITLE
        .find_iter(&title)
        .last()
        .map(|hit| hit.as_str())
        .or_else(|| {
            let hit = lexicon.get("resources.year").captures(&paragraph.text)?;
            hit.get(1).or_else(|| hit.get(2)).map(|year| year.as_str())
        })
        .and_then(|year| year.parse().ok());
    let publisher = publisher::named(&title, &paragraph.text, lexicon);
    Resource {
        title,
        year,
        publisher,
        paragraph: paragraph.number,
        text: paragraph.text.clone(),
    }
}
