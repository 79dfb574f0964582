//! Words that are typed almost like another: letters added, left out, exchanged, or two of them
//! swapped. The list is sorted, so that words with the same beginning share the work for it, and all
//! that begin too differently are passed over at once.

use super::Printed;

impl Printed {
    /// Calls `each` with the place of every word that is at most so far from `wanted`, and how far.
    pub fn near(&self, wanted: &str, most: usize, mut each: impl FnMut(usize, usize)) {
        let wanted: Vec<char> = wanted.chars().collect();
        let mut letters: Vec<char> = Vec::new();
        // How far the first letters of a word are from those of the wanted one.
        let mut rows: Vec<Vec<usize>> = vec![(0..=wanted.len()).collect()];
        let mut place = 0;
        while place < self.len() {
            let word = self.keys.of(place);
            let both = word.chars().zip(&letters);
            let shared = both.take_while(|(new, old)| new == *old).count();
            letters.truncate(shared);
            rows.truncate(shared + 1);
            let mut is_near = true;
            for letter in word.chars().skip(shared) {
                letters.push(letter);
                let row = row_of(&wanted, &letters, &rows, most);
                is_near = row.iter().any(|far| *far <= most);
                rows.push(row);
                if !is_near {
                    break;
                }
            }
            if !is_near {
                let start: String = letters.iter().collect();
                place = self.first_from(place, |word| word.starts_with(&start));
                continue;
            }
            let far = rows.last().and_then(|row| row.last()).copied();
            if let Some(far) = far.filter(|far| *far <= most) {
                each(place, far);
            }
            place += 1;
        }
    }
}

/// The row of the last of `letters`. Only as many columns are looked at as can be near enough: words
/// whose lengths differ by more are too far already.
fn row_of(wanted: &[char], letters: &[char], rows: &[Vec<usize>], most: usize) -> Vec<usize> {
    let at = letters.len();
    let above = &rows[at - 1];
    let letter = letters[at - 1];
    let mut row = vec![most + 1; wanted.len() + 1];
    row[0] = at;
    let first = at.saturating_sub(most).max(1);
    for column in first..=wanted.len().min(at + most) {
        let other = wanted[column - 1];
        let mut far = (above[column] + 1)
            .min(row[column - 1] + 1)
            .min(above[column - 1] + usize::from(other != letter));
        let swapped =
            at > 1 && column > 1 && letters[at - 2] == other && wanted[column - 2] == letter;
        if swapped {
            far = far.min(rows[at - 2][column - 2] + 1);
        }
        row[column] = far;
    }
    row
}

#[cfg(test)]
mod tests {
    use super::super::Tally;
    use crate::domain::Language;

    #[test]
    fn all_that_are_near_are_found_and_no_others() {
        let mut tally = Tally::default();
        let text =
            "victim victims victime vacuum evidence evident providence traffic trafic tariff";
        tally.take(Language::En, text);
        let words = tally.finish();
        let list = words.of(Language::En);
        for (wanted, most, expected) in [
            (
                "victmis",
                2,
                vec![("victim", 2), ("victime", 2), ("victims", 1)],
            ),
            ("victisms", 1, vec![("victims", 1)]),
            ("vicitm", 1, vec![("victim", 1)]),
            ("evidance", 1, vec![("evidence", 1)]),
            ("traffic", 1, vec![("traffic", 0), ("trafic", 1)]),
            ("zebra", 2, vec![]),
        ] {
            let mut found = Vec::new();
            list.near(wanted, most, |place, far| {
                found.push((list.form(place), far));
            });
            assert_eq!(found, expected, "{wanted}");
        }
    }
}
