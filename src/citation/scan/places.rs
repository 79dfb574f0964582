//! What the places of a text belong to: the citation before them, or the one after them ("paragraph 3
//! of resolution …"). Each is given away at most once, in the order of the text; how a place is read is
//! in `counted`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::super::pinpoint::Unit;
use super::super::words::Words;
use super::bodies::Names;
use super::counted::{self, Counted};
use super::{Named, Target};

/// More bytes than these do not stand between a citation and its place.
const GAP: usize = 160;

/// A date, between a resolution's number and the place in it.
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"^,? ?(?:\p{L}+ )?[0-9]{1,2}(?:er|º|°)? (?:de )?\p{L}+(?:/ ?\p{L}+)? (?:del? )?(?:19|20)[0-9]{2}(?: года| г\.)?",
    )
    .expect("static regex")
});

/// Places that belong together, in the order of the text.
#[derive(Debug)]
pub struct Chain {
    pub steps: Vec<Counted>,
    pub span: Range<usize>,
}

/// All places of a text.
pub struct Places<'a> {
    text: &'a str,
    words: &'a Words,
    bodies: &'a Names,
    all: Vec<Counted>,
    /// How many are given away.
    taken: usize,
}

impl<'a> Places<'a> {
    pub fn of(text: &'a str, words: &'a Words, bodies: &'a Names) -> Self {
        Self {
            text,
            words,
            bodies,
            all: counted::find(text, words),
            taken: 0,
        }
    }

    /// The places behind a citation, unless they are said to be of the `next` one.
    pub fn after(&mut self, target: &Target, next: Option<&Target>) -> Option<Chain> {
        let limit = next.map_or(self.text.len(), |one| one.lead);
        let treaty = matches!(target.named, Named::Treaty(_));
        let chain = self.behind(target.span.end, limit)?;
        let gap = &self.text[chain.span.end..limit];
        let is_of_next = next.is_some()
            && gap.len() <= GAP
            && gap.contains(char::is_alphabetic)
            && self.words.of.is_match(gap);
        let is_of_treaty = next.is_some_and(|one| matches!(one.named, Named::Treaty(_)))
            && chain.steps.iter().any(|one| one.is(Unit::Article))
            && gap.len() <= GAP
            && self.words.of.is_match(gap);
        if is_of_next || is_of_treaty || treaty && !has_article(&chain) {
            return None;
        }
        self.taken = self
            .all
            .partition_point(|one| one.span.end <= chain.span.end);
        Some(chain)
    }

    /// The places behind a byte of the text, up to another.
    pub fn behind(&self, end: usize, limit: usize) -> Option<Chain> {
        let first = self.all.partition_point(|one| one.span.start < end);
        let start = self.all.get(first)?.span.start;
        if start > limit || !self.is_behind(end, start) {
            return None;
        }
        let mut last = first;
        while let Some(next) = self.all.get(last + 1)
            && next.span.start <= limit
            && self.is_linked(self.all[last].span.end, next.span.start)
        {
            last += 1;
        }
        Some(self.chain(first, last))
    }

    /// The places before a citation that are said to be its own.
    pub fn before(&mut self, target: &Target) -> Option<Chain> {
        let count = self.all.partition_point(|one| one.span.end <= target.lead);
        let last = count.checked_sub(1).filter(|last| *last >= self.taken)?;
        let gap = &self.text[self.all[last].span.end..target.lead];
        let treaty = matches!(target.named, Named::Treaty(_));
        // A case or a prefix may tie a noun to the place before it; a symbol has neither.
        let named = &self.text[target.lead..];
        let tied = gap == " "
            && named.starts_with(if self.words.prefixes {
                |c| c == 'ل'
            } else {
                char::is_lowercase
            });
        let bound = treaty || tied || gap.contains(char::is_alphabetic);
        if gap.len() > GAP || !bound || !self.words.of.is_match(gap) {
            return None;
        }
        let mut first = last;
        while first > self.taken
            && self.is_linked(self.all[first - 1].span.end, self.all[first].span.start)
        {
            first -= 1;
        }
        let chain = self.chain(first, last);
        if treaty && !has_article(&chain) {
            return None;
        }
        self.taken = self.taken.max(count);
        Some(chain)
    }

    fn chain(&self, first: usize, last: usize) -> Chain {
        Chain {
            steps: self.all[first..=last].to_vec(),
            span: self.all[first].span.start..self.all[last].span.end,
        }
    }

    /// Whether a citation and the place behind it belong together: between them stand at most its
    /// owner and its date.
    fn is_behind(&self, end: usize, start: usize) -> bool {
        let mut at = end;
        if let Some((name, _)) = self.bodies.owner(self.text, end, self.words) {
            at = name.end;
        }
        if at > start || start - at > GAP {
            return false;
        }
        let gap = &self.text[at..start];
        let date = DATE.find(gap).map_or(0, |hit| hit.end());
        self.words.after.is_match(&gap[date..])
    }

    fn is_linked(&self, end: usize, start: usize) -> bool {
        start - end <= GAP && self.words.link.is_match(&self.text[end..start])
    }
}

fn has_article(chain: &Chain) -> bool {
    chain.steps.iter().any(|one| one.is(Unit::Article))
}
