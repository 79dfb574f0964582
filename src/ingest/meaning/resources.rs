//! The annotated bibliography. Reads the section "Key tools and recommended resources", writes the
//! draft's resources: one an unnumbered heading below it, else one a paragraph whose title is set in
//! italics. A paragraph before the first heading is an introduction.

use super::super::lexicon::even;
use super::super::pattern::pattern;
use super::super::structure::Outline;
use super::super::{Paragraph, Resource};
use super::scope::ancestors;

pattern!(YEAR_IN_TITLE, r"(?-u:\b)((?:19|20)[0-9]{2})(?-u:\b)");
pattern!(
    YEAR_IN_TEXT,
    r"(?i)(?:publi|lanc|launch|issued|released|издан|публик)[^.]{0,60}?\b((?:19|20)\d\d)\b|\b(?:en|in|в) (?:\p{L}+ )?((?:19|20)\d\d),? [^.]{0,80}(?:publi|lanc|launch|issued|released)"
);

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
                    resources.push(resource(draft.sections[section].heading.clone(), paragraph));
                }
            }
            last = Some(section);
        } else if !draft.sections.iter().any(|one| one.parent == Some(root)) {
            let title = outline
                .asides
                .get(index)
                .and_then(|aside| aside.emphasis.clone());
            resources.extend(title.map(|title| resource(title, paragraph)));
        }
    }
    outline.draft.resources = resources;
}

fn resource(title: String, paragraph: &Paragraph) -> Resource {
    let year = YEAR_IN_TITLE
        .find_iter(&title)
        .last()
        .map(|hit| hit.as_str())
        .or_else(|| {
            let hit = YEAR_IN_TEXT.captures(&paragraph.text)?;
            hit.get(1).or_else(|| hit.get(2)).map(|year| year.as_str())
        })
        .and_then(|year| year.parse().ok());
    Resource {
        title,
        year,
        paragraph: paragraph.number,
        text: paragraph.text.clone(),
    }
}
