//! Which body a number belongs to. The form n/m is shared by five bodies: the name beside the number
//! decides, then the sentence, then who speaks, then the number itself; without any of them nothing
//! does. All names of a text are found once.

use std::ops::Range;

use super::super::body::{self, Body};
use super::super::resolution::{Act, Number};
use super::super::words::Words;
use super::{Home, head, is_word, runs_on, tail};

/// A body named further away than this, in bytes, is not named in the same sentence.
const SENTENCE: usize = 800;
/// What stands between a number and the body that it names: bytes and words.
const BESIDE: (usize, usize) = (90, 8);

/// The bodies named in a text, in order.
#[derive(Debug, Default)]
pub struct Names {
    all: Vec<(Range<usize>, Body)>,
}

/// A list of numbers with its noun.
pub struct Holder<'a> {
    pub text: &'a str,
    pub words: &'a Words,
    pub act: Act,
    pub noun: Range<usize>,
    /// From the noun or the first number, whichever comes first, to the last of them.
    pub whole: Range<usize>,
}

impl Names {
    pub fn of(text: &str, words: &Words) -> Self {
        let all = words
            .bodies
            .captures_iter(text)
            .filter_map(|hit| {
                let span = hit.get(0)?.range();
                let body = body::named(&hit)?;
                is_word(text, &span, words).then_some((span, body))
            })
            .collect();
        Self { all }
    }

    /// Those that lie inside a span.
    fn within(&self, span: &Range<usize>) -> &[(Range<usize>, Body)] {
        let from = self.all.partition_point(|one| one.0.start < span.start);
        let to = self.all.partition_point(|one| one.0.end <= span.end);
        self.all.get(from..to).unwrap_or_default()
    }

    /// The one that begins at a place.
    pub fn at(&self, start: usize) -> Option<&(Range<usize>, Body)> {
        let index = self.all.partition_point(|one| one.0.start < start);
        self.all.get(index).filter(|one| one.0.start == start)
    }

    /// The one that ends right before a place, blanks and an article aside.
    pub fn right_before(
        &self,
        text: &str,
        at: usize,
        words: &Words,
    ) -> Option<&(Range<usize>, Body)> {
        let index = self.all.partition_point(|one| one.0.end <= at);
        let one = self.all.get(index.checked_sub(1)?)?;
        let gap = &text[one.0.end..at];
        let near =
            gap.len() <= 4 && !gap.contains([',', '.', ';']) || words.numbers_first && is_date(gap);
        near.then_some(one)
    }

    /// The owner of the number, and the end of its name: "of the General Assembly".
    pub fn owner(&self, text: &str, end: usize, words: &Words) -> Option<&(Range<usize>, Body)> {
        let gap = words.owner.find(&text[end..])?;
        self.at(end + gap.end())
    }

    /// Whose the number is that ends at `end`; the next of its list begins at `next`.
    pub fn decide(
        &self,
        list: &Holder,
        number: &Number,
        end: usize,
        next: Option<usize>,
        home: &Home,
    ) -> Option<Body> {
        let fits = |body: &Body| body.counts_so(number);
        if let Some((_, body)) = self.owner(list.text, end, list.words)
            && fits(body)
        {
            return Some(*body);
        }
        let sentence = sentence(list.text, &list.whole);
        let before = &list.text[sentence.start..list.whole.start.max(sentence.start)];
        let its = list.words.its.is_match(before)
            || list.words.own.is_match(&list.text[list.noun.clone()]);
        self.candidates(list, &sentence, its, end, next)
            .filter(|body| its || *body != Body::Group)
            .find(fits)
            .or(home.speaker.filter(fits))
            .or_else(|| Body::of_number(number, list.act))
            .filter(|body| !matches!(body, Body::Other | Body::Group))
    }

    /// All that it may be, the likeliest first.
    fn candidates<'a>(
        &'a self,
        list: &'a Holder,
        sentence: &Range<usize>,
        its: bool,
        end: usize,
        next: Option<usize>,
    ) -> impl Iterator<Item = Body> + 'a {
        let text = list.text;
        let first = list.whole.start;
        let inside = self
            .at(list.noun.end + usize::from(text[list.noun.end..].starts_with(' ')))
            .or_else(|| self.owner(text, list.noun.end, list.words))
            .filter(|one| one.0.start < list.whole.end);
        let adjacent = self.right_before(text, first, list.words).filter(|_| !its);
        let limit = next.unwrap_or_else(|| end + head(&text[end..], BESIDE.0));
        let beside = self
            .within(&(end..limit.min(sentence.end).max(end)))
            .first()
            .filter(|one| !its && text[end..one.0.start].split_whitespace().count() <= BESIDE.1)
            .filter(|one| !holds_a_noun(list, &one.0));
        let subject = self.within(&(sentence.start..first)).iter().rev();
        let ahead = self
            .within(&(list.whole.end..sentence.end))
            .iter()
            .filter(|one| !holds_a_noun(list, &one.0));
        let named = inside.into_iter().chain(adjacent).chain(beside);
        // A list shares the body that is named behind it.
        let behind = self.owner(text, list.whole.end, list.words);
        named
            .chain(behind)
            .chain(subject.take(3))
            .chain(ahead.take(3))
            .map(|one| one.1)
    }
}

/// "Security Council resolution", `大会2010年7月30日第64/293号决议`, `قرار الجمعية العامة`: the name
/// belongs to another noun.
fn holds_a_noun(list: &Holder, name: &Range<usize>) -> bool {
    let rest = &list.text[name.end..];
    let near = &rest[..head(rest, 60)];
    let behind = list.words.noun.find(near).is_some_and(|noun| {
        let gap = near[..noun.start()].trim_end_matches('号');
        noun.start() <= 4 || is_date(gap.trim_end_matches(|c: char| c.is_ascii_digit() || c == '/'))
    });
    let from = tail(&list.text[..name.start], 40);
    let before = list
        .words
        .noun
        .find_iter(&list.text[from..name.start])
        .last();
    behind
        || before.is_some_and(|noun| {
            from + noun.end() + 1 == name.start
                && list.text[..name.start].ends_with(' ')
                && from + noun.start() > list.whole.end
        })
}

/// The sentence around a span; a full stop inside a number or behind one letter ends none.
fn sentence(text: &str, span: &Range<usize>) -> Range<usize> {
    let from = tail(&text[..span.start], SENTENCE);
    let start = text[from..span.start]
        .char_indices()
        .rev()
        .find(|(at, c)| is_end(&text[from..], *at, *c))
        .map_or(from, |(at, c)| from + at + c.len_utf8());
    let rest = &text[span.end..];
    let near = head(rest, SENTENCE);
    let end = rest[..near]
        .char_indices()
        .find(|(at, c)| is_end(rest, *at, *c))
        .map_or(near, |one| one.0);
    start..span.end + end
}

fn is_end(text: &str, at: usize, c: char) -> bool {
    match c {
        ';' | '。' | '؟' | '?' | '!' => true,
        '.' => text[at + 1..]
            .chars()
            .next()
            .is_none_or(|next| !next.is_ascii_digit() && !next.is_ascii_alphabetic()),
        _ => false,
    }
}

/// `1998年12月9日第`: only a date stands between a body and its number.
fn is_date(gap: &str) -> bool {
    gap.chars()
        .all(|c| c.is_ascii_digit() || "年月日第的 ".contains(c))
        && gap.len() <= 40
        && gap.chars().any(runs_on)
}
