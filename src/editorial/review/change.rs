//! One change of a review: what it is called in the log, what it is about, and making it. Pure; which
//! version it was meant for, and that it is kept, is the room's affair.

use super::paper::{Choice, Paper, Subject};
use super::records::{Hand, Said};
use super::{Changed, Refusal, header, kinds, parts, records, themes, words};

/// What an editor does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Fields of the masthead by name.
    Header(Vec<(String, String)>),
    /// To a recommendation, by its number: what one form says, in order.
    Record(u32, Vec<OfRecord>),
    /// To a paragraph, by its number.
    Paragraph(u32, OfParagraph),
    /// A warning was looked into, by its place; with `alike`, so was every other of its kind.
    LookInto { warning: usize, alike: bool },
    /// A note's call stands behind these words of the paragraph with this printed number.
    Anchor {
        marker: String,
        paragraph: u32,
        behind: String,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfRecord {
    Say(Said),
    /// With all that is proposed for it, or without.
    Accept {
        themes: bool,
    },
    AcceptAbove,
    Reject,
    Reopen,
    Split(String),
    Join,
    /// Decides about a theme; `None` takes the decision back.
    Theme(String, Option<Choice>),
    ConfirmAll,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfParagraph {
    /// The lead text, or that of an item.
    Correct(Option<usize>, String),
    Renumber(Option<u32>),
    Split(String),
    /// With the one that follows.
    Merge,
    Heading,
    /// Of the paragraph before, under this label.
    Item(String),
    /// With this marker.
    Note(String),
    /// It, or one of its items, is a recommendation.
    Recommendation(Option<usize>),
}

impl Change {
    /// As the log names it.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Header(_) => "correct header",
            Self::Record(_, changes) => changes.last().map_or("leave", OfRecord::verb),
            Self::Paragraph(_, change) => change.verb(),
            Self::LookInto { .. } => "look into warning",
            Self::Anchor { .. } => "anchor note",
        }
    }

    pub const fn subject(&self) -> Subject {
        match self {
            Self::Header(_) => Subject::Header,
            Self::Record(id, _) => Subject::Record(*id),
            Self::Paragraph(id, _) => Subject::Paragraph(*id),
            Self::LookInto { .. } | Self::Anchor { .. } => Subject::Whole,
        }
    }

    /// Themes that must be in the index for this.
    pub fn themes(&self) -> impl Iterator<Item = &str> {
        let changes = match self {
            Self::Record(_, changes) => changes.as_slice(),
            _ => &[],
        };
        changes.iter().filter_map(|change| match change {
            OfRecord::Theme(slug, Some(Choice::Confirmed | Choice::Added)) => Some(slug.as_str()),
            _ => None,
        })
    }

    /// Makes it.
    pub fn make(&self, paper: &mut Paper, hand: Hand<'_>) -> Changed {
        match self {
            Self::Header(fields) => header::correct(paper, fields),
            Self::Record(id, changes) => changes
                .iter()
                .try_for_each(|change| of_record(paper, *id, change, hand)),
            Self::Paragraph(id, change) => of_paragraph(paper, *id, change, hand),
            Self::LookInto { warning, alike } => look_into(paper, *warning, *alike),
            Self::Anchor {
                marker,
                paragraph,
                behind,
            } => kinds::anchor(paper, marker, *paragraph, behind),
        }
    }
}

impl OfRecord {
    fn verb(&self) -> &'static str {
        match self {
            Self::Say(_) => "correct recommendation",
            Self::Accept { .. } => "accept recommendation",
            Self::AcceptAbove => "accept all above",
            Self::Reject => "reject recommendation",
            Self::Reopen => "reopen recommendation",
            Self::Split(_) => "split recommendation",
            Self::Join => "join recommendation",
            Self::Theme(_, Some(Choice::Confirmed)) => "confirm theme",
            Self::Theme(_, Some(Choice::Added)) => "add theme",
            Self::Theme(_, Some(Choice::Refused)) => "refuse theme",
            Self::Theme(_, None) => "reopen theme",
            Self::ConfirmAll => "confirm themes",
        }
    }
}

impl OfParagraph {
    const fn verb(&self) -> &'static str {
        match self {
            Self::Correct(..) => "correct paragraph",
            Self::Renumber(_) => "renumber paragraph",
            Self::Split(_) => "split paragraph",
            Self::Merge => "merge paragraph",
            Self::Heading => "make heading",
            Self::Item(_) => "make item",
            Self::Note(_) => "make note",
            Self::Recommendation(_) => "make recommendation",
        }
    }
}

fn of_record(paper: &mut Paper, id: u32, change: &OfRecord, hand: Hand<'_>) -> Changed {
    match change {
        OfRecord::Say(said) => records::say(paper, id, said),
        OfRecord::Accept { themes } => records::accept(paper, id, *themes, hand),
        OfRecord::AcceptAbove => records::accept_above(paper, id, hand),
        OfRecord::Reject => records::reject(paper, id, hand),
        OfRecord::Reopen => records::reopen(paper, id),
        OfRecord::Split(text) => records::split(paper, id, text),
        OfRecord::Join => records::join(paper, id),
        OfRecord::Theme(slug, Some(choice)) => themes::decide(paper, id, slug, *choice, hand),
        OfRecord::Theme(slug, None) => themes::undecide(paper, id, slug),
        OfRecord::ConfirmAll => themes::confirm_all(paper, id, hand),
    }
}

fn of_paragraph(paper: &mut Paper, id: u32, change: &OfParagraph, hand: Hand<'_>) -> Changed {
    match change {
        OfParagraph::Correct(item, text) => words::correct_paragraph(paper, id, *item, text),
        OfParagraph::Renumber(number) => parts::renumber(paper, id, *number),
        OfParagraph::Split(text) => parts::split(paper, id, text),
        OfParagraph::Merge => parts::merge(paper, id),
        OfParagraph::Heading => kinds::heading(paper, id),
        OfParagraph::Item(label) => kinds::item(paper, id, label),
        OfParagraph::Note(marker) => kinds::note(paper, id, marker),
        OfParagraph::Recommendation(item) => records::make(paper, id, *item, hand),
    }
}

fn look_into(paper: &mut Paper, warning: usize, alike: bool) -> Changed {
    let warnings = &paper.document.warnings;
    let code = warnings.get(warning).ok_or(Refusal::Gone)?.code.as_str();
    let all = warnings.iter().enumerate();
    let same = all.filter(|(place, one)| *place == warning || (alike && one.code == code));
    for (place, _) in same {
        if !paper.decisions.looked_into.contains(&place) {
            paper.decisions.looked_into.push(place);
        }
    }
    Ok(())
}
