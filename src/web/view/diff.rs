//! What changed between two wordings, word by word, as a reader would say it: curly or straight
//! apostrophes are no change. The comparison is the `similar` crate's; here is only what counts as a
//! word and how the result is cut into runs.

use similar::{Algorithm, ChangeTag, capture_diff_slices};

/// A run of words that both have, or only one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub removed: bool,
    pub added: bool,
}

/// Longer wordings are better read side by side.
const MOST_WORDS: usize = 600;

/// From the words before to the words after; `None` where they are the same or too long to compare.
/// What both have is given as it stands after.
pub fn words(before: &str, after: &str) -> Option<Vec<Piece>> {
    let old: Vec<&str> = before.split_whitespace().collect();
    let new: Vec<&str> = after.split_whitespace().collect();
    let (plain_old, plain_new) = (even(&old), even(&new));
    if plain_old == plain_new || old.len() > MOST_WORDS || new.len() > MOST_WORDS {
        return None;
    }
    let mut pieces = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &plain_old, &plain_new) {
        for change in op.iter_changes(&plain_old, &plain_new) {
            let (word, removed, added) =
                match (change.tag(), change.old_index(), change.new_index()) {
                    (ChangeTag::Delete, Some(at), _) => (old[at], true, false),
                    (ChangeTag::Insert, _, Some(at)) => (new[at], false, true),
                    (_, _, Some(at)) => (new[at], false, false),
                    _ => continue,
                };
            push(&mut pieces, word, removed, added);
        }
    }
    Some(pieces)
}

/// The words with apostrophes and quotation marks in one form.
fn even(words: &[&str]) -> Vec<String> {
    let one = |c| match c {
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        c => c,
    };
    words
        .iter()
        .map(|word| word.chars().map(one).collect())
        .collect()
}

fn push(pieces: &mut Vec<Piece>, word: &str, removed: bool, added: bool) {
    if let Some(last) = pieces.last_mut()
        && (last.removed, last.added) == (removed, added)
    {
        last.text.push(' ');
        last.text.push_str(word);
        return;
    }
    pieces.push(Piece {
        text: word.to_owned(),
        removed,
        added,
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_marked_and_nothing_is_lost() {
        let (before, after) = (
            "States are invited to consider it",
            "States should consider it now",
        );
        let pieces = words(before, after).expect("a difference");
        let side = |skip: fn(&Piece) -> bool| {
            let kept: Vec<_> = pieces
                .iter()
                .filter(|p| !skip(p))
                .map(|p| p.text.as_str())
                .collect();
            kept.join(" ")
        };
        assert_eq!(side(|p| p.added), before);
        assert_eq!(side(|p| p.removed), after);
        assert_eq!(pieces[0].text, "States");
    }

    #[test]
    fn the_same_words_make_no_difference() {
        assert_eq!(words("a b", "a  b"), None);
        assert_eq!(words("l'enquête", "l’enquête"), None);
    }
}
