//! A text as words that can be compared: without case and accents, by their stem, with their place in
//! the printed text. Chinese is taken letter by letter; Arabic words lose the conjunction, preposition
//! and article that are written onto them. It knows nothing of themes.

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::domain::{Language, fold_for_search};

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Bytes of the text.
    pub start: usize,
    pub end: usize,
    /// Without case, accents and marks.
    pub folded: String,
    /// The same without its ending.
    pub stem: String,
    /// The stem without a preposition that is written onto the word (Arabic), else the stem.
    pub bare: String,
    /// No stop, colon or bracket parts it from the word before.
    pub follows: bool,
}

/// Cuts texts of one language into words.
pub struct Cutter {
    language: Language,
    stemmer: Option<Stemmer>,
}

impl Cutter {
    pub fn new(language: Language) -> Self {
        let algorithm = match language {
            Language::Ar => Some(Algorithm::Arabic),
            Language::En => Some(Algorithm::English),
            Language::Fr => Some(Algorithm::French),
            Language::Ru => Some(Algorithm::Russian),
            Language::Es => Some(Algorithm::Spanish),
            Language::Zh => None,
        };
        Self {
            language,
            stemmer: algorithm.map(Stemmer::create),
        }
    }

    /// The words of a text in order.
    pub fn cut(&self, text: &str) -> Vec<Word> {
        let mut words = Vec::new();
        let mut open: Option<usize> = None;
        let mut last = 0;
        for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
            let is_han = matches!(c, '\u{3400}'..='\u{9fff}');
            let inside = c.is_alphanumeric() || is_combining_mark(c) || c == '\u{640}';
            if let Some(start) = open.filter(|_| !inside || is_han) {
                words.push(self.word(text, start, at, last));
                (last, open) = (at, None);
            }
            if is_han {
                let end = at + c.len_utf8();
                words.push(self.word(text, at, end, last));
                last = end;
            } else if inside && open.is_none() {
                open = Some(at);
            }
        }
        words
    }

    fn word(&self, text: &str, start: usize, end: usize, last: usize) -> Word {
        let printed = &text[start..end];
        let folded = self.fold(printed);
        let stem = self.stem(printed, &folded);
        let bare = self.bare(&folded).unwrap_or_else(|| stem.clone());
        let gap = &text[last..start];
        let parts = |c: char| ".;:!?…()。；：？！؛؟（）".contains(c);
        Word {
            start,
            end,
            folded,
            stem,
            bare,
            follows: !gap.contains(parts),
        }
    }

    fn fold(&self, word: &str) -> String {
        if self.language == Language::Ar {
            return fold_for_search(Language::Ar, word);
        }
        word.nfkd()
            .filter(|c| !is_combining_mark(*c))
            .flat_map(char::to_lowercase)
            .flat_map(|c| match c {
                'œ' => ['o', 'e'],
                c => [c, '\0'],
            })
            .filter(|c| *c != '\0')
            .collect()
    }

    /// An Arabic word without ل, ب, ك or ف, where enough letters stay to be a word.
    fn bare(&self, folded: &str) -> Option<String> {
        let stemmer = self.stemmer.as_ref()?;
        let rest = folded.strip_prefix(['ل', 'ب', 'ك', 'ف'])?;
        (self.language == Language::Ar && rest.chars().count() >= 4)
            .then(|| stemmer.stem(rest).into_owned())
    }

    /// Stemmed before accents go: a Russian й is no и to a stemmer.
    fn stem(&self, printed: &str, folded: &str) -> String {
        let Some(stemmer) = &self.stemmer else {
            return folded.to_owned();
        };
        if self.language == Language::Ar {
            return stemmer.stem(folded).into_owned();
        }
        let lower: String = printed.nfc().flat_map(char::to_lowercase).collect();
        self.fold(&stemmer.stem(&lower))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_and_written_on_words_do_not_part_a_word_from_itself() {
        for (language, one, other) in [
            (Language::Fr, "enquêtes", "Enquête"),
            (Language::Ru, "торговлей", "торговля"),
            (Language::Es, "víctimas", "victima"),
            (Language::Ar, "والتوصيات", "توصيات"),
            (Language::En, "investigations", "investigation"),
        ] {
            let cutter = Cutter::new(language);
            let stem = |text: &str| cutter.cut(text)[0].stem.clone();
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
    }

    #[test]
    fn words_keep_their_place() {
        let text = "l’École, puis. 贩运UNODC";
        let words = Cutter::new(Language::Zh).cut(text);
        let seen: Vec<_> = words
            .iter()
            .map(|word| (&text[word.start..word.end], word.follows))
            .collect();
        assert_eq!(
            seen,
            [
                ("l", true),
                ("École", true),
                ("puis", true),
                ("贩", false),
                ("运", true),
                ("UNODC", true)
            ]
        );
    }
}
