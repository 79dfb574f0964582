//! Finding citations in a text: its symbols, the resolutions that it names by number, the articles of
//! treaties, and sales numbers, each with the place in it that is printed beside. One pass for each
//! kind over the reading copy, then places are given to what they stand next to: the time is that of
//! the length of the text. What cannot be decided is left out.

mod bodies;
mod counted;
mod lists;
mod places;
mod provisions;
mod resolutions;
mod symbols;

use std::ops::Range;

use super::folding::Folded;
use super::words::{self, Words};
use super::{Body, Language, Pinpoint, Reference, Treaty};
use places::Places;

/// Whose text it is, for what is not said in it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Home<'a> {
    /// The conference at hand, by the symbol of its papers: `CTOC/COP`, and that is also meant
    /// where there is none.
    pub conference: Option<&'a str>,
    /// Who speaks, where the text is of a resolution: whose "its resolution" is.
    pub speaker: Option<Body>,
}

impl Home<'_> {
    fn conference(&self) -> &str {
        self.conference.unwrap_or("CTOC/COP")
    }
}

/// A citation in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What is cited; its kind is the variant, its normal form what it prints.
    pub reference: Reference,
    /// The same document under its second symbol.
    pub also: Option<Reference>,
    pub pinpoint: Option<Pinpoint>,
    /// Where it stands, with its pinpoint: bytes of the text as given.
    pub span: Range<usize>,
}

/// What a place may belong to.
#[derive(Debug)]
enum Named {
    Cited {
        reference: Reference,
        also: Option<Reference>,
    },
    /// A treaty, or one that is not known here.
    Treaty(Option<Treaty>),
}

/// Something named in the reading copy.
#[derive(Debug)]
struct Target {
    named: Named,
    span: Range<usize>,
    /// Where the words that belong to it begin: "General Assembly resolution 55/25".
    lead: usize,
}

impl Target {
    fn cited(reference: impl Into<Reference>, span: Range<usize>) -> Self {
        Self {
            lead: span.start,
            named: Named::Cited {
                reference: reference.into(),
                also: None,
            },
            span,
        }
    }
}

/// All citations of a text, in order.
pub fn find(text: &str, language: Language, home: &Home) -> Vec<Found> {
    let words = words::of(language);
    // All that is cited has a number, which Chinese may write in words.
    if !words.numbers_first && !text.contains(char::is_numeric) {
        return Vec::new();
    }
    let folded = Folded::new(text);
    let bodies = bodies::Names::of(&folded.text, words);
    let mut targets = symbols::find(&folded.text, words);
    targets.extend(resolutions::find(&folded, words, &bodies, home));
    targets.extend(sales(&folded.text, words));
    targets.extend(provisions::treaties(&folded.text, words, home));
    targets.sort_by_key(|one| one.span.start);
    targets.dedup_by(|next, one| next.span.start < one.span.end);
    let mut places = Places::of(&folded.text, words, &bodies);
    let mut found = Vec::new();
    for (index, target) in targets.iter().enumerate() {
        let next = targets.get(index + 1);
        let after = places.after(target, next);
        let before = places.before(target);
        let start = before
            .as_ref()
            .map_or(target.span.start, |one| one.span.start);
        let end = after.as_ref().map_or(target.span.end, |one| one.span.end);
        let span = folded.printed(start..end);
        let steps = before.into_iter().chain(after).flat_map(|one| one.steps);
        match &target.named {
            Named::Cited { reference, also } => found.push(Found {
                reference: reference.clone(),
                also: also.clone(),
                pinpoint: counted::pinpoint(steps),
                span,
            }),
            Named::Treaty(Some(treaty)) => {
                for (provision, pinpoint) in provisions::of(*treaty, steps) {
                    found.push(Found {
                        reference: Reference::Provision(provision),
                        also: None,
                        pinpoint,
                        span: span.clone(),
                    });
                }
            }
            Named::Treaty(None) => {}
        }
    }
    found
}

/// The place that is printed right behind a byte of the text ("Ibid., para. 4"), and where it ends.
pub fn place_behind(text: &str, at: usize, language: Language) -> Option<(Pinpoint, usize)> {
    let rest = text.get(at..)?;
    let folded = Folded::new(rest);
    let words = words::of(language);
    let bodies = bodies::Names::default();
    let chain = Places::of(&folded.text, words, &bodies).behind(0, folded.text.len())?;
    let end = folded.printed(chain.span).end;
    Some((counted::pinpoint(chain.steps.into_iter())?, at + end))
}

fn sales(text: &str, words: &Words) -> Vec<Target> {
    let whole = |range: &Range<usize>| {
        let before = text[..range.start].chars().next_back();
        let after = text[range.end..].chars().next();
        !before.is_some_and(is_latin) && !after.is_some_and(is_latin)
    };
    words
        .sales
        .captures_iter(text)
        .filter_map(|hit| {
            let number = hit.name("number").filter(|one| whole(&one.range()))?;
            let sales: super::Sales = number.as_str().parse().ok()?;
            Some(Target::cited(Reference::Sales(sales), hit.get(0)?.range()))
        })
        .collect()
}

/// A letter or digit that would make a longer word of a symbol; Han and Arabic stand beside one
/// without a blank.
fn is_latin(c: char) -> bool {
    c.is_ascii_alphanumeric() || c.is_alphabetic() && !runs_on(c)
}

/// Scripts whose words stand against symbols and numbers without a blank.
fn runs_on(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// Whether a name found in the text is a word of its own there.
fn is_word(text: &str, span: &Range<usize>, words: &Words) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let before = letter(text[..span.start].chars().next_back());
    let after = letter(text[span.end..].chars().next());
    let ends_open = text[span.clone()].ends_with(|c: char| !c.is_alphabetic());
    words.numbers_first || (!before || words.prefixes) && (!after || ends_open)
}

/// The byte before `limit` bytes from the end of a text, on the border of a character.
fn tail(text: &str, limit: usize) -> usize {
    let mut at = text.len().saturating_sub(limit);
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// The byte after `limit` bytes of a text, on the border of a character.
fn head(text: &str, limit: usize) -> usize {
    let mut at = limit.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
