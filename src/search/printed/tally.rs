//! Counting printed words as wordings come by, in bounded memory: where there are too many different
//! words, the rarest are forgotten, which in a large corpus are misprints.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::{LONGEST, Printed, SHORTEST, Words, key, words_of};
use crate::domain::Language;

/// The most forms that are counted at once in a language.
const COUNTED: usize = 400_000;

/// The most words that are kept of a language, the commonest.
const KEPT: usize = 200_000;

/// Counts in progress.
#[derive(Default)]
pub(in crate::search) struct Tally {
    languages: [OfLanguage; Language::ALL.len()],
}

#[derive(Default)]
struct OfLanguage {
    /// How many wordings hold a form, and the last of them.
    forms: HashMap<Box<str>, (u32, u32), RandomState>,
    wordings: u32,
}

impl Tally {
    /// Counts each word of a wording once.
    pub fn take(&mut self, language: Language, text: &str) {
        if language == Language::Zh {
            return;
        }
        let own = &mut self.languages[language as usize];
        own.wordings = own.wordings.saturating_add(1);
        let now = own.wordings;
        for word in words_of(text) {
            match own.forms.get_mut(word) {
                Some((count, last)) => {
                    *count += u32::from(*last != now);
                    *last = now;
                }
                None if is_kept(word) => {
                    own.forms.insert(word.into(), (1, now));
                }
                None => {}
            }
        }
        own.forget_rare();
    }

    pub fn finish(self) -> Words {
        let lists = self.languages.iter().map(|own| list(own.rows()));
        Words::of_lists(lists.collect())
    }

    /// A list with what was counted in its language; `None` where that is nothing.
    pub fn with(&self, language: Language, old: &Printed) -> Option<Printed> {
        let own = &self.languages[language as usize];
        if own.forms.is_empty() {
            return None;
        }
        Some(merged(old, &list(own.rows())))
    }
}

impl OfLanguage {
    fn forget_rare(&mut self) {
        let mut least = 2;
        while self.forms.len() > COUNTED {
            self.forms.retain(|_, (count, _)| *count >= least);
            if self.forms.len() < COUNTED * 3 / 4 {
                break;
            }
            least *= 2;
        }
    }

    fn rows(&self) -> Vec<Row> {
        let forms = self.forms.iter().map(|(form, (count, _))| Row {
            key: key(form),
            form: form.to_string(),
            count: *count,
        });
        forms.collect()
    }
}

/// A form of a word.
struct Row {
    key: String,
    form: String,
    count: u32,
}

/// Letters only, neither too few nor too many.
fn is_kept(word: &str) -> bool {
    word.len() >= SHORTEST && !word.bytes().any(|byte| byte.is_ascii_digit()) && {
        let letters = word.chars().count();
        (SHORTEST..=LONGEST).contains(&letters) && !word.chars().any(char::is_numeric)
    }
}

/// The list of these forms: those of one key together, under the commonest of them.
fn list(mut rows: Vec<Row>) -> Printed {
    // The commonest form first; of equals the one in small letters, which sorts behind.
    rows.sort_unstable_by(|a, b| {
        let form = b.count.cmp(&a.count).then_with(|| b.form.cmp(&a.form));
        a.key.cmp(&b.key).then(form)
    });
    rows.dedup_by(|next, first| {
        let same = next.key == first.key;
        if same {
            first.count = first.count.saturating_add(next.count);
        }
        same
    });
    rows.retain(|row| !row.key.is_empty());
    if rows.len() > KEPT {
        let mut counts: Vec<u32> = rows.iter().map(|row| row.count).collect();
        let (_, least, _) = counts.select_nth_unstable_by(KEPT, |a, b| b.cmp(a));
        let least = *least;
        rows.retain(|row| row.count > least);
    }
    let mut printed = Printed::default();
    for row in rows {
        printed.keys.push(&row.key);
        let form = if row.form == row.key { "" } else { &row.form };
        printed.forms.push(form);
        printed.counts.push(row.count);
    }
    for texts in [&mut printed.keys, &mut printed.forms] {
        texts.bytes.shrink_to_fit();
        texts.ends.shrink_to_fit();
    }
    printed.counts.shrink_to_fit();
    printed
}

/// Both lists as one; a word that both have is shown as in the list where it is commoner. A publication
/// waits for this, so it must not sort.
fn merged(old: &Printed, more: &Printed) -> Printed {
    let mut made = Printed::default();
    let mut take = |key: &str, form: &str, count: u32| {
        made.keys.push(key);
        made.forms.push(form);
        made.counts.push(count);
    };
    let mut next = 0;
    let mut room = KEPT.saturating_sub(old.len());
    for place in 0..=old.len() {
        let last = place == old.len();
        let key = old.keys.of(place);
        while next < more.len() && (last || more.keys.of(next) < key) {
            if room > 0 {
                room -= 1;
                take(more.keys.of(next), more.forms.of(next), more.count(next));
            }
            next += 1;
        }
        if last {
            break;
        }
        let (mut form, mut count) = (old.forms.of(place), old.count(place));
        if next < more.len() && more.keys.of(next) == key {
            if more.count(next) > count {
                form = more.forms.of(next);
            }
            count = count.saturating_add(more.count(next));
            next += 1;
        }
        take(key, form, count);
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(texts: &[&str]) -> Words {
        let mut tally = Tally::default();
        for text in texts {
            tally.take(Language::Fr, text);
        }
        tally.finish()
    }

    fn rows(words: &Words) -> Vec<(&str, &str, u32)> {
        let list = words.of(Language::Fr);
        (0..list.len())
            .map(|at| (list.keys.of(at), list.form(at), list.count(at)))
            .collect()
    }

    #[test]
    fn a_word_is_counted_once_a_wording_and_shown_as_it_is_mostly_printed() {
        let words = of(&[
            "L’État, l’État et les 12 victimes de l’A/77/5",
            "État de 2024; ÉTAT des victimes",
            "Victimes",
        ]);
        let found = [
            ("des", "des", 1),
            ("etat", "État", 3),
            ("les", "les", 1),
            ("victimes", "victimes", 3),
        ];
        assert_eq!(rows(&words), found);
        assert_eq!(words.of(Language::En).len(), 0);
    }

    #[test]
    fn what_changes_is_added() {
        let mut words = of(&["enquête financière"]);
        let mut more = Tally::default();
        more.take(Language::Fr, "enquête sur les témoins");
        words.add(&more);
        let found = [
            ("enquete", "enquête", 2),
            ("financiere", "financière", 1),
            ("les", "les", 1),
            ("sur", "sur", 1),
            ("temoins", "témoins", 1),
        ];
        assert_eq!(rows(&words), found);
        let list = words.of(Language::Fr);
        let begun: Vec<&str> = list.beginning("fi").map(|at| list.form(at)).collect();
        assert_eq!(begun, ["financière"]);
        assert!(list.beginning("x").is_empty());
    }
}
