//! What changed between two wordings, word by word, as a reader would say it: curly or straight
//! apostrophes are no change, nor is the mark that ends an item of a list. The comparison is the
//! `similar` crate's; here is only what counts as a word, and how the result is cut into runs that a
//! person can read: a lone "de" between two changes is part of the change.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A run of words that both have, or only one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The blank that stands before it, if any.
    pub blank: &'static str,
    pub text: String,
    pub removed: bool,
    pub added: bool,
}

/// Longer wordings are better read side by side.
const MOST_WORDS: usize = 1_500;

/// As alike as this, a comparison word by word says more than it confuses.
const NEAR: f64 = 0.5;

/// From the words before to the words after; `None` where they are the same or too long to compare.
/// What both have is given as it stands after.
pub fn words(before: &str, after: &str) -> Option<Vec<Piece>> {
    let (old, new) = (tokens(before), tokens(after));
    if same_tokens(&old, &new) || old.len() > MOST_WORDS || new.len() > MOST_WORDS {
        return None;
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for run in readable(&old, &runs(&old, &new)) {
        match run {
            Run::Same(there, at) => {
                // What is struck out keeps the blank behind it where there is none now.
                if let Some(last) = pieces.last_mut().filter(|last| last.removed)
                    && new[at.start].blank.is_empty()
                {
                    last.text.push_str(old[there.start].blank);
                }
                push(&mut pieces, &new[at], false, false);
            }
            Run::Change(gone, come) => {
                push(&mut pieces, &old[gone], true, false);
                push(&mut pieces, &new[come], false, true);
            }
        }
    }
    Some(pieces)
}

/// Whether two wordings say the same words.
pub fn same(before: &str, after: &str) -> bool {
    same_tokens(&tokens(before), &tokens(after))
}

/// How much of two wordings is in both, from 0 to 1; 0 where they are too long to compare.
pub fn likeness(one: &str, other: &str) -> f64 {
    let (old, new) = (tokens(one), tokens(other));
    let all = old.len() + new.len();
    if all == 0 || old.len() > MOST_WORDS || new.len() > MOST_WORDS {
        return 0.0;
    }
    let both = |run: &Run| match run {
        Run::Same(at, _) => 2 * at.len(),
        Run::Change(..) => 0,
    };
    let shared: usize = runs(&old, &new).iter().map(both).sum();
    let size = |n: usize| u32::try_from(n).map_or(f64::MAX, f64::from);
    size(shared) / size(all)
}

/// Whether a comparison word by word helps.
pub fn near(one: &str, other: &str) -> bool {
    likeness(one, other) >= NEAR
}

/// A word, a mark or a Chinese character, with the blank before it.
struct Token<'a> {
    blank: &'static str,
    text: &'a str,
}

impl Token<'_> {
    /// With apostrophes and quotation marks in one form.
    fn even(&self) -> String {
        let one = |c| match c {
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' | '«' | '»' => '"',
            c => c,
        };
        self.text.chars().map(one).collect()
    }

    fn is_mark(&self) -> bool {
        !self.text.chars().any(char::is_alphanumeric)
    }
}

/// Cuts a text into what a reader would point at: `d’` and `un` are two, `DEMO/WG.1/2024/2` is one.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut blank = "";
    let mut start: Option<usize> = None;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let end = at + c.len_utf8();
        let next = characters.peek().map(|(_, next)| *next);
        let mut take = |from: usize, to: usize, blank: &mut &'static str| {
            found.push(Token {
                blank: std::mem::take(blank),
                text: &text[from..to],
            });
        };
        if is_alone(c) || c.is_whitespace() || !c.is_alphanumeric() {
            let inside = next.is_some_and(|next| next.is_alphanumeric() && !is_alone(next));
            if start.is_some() && inside && matches!(c, '-' | '/' | '.' | '\u{2011}' | '_') {
                continue;
            }
            let from = start.take();
            match (from, c) {
                (Some(from), '\'' | '\u{2019}') if inside => {
                    take(from, end, &mut blank);
                    continue;
                }
                (Some(from), _) => take(from, at, &mut blank),
                (None, _) => {}
            }
            match c {
                '\u{a0}' => blank = "\u{a0}",
                '\u{202f}' => blank = "\u{202f}",
                c if c.is_whitespace() => blank = " ",
                _ => take(at, end, &mut blank),
            }
        } else if start.is_none() {
            start = Some(at);
        }
    }
    if let Some(from) = start {
        found.push(Token {
            blank,
            text: &text[from..],
        });
    }
    found
}

/// Whether a character is a word by itself, as in Chinese.
fn is_alone(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn same_tokens(old: &[Token<'_>], new: &[Token<'_>]) -> bool {
    let words = |tokens: &[Token<'_>]| -> Vec<String> {
        let end = tokens.iter().rposition(|token| !token.is_mark());
        let kept = &tokens[..end.map_or(0, |end| end + 1)];
        kept.iter().map(Token::even).collect()
    };
    words(old) == words(new)
}

/// Ranges of tokens before and after.
#[derive(Clone)]
enum Run {
    Same(std::ops::Range<usize>, std::ops::Range<usize>),
    Change(std::ops::Range<usize>, std::ops::Range<usize>),
}

fn runs(old: &[Token<'_>], new: &[Token<'_>]) -> Vec<Run> {
    let even = |tokens: &[Token<'_>]| tokens.iter().map(Token::even).collect::<Vec<_>>();
    let ops = capture_diff_slices(Algorithm::Patience, &even(old), &even(new));
    let run = |op: DiffOp| match op {
        DiffOp::Equal { .. } => Run::Same(op.old_range(), op.new_range()),
        _ => Run::Change(op.old_range(), op.new_range()),
    };
    let mut found: Vec<Run> = Vec::with_capacity(ops.len());
    for next in ops.into_iter().map(run) {
        add(&mut found, next);
    }
    found
}

/// Puts a run behind the others, joined to a last one of its sort.
fn add(found: &mut Vec<Run>, next: Run) {
    match (found.last_mut(), next) {
        (Some(Run::Change(gone, come)), Run::Change(more_gone, more_come)) => {
            gone.end = more_gone.end;
            come.end = more_come.end;
        }
        (_, next) => found.push(next),
    }
}

/// With each short run that both have, between two longer changes, made part of the change: words
/// that stay by chance are harder to read than a whole phrase exchanged.
fn readable(old: &[Token<'_>], runs: &[Run]) -> Vec<Run> {
    let size = |run: Option<&Run>| match run {
        Some(Run::Change(gone, come)) => gone.len() + come.len(),
        _ => 0,
    };
    let mut found: Vec<Run> = Vec::with_capacity(runs.len());
    for (number, run) in runs.iter().enumerate() {
        let next = match run {
            Run::Same(at, there) => {
                let before = size(number.checked_sub(1).and_then(|n| runs.get(n)));
                let after = size(runs.get(number + 1));
                let letters: usize = old[at.clone()].iter().map(|t| t.text.chars().count()).sum();
                let by_chance = before > 0 && after > 0 && before + after >= 4 && letters <= 3;
                if by_chance {
                    Run::Change(at.clone(), there.clone())
                } else {
                    run.clone()
                }
            }
            Run::Change(..) => run.clone(),
        };
        add(&mut found, next);
    }
    found
}

fn push(pieces: &mut Vec<Piece>, tokens: &[Token<'_>], removed: bool, added: bool) {
    let Some(first) = tokens.first() else {
        return;
    };
    let mut text = String::new();
    for (number, token) in tokens.iter().enumerate() {
        if number > 0 {
            text.push_str(token.blank);
        }
        text.push_str(token.text);
    }
    pieces.push(Piece {
        blank: first.blank,
        text,
        removed,
        added,
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(pieces: &[Piece], skip: fn(&Piece) -> bool) -> String {
        let kept = pieces.iter().filter(|piece| !skip(piece));
        kept.flat_map(|piece| [piece.blank, piece.text.as_str()])
            .collect::<String>()
            .trim_start()
            .to_owned()
    }

    #[test]
    fn what_changed_is_marked_and_nothing_is_lost() {
        for (before, after) in [
            (
                "States are invited to consider it",
                "States should consider it now",
            ),
            (
                "d’accorder un délai\u{a0}; un hébergement",
                "d’un délai de trente jours\u{a0}; d’un hébergement (voir DEMO/WG.1/2024/2, par. 3).",
            ),
            ("缔约国应当考虑。", "缔约国应当立即考虑，并报告。"),
        ] {
            let pieces = words(before, after).expect("a difference");
            assert_eq!(side(&pieces, |p| p.removed), after);
            // A blank may have gone with what was added before it.
            let packed = |text: &str| text.replace([' ', '\u{a0}'], "");
            assert_eq!(packed(&side(&pieces, |p| p.added)), packed(before));
        }
        let pieces = words("缔约国应当考虑。", "缔约国应当立即考虑。").expect("a difference");
        let added: Vec<_> = pieces.iter().filter(|p| p.added).collect();
        assert_eq!(added.len(), 1);
        assert_eq!(added[0].text, "立即", "Chinese is compared by character");
    }

    #[test]
    fn the_same_words_make_no_difference() {
        for (before, after) in [
            ("a b", "a  b"),
            ("l'enquête", "l’enquête"),
            ("les preuves.", "les preuves ;"),
            ("", ""),
        ] {
            assert_eq!(words(before, after), None);
            assert!(same(before, after));
        }
        assert!(!same("les preuves, etc.", "les preuves etc."));
    }

    #[test]
    fn a_phrase_that_is_exchanged_is_one_change() {
        let pieces = words(
            "Les États sont invités à envisager de prendre des mesures",
            "Les États devraient veiller de toute urgence à prendre des mesures",
        );
        let pieces = pieces.expect("a difference");
        let changes = pieces.iter().filter(|p| p.removed || p.added).count();
        assert_eq!(changes, 2, "{pieces:?}");
    }

    #[test]
    fn what_is_near_is_told_from_what_is_not() {
        let one = "States parties should keep records of seized weapons";
        assert!(near(
            one,
            "States parties should keep full records of weapons"
        ));
        assert!(!near(
            one,
            "The Secretariat is requested to report to the Conference"
        ));
        assert!((likeness(one, one) - 1.0).abs() < f64::EPSILON);
    }
}
