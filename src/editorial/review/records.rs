//! The verbs on recommendations: accepted or not, what is said of them, split, joined, and made where the
//! reader of the document found none. Pure.

use std::collections::BTreeMap;

use super::paper::{Choice, Paper, RecordMark, ThemeVerdict, Verdict};
use super::{Changed, Refusal, words};
use crate::domain::{Addressee, Instrument, Mention};
use crate::ingest::{ProposedTheme, Recommendation, Source};

/// What a form says of a recommendation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub text: String,
    pub status: Mention,
    pub addressees: Vec<Addressee>,
    /// Empty where none is known.
    pub source_symbol: String,
    pub source_paragraph: String,
}

/// By whom and when.
#[derive(Debug, Clone, Copy)]
pub struct Hand<'a> {
    pub by: &'a str,
    /// RFC 3339.
    pub at: &'a str,
}

impl Hand<'_> {
    fn verdict(self, accepted: bool) -> Verdict {
        Verdict {
            accepted,
            by: self.by.to_owned(),
            at: self.at.to_owned(),
        }
    }

    pub fn theme(self, choice: Choice) -> ThemeVerdict {
        ThemeVerdict {
            choice,
            by: self.by.to_owned(),
            at: self.at.to_owned(),
        }
    }
}

/// Takes over what a form says.
pub fn say(paper: &mut Paper, id: u32, said: &Said) -> Changed {
    let place = paper.place_of_record(id).ok_or(Refusal::Gone)?;
    if paper.document.recommendations[place].text != words::clean(&said.text)? {
        words::correct_record(paper, id, &said.text)?;
    }
    let symbol = said.source_symbol.trim();
    if !symbol.is_empty() && symbol.parse::<crate::domain::Symbol>().is_err() {
        return Err(Refusal::Field("source_symbol"));
    }
    let typed = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let source = Source {
        symbol: typed(symbol),
        paragraph: typed(&said.source_paragraph),
    };
    let record = &mut paper.document.recommendations[place];
    record.status = said.status;
    // In the order of the list, so that the same again is no change.
    let all = Addressee::ALL.iter().copied();
    let wanted: Vec<Addressee> = all.filter(|one| said.addressees.contains(one)).collect();
    let same = wanted.len() == record.addressees.len()
        && wanted.iter().all(|one| record.addressees.contains(one));
    if !same {
        record.addressees = wanted;
    }
    let none = source == Source::default();
    if !(none && record.source.as_ref().is_none_or(|own| *own == source)) {
        record.source = (!none).then_some(source);
    }
    Ok(())
}

/// It is a recommendation; with `themes`, all that is proposed for it and not decided about is right.
pub fn accept(paper: &mut Paper, id: u32, themes: bool, hand: Hand<'_>) -> Changed {
    let place = paper.place_of_record(id).ok_or(Refusal::Gone)?;
    let mark = &mut paper.decisions.records[place];
    if !mark.is_accepted() {
        mark.verdict = Some(hand.verdict(true));
    }
    if themes {
        super::themes::confirm_all(paper, id, hand)?;
    }
    Ok(())
}

/// Accepts this one and every undecided one above it, with their themes.
pub fn accept_above(paper: &mut Paper, id: u32, hand: Hand<'_>) -> Changed {
    let place = paper.place_of_record(id).ok_or(Refusal::Gone)?;
    let marks = &paper.decisions.records[..=place];
    let open = marks.iter().filter(|mark| !mark.is_rejected());
    for id in open.map(|mark| mark.id).collect::<Vec<_>>() {
        accept(paper, id, true, hand)?;
    }
    Ok(())
}

/// It is none.
pub fn reject(paper: &mut Paper, id: u32, hand: Hand<'_>) -> Changed {
    let place = paper.place_of_record(id).ok_or(Refusal::Gone)?;
    let mark = &mut paper.decisions.records[place];
    if !mark.is_rejected() {
        mark.verdict = Some(hand.verdict(false));
    }
    Ok(())
}

/// It is to be decided again; what was decided about its themes stays.
pub fn reopen(paper: &mut Paper, id: u32) -> Changed {
    let place = paper.place_of_record(id).ok_or(Refusal::Gone)?;
    paper.decisions.records[place].verdict = None;
    Ok(())
}

/// Makes several of one, which all are still to be decided. Each keeps the themes whose evidence stands in it.
pub fn split(paper: &mut Paper, id: u32, text: &str) -> Changed {
    let place = paper.place_of_record(id).ok_or(Refusal::Gone)?;
    let pieces = words::pieces(text)?;
    let whole = paper.document.recommendations[place].clone();
    let mark = paper.decisions.records[place].clone();
    let mut made = Vec::new();
    for (number, piece) in pieces.into_iter().enumerate() {
        let bears = |theme: &&ProposedTheme| {
            let words = theme.evidence.iter();
            words
                .into_iter()
                .any(|words| piece.contains(words.as_str()))
        };
        let themes = whole.themes.iter().filter(bears).cloned().collect();
        let own = RecordMark {
            id: if number == 0 { mark.id } else { paper.number() },
            origin: mark.origin,
            verdict: None,
            themes: BTreeMap::new(),
        };
        let record = Recommendation {
            text: piece,
            themes,
            ..whole.clone()
        };
        made.push((record, own));
    }
    let (records, marks): (Vec<_>, Vec<_>) = made.into_iter().unzip();
    paper
        .document
        .recommendations
        .splice(place..=place, records);
    paper.decisions.records.splice(place..=place, marks);
    Ok(())
}

/// Makes one of this and the next, which is still to be decided.
pub fn join(paper: &mut Paper, id: u32) -> Changed {
    let place = paper.place_of_record(id).ok_or(Refusal::Gone)?;
    if place + 1 >= paper.document.recommendations.len() {
        return Err(Refusal::NoNext);
    }
    let next = paper.document.recommendations.remove(place + 1);
    let gone = paper.decisions.records.remove(place + 1);
    let record = &mut paper.document.recommendations[place];
    record.text = format!("{} {}", record.text.trim(), next.text.trim());
    for addressee in next.addressees {
        if !record.addressees.contains(&addressee) {
            record.addressees.push(addressee);
        }
    }
    for theme in next.themes {
        let own = record
            .themes
            .iter_mut()
            .find(|own| own.theme == theme.theme);
        match own {
            Some(own) => own.evidence.extend(theme.evidence),
            None => record.themes.push(theme),
        }
    }
    let mark = &mut paper.decisions.records[place];
    mark.verdict = None;
    for (slug, verdict) in gone.themes {
        mark.themes.entry(slug).or_insert(verdict);
    }
    Ok(())
}

/// A paragraph, or one of its items, is a recommendation that the reader of the document did not see.
pub fn make(paper: &mut Paper, paragraph: u32, item: Option<usize>, hand: Hand<'_>) -> Changed {
    let index = paper.place_of_paragraph(paragraph).ok_or(Refusal::Gone)?;
    let text = &paper.document.paragraphs[index];
    let (label, rank, words) = match item {
        None => (None, 0, text.text.as_str()),
        Some(item) => {
            let own = text.items.get(item).ok_or(Refusal::Gone)?;
            let alike = text.items[..=item].iter();
            let rank = alike.filter(|other| other.label == own.label).count();
            let rank = u32::try_from(rank).unwrap_or(1);
            (Some(own.label.clone()), rank, own.text.as_str())
        }
    };
    let words = words.trim_end_matches([';', '.', ' ', '；', '。', '؛']);
    let known = paper.document.recommendations.iter().any(|one| {
        one.index == index && one.label == label && one.rank == rank && one.text.trim() == words
    });
    if known {
        return Err(Refusal::AlreadyOne);
    }
    let section = text.section.and_then(|at| paper.document.sections.get(at));
    let instrument = section.and_then(|section| section.instrument);
    let record = Recommendation {
        status: Mention::Adopted,
        instrument: instrument.unwrap_or(Instrument::Recommendation),
        paragraph: text.number,
        label,
        section: text.section,
        text: words::clean(words)?,
        addressees: Vec::new(),
        source: None,
        themes: Vec::new(),
        index,
        rank,
    };
    let mut before = paper.document.recommendations.iter();
    let place = before.position(|one| (one.index, one.label.is_some()) > (index, item.is_some()));
    let place = place.unwrap_or(paper.document.recommendations.len());
    let id = paper.number();
    paper.document.recommendations.insert(place, record);
    let mark = RecordMark {
        id,
        verdict: Some(hand.verdict(true)),
        ..RecordMark::default()
    };
    paper.decisions.records.insert(place, mark);
    Ok(())
}
