//! In which language a text is written. Reads lines, counts small words and letters, and gives the
//! language with how sure it is. The masthead's own word is weighed against it in `masthead`.

use std::collections::HashMap;

use super::super::lexicon;
use super::super::source::Line;
use crate::domain::Language;

/// So many words are enough.
const SAMPLE_WORDS: usize = 40_000;

/// The language of the text, `None` where nothing tells.
pub fn of_text(lines: &[Line]) -> Option<Language> {
    let (mut arabic, mut han, mut cyrillic, mut letters) = (0usize, 0usize, 0usize, 0usize);
    let mut counts: HashMap<Language, usize> = HashMap::new();
    let latin = [Language::En, Language::Fr, Language::Es];
    let mut owner: HashMap<&str, Vec<Language>> = HashMap::new();
    for language in latin {
        for word in &lexicon::of(language).stopwords {
            owner.entry(word).or_default().push(language);
        }
    }
    let mut words = 0;
    for line in lines {
        for word in line
            .text
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
        {
            words += 1;
            for c in word.chars() {
                letters += 1;
                match c {
                    '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => {
                        arabic += 1;
                    }
                    '\u{4e00}'..='\u{9fff}' => han += 1,
                    '\u{400}'..='\u{4ff}' => cyrillic += 1,
                    _ => {}
                }
            }
            if let Some(languages) = owner.get(word.to_lowercase().as_str()) {
                for language in languages {
                    *counts.entry(*language).or_default() += 1;
                }
            }
        }
        if words > SAMPLE_WORDS {
            break;
        }
    }
    // Mastheads, titles of publications and addresses are Latin in every language.
    for (count, language) in [
        (arabic, Language::Ar),
        (han, Language::Zh),
        (cyrillic, Language::Ru),
    ] {
        if count * 3 > letters && count > 3 {
            return Some(language);
        }
    }
    let mut ranked: Vec<(usize, Language)> = counts.into_iter().map(|(l, n)| (n, l)).collect();
    ranked.sort_unstable();
    let (count, language) = ranked.pop()?;
    let second = ranked.pop().map_or(0, |(count, _)| count);
    (count >= 3 && count * 10 > second * 12).then_some(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_tell_the_language() {
        let line = |text: &str| {
            vec![Line {
                text: text.to_owned(),
                ..Line::default()
            }]
        };
        let cases = [
            (
                "The Working Group may wish to consider the following issues in the light of",
                Some(Language::En),
            ),
            (
                "Le Groupe de travail souhaitera peut-être examiner les questions qui suivent dans le",
                Some(Language::Fr),
            ),
            (
                "Рабочая группа, возможно, пожелает рассмотреть",
                Some(Language::Ru),
            ),
            ("工作组不妨审议下列问题", Some(Language::Zh)),
            (
                "لعل الفريق العامل يود أن ينظر في المسائل التالية",
                Some(Language::Ar),
            ),
            ("12 34 56", None),
        ];
        for (text, want) in cases {
            assert_eq!(of_text(&line(text)), want, "{text}");
        }
    }
}
