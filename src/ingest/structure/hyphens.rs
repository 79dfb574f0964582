//! Joins the lines of one text: a blank between them, none between Chinese letters, and the two
//! halves of a broken word without their hyphen. Which hyphens only break a line is told by the
//! other words of the document; where they do not tell, the hyphen stays.

use std::collections::HashSet;

use super::super::source::Line;
use super::blocks::is_cjk;

/// Of a document with fewer different words, a word that it lacks says nothing.
const ENOUGH: usize = 150;

/// Words of the document, to tell a hyphen that belongs from one that only breaks a line.
#[derive(Default)]
pub struct Vocabulary(HashSet<String>);

impl Vocabulary {
    pub fn of(lines: &[Line]) -> Self {
        let ends_broken = |line: &Line| line.text.ends_with('-');
        if !lines.iter().any(ends_broken) {
            return Self(HashSet::new());
        }
        let mut words = HashSet::new();
        let mut broken = false;
        for line in lines {
            let mut text = line.text.as_str();
            // The halves of a broken word are no words.
            if broken {
                text = text.trim_start_matches(char::is_alphabetic);
            }
            broken = ends_broken(line);
            if broken {
                text = text
                    .trim_end_matches('-')
                    .trim_end_matches(char::is_alphabetic);
            }
            let plain = text.split(|c: char| !c.is_alphabetic());
            words.extend(plain.filter(|word| !word.is_empty()).map(str::to_lowercase));
            let compounds = text.split(|c: char| !c.is_alphabetic() && c != '-');
            let compounds = compounds.filter(|word| word.trim_matches('-').contains('-'));
            words.extend(compounds.map(str::to_lowercase));
        }
        Self(words)
    }

    /// Whether a line's end broke the word: its whole is a word of the document, or neither half is.
    fn breaks(&self, left: &str, right: &str) -> bool {
        let knows = |word: &str| self.0.contains(&word.to_lowercase());
        knows(&format!("{left}{right}"))
            || self.0.len() > ENOUGH
                && !knows(&format!("{left}-{right}"))
                && !knows(left)
                && !knows(right)
    }
}

/// Joins a line to the text before it.
pub fn append(text: &mut String, line: &str, vocabulary: &Vocabulary) {
    let last = text.chars().next_back();
    let first = line.chars().next();
    let breaks_word = text.ends_with('-')
        && first.is_some_and(char::is_lowercase)
        && text.chars().rev().nth(1).is_some_and(char::is_alphabetic);
    if last == Some('\u{ad}') {
        text.pop();
    } else if breaks_word {
        let left: String = trailing_word(text.trim_end_matches('-'));
        let right: String = line.chars().take_while(|c| c.is_alphabetic()).collect();
        if vocabulary.breaks(&left, &right) {
            text.pop();
        }
    } else if !(text.is_empty() || last.is_some_and(is_cjk) || first.is_some_and(is_cjk)) {
        text.push(' ');
    }
    text.push_str(line);
}

/// Joins two blocks of one paragraph.
pub fn join(text: &mut String, more: &str) {
    append(text, more, &Vocabulary::default());
}

fn trailing_word(text: &str) -> String {
    let word: Vec<char> = text
        .chars()
        .rev()
        .take_while(|c| c.is_alphabetic())
        .collect();
    word.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_document_tell_which_hyphen_stays() {
        let line = |text: String| Line {
            text,
            ..Line::default()
        };
        // Two hundred words of two letters each.
        let letters = || "bcdfghjklmnpqrstvwxz".chars();
        let many =
            letters().flat_map(|one| "aeiouyáéíó".chars().map(move |two| format!("{one}{two}")));
        let mut lines = vec![line(many.collect::<Vec<_>>().join(" "))];
        for text in [
            "los puertos, técnico-",
            "científico",
            "la inspección, los estados",
            "per-",
            "manecido",
        ] {
            lines.push(line(text.to_owned()));
        }
        let words = Vocabulary::of(&lines);
        let joined = |before: &str, after: &str| {
            let mut text = before.to_owned();
            append(&mut text, after, &words);
            text
        };
        assert_eq!(
            joined("haya per-", "manecido allí"),
            "haya permanecido allí"
        );
        assert_eq!(joined("la inspec-", "ción"), "la inspección");
        assert_eq!(joined("los estados-", "puertos"), "los estados-puertos");
        assert_eq!(joined("los estados", "puertos"), "los estados puertos");
    }
}
