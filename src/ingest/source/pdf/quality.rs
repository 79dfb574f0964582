//! Whether what a PDF gives is text at all: a scan has none, and a font with its own table of
//! letters gives salad. Reads the words of all pages; refuses, or says nothing.

use super::super::super::ParseError;
use super::arabic::is_arabic;
use super::words::Page;

/// Letters from which their frequency says something.
const ENOUGH: usize = 400;

/// Refuses what is no text, and gives its letters.
pub fn check(pages: &[Page]) -> Result<Letters, ParseError> {
    let words: usize = pages.iter().map(|page| page.words.len()).sum();
    if words == 0 || pages.len() >= 3 && words < pages.len() * 8 {
        return Err(ParseError::Unreadable(
            "the PDF has no text layer, or hardly any: it is a scan; run text recognition (OCR) on it, or send the DOCX".to_owned(),
        ));
    }
    let letters = Letters::of(pages);
    if letters.is_salad() {
        return Err(ParseError::Unreadable(
            "the PDF's fonts do not say which letters they draw, so that its text comes out as nonsense; send the DOCX, or a PDF made anew from it".to_owned(),
        ));
    }
    Ok(letters)
}

/// How many letters of which kind there are.
#[derive(Debug, Default)]
pub struct Letters {
    all: usize,
    arabic: usize,
    ascii: usize,
    vowels: usize,
    /// Accented Latin letters.
    upper_half: usize,
    /// Placeholders and private characters.
    unknown: usize,
}

impl Letters {
    fn of(pages: &[Page]) -> Self {
        let mut found = Self::default();
        let words = pages.iter().flat_map(|page| &page.words);
        for c in words.flat_map(|word| word.text.chars()) {
            found.unknown += usize::from(matches!(c, '\u{fffd}' | '\u{e000}'..='\u{f8ff}'));
            if !c.is_alphabetic() {
                continue;
            }
            found.all += 1;
            found.arabic += usize::from(is_arabic(c));
            found.ascii += usize::from(c.is_ascii());
            found.vowels += usize::from(matches!(
                c.to_ascii_lowercase(),
                'a' | 'e' | 'i' | 'o' | 'u' | 'y'
            ));
            found.upper_half += usize::from(matches!(c, '\u{c0}'..='\u{ff}'));
        }
        found
    }

    /// Whether the text is read from right to left.
    pub const fn is_right_to_left(&self) -> bool {
        self.arabic * 3 > self.all
    }

    fn is_salad(&self) -> bool {
        if self.all + self.unknown < ENOUGH {
            return false;
        }
        let latin = self.ascii + self.upper_half;
        let vowels_off = self.vowels * 100 < self.ascii * 22 || self.vowels * 100 > self.ascii * 65;
        self.unknown * 6 > self.all + self.unknown
            || self.upper_half * 5 > self.all * 2
            || latin * 10 > self.all * 8 && self.ascii * 2 > self.all && vowels_off
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::Word;
    use super::*;

    fn pages(text: &str, many: usize) -> Vec<Page> {
        let word = |text: &str| Word {
            text: text.into(),
            ..Word::default()
        };
        let words = std::iter::repeat_n(text, many);
        vec![Page {
            words: words.flat_map(|text| text.split(' ').map(word)).collect(),
            ..Page::default()
        }]
    }

    #[test]
    fn scans_and_salad_are_refused_with_what_to_do() {
        let said = |pages: &[Page]| check(pages).err().map_or(String::new(), |e| e.to_string());
        assert!(said(&pages("x", 0)).contains("OCR"));
        assert!(said(&pages("Ãåíåðàëüíàÿ Àññàìáëåÿ", 40)).contains("nonsense"));
        assert!(said(&pages("\u{f041}\u{f042} ab", 200)).contains("nonsense"));
        assert!(said(&pages("Xtdthfkmyfz Fccfv,ktz ghbyzkf", 40)).contains("nonsense"));
        assert_eq!(said(&pages("The towns keep their lights", 60)), "");
        assert_eq!(said(&pages("Генеральная Ассамблея приняла", 60)), "");
        assert!(check(&pages("المدن DEMO", 9)).is_ok_and(|letters| letters.is_right_to_left()));
    }
}
