//! What changed between two wordings, word by word. The longest common subsequence, by hand: wordings
//! are a paragraph long at most, and beyond a limit the two are better read side by side.

/// A run of words that both have, or only one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub removed: bool,
    pub added: bool,
}

/// Longer wordings are not compared.
const MOST_WORDS: usize = 600;

/// From the words before to the words after; `None` where they are the same or too long to compare.
pub fn words(before: &str, after: &str) -> Option<Vec<Piece>> {
    let old: Vec<&str> = before.split_whitespace().collect();
    let new: Vec<&str> = after.split_whitespace().collect();
    if old == new || old.len() > MOST_WORDS || new.len() > MOST_WORDS {
        return None;
    }
    let common = lengths(&old, &new);
    let mut pieces = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            push(&mut pieces, old[i], false, false);
            (i, j) = (i + 1, j + 1);
        } else if i < old.len() && (j == new.len() || common[i + 1][j] >= common[i][j + 1]) {
            push(&mut pieces, old[i], true, false);
            i += 1;
        } else {
            push(&mut pieces, new[j], false, true);
            j += 1;
        }
    }
    Some(pieces)
}

/// `lengths[i][j]`: how many words the rests `old[i..]` and `new[j..]` have in common.
fn lengths(old: &[&str], new: &[&str]) -> Vec<Vec<u16>> {
    let mut table = vec![vec![0; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            table[i][j] = if old[i] == new[j] {
                table[i + 1][j + 1] + 1
            } else {
                table[i + 1][j].max(table[i][j + 1])
            };
        }
    }
    table
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
    }
}
