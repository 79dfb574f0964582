//! Under which heading a paragraph stands, and what follows from it: the text of a resolution, the
//! recommendations that a report records, a summary that nobody adopted. Reads sections and
//! paragraphs, gives one [`Scope`] a paragraph. It decides no record: that is `recommendations`.

use super::super::lexicon::{Lexicon, even};
use super::super::structure::Outline;
use super::super::{Paragraph, Section};
use super::lists;
use crate::domain::{DocumentKind, Instrument};

/// What the place of a paragraph says of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts of a place, each from a heading or a sentence of its own"
)]
pub struct Scope {
    /// The text of a resolution or decision.
    pub instrument: Option<Instrument>,
    /// A draft, by its heading.
    pub in_draft: bool,
    /// Under "Summary by the Chair" and the like.
    pub not_adopted: bool,
    /// Under "Previous recommendations".
    pub previous: bool,
    /// Under a heading that a questions' list stands under.
    pub questions: bool,
    /// After "adopted the following recommendations", or under such a heading.
    pub adopted: Option<Announced>,
    /// After "may wish to recommend the following:" with no list of its own.
    pub proposed: bool,
    /// The paragraph that announces, which is no recommendation itself.
    pub is_cue: bool,
}

/// How surely the paragraphs are recommendations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Announced {
    /// A sentence said so.
    BySentence,
    /// Only a heading did.
    ByHeading,
}

/// The scope of each paragraph.
pub fn of(outline: &Outline) -> Vec<Scope> {
    let draft = &outline.draft;
    let lexicon = outline.lexicon;
    let headings: Vec<String> = draft
        .sections
        .iter()
        .map(|section| even(&section.heading))
        .collect();
    let under = |section: Option<usize>, key: &str| {
        ancestors(&draft.sections, section).any(|index| lexicon.says(key, &headings[index]))
    };
    let records = records_adoption(outline);
    let stands_alone = alone(outline);
    let mut open: Option<(Option<usize>, bool)> = None;
    let mut scopes = Vec::with_capacity(draft.paragraphs.len());
    for (index, paragraph) in draft.paragraphs.iter().enumerate() {
        let section = paragraph.section;
        let instrument =
            ancestors(&draft.sections, section).find_map(|one| draft.sections[one].instrument);
        // An annex of the instrument; a report prints instruments in an annex of its own.
        let annexed = ancestors(&draft.sections, section)
            .take_while(|one| draft.sections[*one].instrument.is_none())
            .any(|one| lexicon.says("masthead.annex", &headings[one]));
        let inside = instrument.or(stands_alone);
        let mut scope = Scope {
            instrument: inside.filter(|_| !annexed),
            in_draft: outline
                .asides
                .get(index)
                .is_some_and(|aside| aside.in_draft),
            not_adopted: under(section, "headings.not_adopted"),
            previous: under(section, "headings.previous"),
            questions: under(section, "headings.questions"),
            ..Scope::default()
        };
        if instrument.is_some() || scope.not_adopted {
            open = None;
            scopes.push(scope);
            continue;
        }
        // What a sentence opened lasts as long as its section.
        open = open.filter(|(root, _)| is_within(&draft.sections, section, *root));
        match opens(paragraph, lexicon, records) {
            Some(adopted) => {
                open = Some((section, adopted));
                scope.is_cue = true;
            }
            None => match open {
                Some((_, true)) => scope.adopted = Some(Announced::BySentence),
                Some((_, false)) => scope.proposed = true,
                None if records && !scope.previous => {
                    let explicit = under(section, "headings.adopted_explicit");
                    let named = under(section, "headings.adopted")
                        && draft.header.kind == Some(DocumentKind::Report);
                    scope.adopted = (explicit || named).then_some(Announced::ByHeading);
                }
                None => {}
            },
        }
        scopes.push(scope);
    }
    scopes
}

/// A paragraph that announces recommendations: `true` for adopted ones, `false` for proposed ones.
fn opens(paragraph: &Paragraph, lexicon: &Lexicon, records: bool) -> Option<bool> {
    let text = even(&paragraph.text);
    let text = text.as_str();
    let announces = lists::announces(text);
    let points_on = announces || lexicon.says("cues.below", text);
    if records && points_on && lexicon.says("cues.adopted", text) {
        return Some(true);
    }
    let sentence = lists::last_sentence(text);
    let bare = lists::of(paragraph, lexicon).members.is_empty();
    (announces && bare && lexicon.says("cues.proposed", sentence)).then_some(false)
}

/// Whether adoption can be recorded here: not in what the Secretariat wrote, nor in an agenda.
pub fn records_adoption(outline: &Outline) -> bool {
    !outline.by_secretariat
        && !matches!(
            outline.draft.header.kind,
            Some(DocumentKind::BackgroundPaper | DocumentKind::Note | DocumentKind::Agenda)
        )
}

/// The instrument that the whole document is.
fn alone(outline: &Outline) -> Option<Instrument> {
    let draft = &outline.draft;
    if draft
        .sections
        .iter()
        .any(|section| section.instrument.is_some())
    {
        return None;
    }
    match draft.header.kind {
        Some(DocumentKind::Resolution) => Some(Instrument::Resolution),
        Some(DocumentKind::Decision) => Some(Instrument::Decision),
        _ => None,
    }
}

/// The section and those above it.
pub fn ancestors(sections: &[Section], section: Option<usize>) -> impl Iterator<Item = usize> + '_ {
    // A parent stands before its child, so that the walk ends.
    std::iter::successors(section, |index| {
        sections.get(*index)?.parent.filter(|parent| parent < index)
    })
}

fn is_within(sections: &[Section], section: Option<usize>, root: Option<usize>) -> bool {
    root.is_none() || ancestors(sections, section).any(|index| Some(index) == root)
}
