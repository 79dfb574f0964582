//! The reading copy of a text: quotes, dashes, blanks, commas, slashes and digits in one form each,
//! invisible marks and vowel signs gone. Patterns run over the copy; [`Folded::printed`] leads back
//! to the bytes of the text as it was given, always on the borders of its characters.

use std::ops::Range;

/// The copy, and where its bytes come from.
#[derive(Debug)]
pub struct Folded<'a> {
    printed: &'a str,
    pub text: String,
    /// Where copy and text run apart: (byte of the copy, byte of the text) from there on.
    marks: Vec<(usize, usize)>,
}

impl<'a> Folded<'a> {
    pub fn new(printed: &'a str) -> Self {
        let mut folded = Self {
            printed,
            text: String::with_capacity(printed.len()),
            marks: Vec::new(),
        };
        for (at, c) in printed.char_indices() {
            let kept = fold(c).filter(|c| *c != ' ' || !folded.text.ends_with(' '));
            if let Some(kept) = kept {
                folded.text.push(kept);
            }
            if kept.map_or(0, char::len_utf8) != c.len_utf8() {
                let next = at + c.len_utf8();
                folded.marks.push((folded.text.len(), next));
            }
        }
        folded
    }

    /// The span of the text that a span of the copy stands for.
    pub fn printed(&self, span: Range<usize>) -> Range<usize> {
        let start = self.origin(span.start);
        let last = self.text[span.clone()].chars().next_back();
        let Some(last) = last else {
            return start..start;
        };
        let last = self.origin(span.end - last.len_utf8());
        let width = self.printed[last..]
            .chars()
            .next()
            .map_or(0, char::len_utf8);
        start..last + width
    }

    /// Whether the text has Arabic digits there.
    pub fn has_arabic_digits(&self, span: Range<usize>) -> bool {
        self.printed[self.printed(span)]
            .chars()
            .any(|c| matches!(c, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}'))
    }

    fn origin(&self, at: usize) -> usize {
        let after = self.marks.partition_point(|(copy, _)| *copy <= at);
        match after.checked_sub(1).and_then(|index| self.marks.get(index)) {
            Some((copy, text)) => text + (at - copy),
            None => at,
        }
    }
}

/// One character of the copy; none for what is not seen.
fn fold(c: char) -> Option<char> {
    Some(match c {
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{b4}' | '`' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{660}'..='\u{669}' => digit(c, 0x660),
        '\u{6f0}'..='\u{6f9}' => digit(c, 0x6f0),
        '\u{60c}' => ',',
        '\u{61b}' => ';',
        // Full-width forms: digits, letters, brackets, the slash.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        // Soft hyphens, marks of direction, joiners, Arabic vowels and the lengthening stroke.
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}'
        | '\u{61c}'
        | '\u{640}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}' => return None,
        'ё' => 'е',
        'Ё' => 'Е',
        c if c.is_whitespace() => ' ',
        c => c,
    })
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

/// The Latin letter that a Cyrillic capital looks like; others stay.
pub fn latin(c: char) -> char {
    match c {
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'І' => 'I',
        'К' => 'K',
        'М' => 'M',
        'О' => 'O',
        'Р' => 'P',
        'Ѕ' => 'S',
        'Т' => 'T',
        'Х' => 'X',
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'і' => 'i',
        'о' => 'o',
        'р' => 'p',
        'х' => 'x',
        c => c,
    }
}

/// The Cyrillic capitals that [`latin`] knows, for a class of characters.
pub const LOOKALIKES: &str = "АВСЕНІКМОРЅТХ";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_lead_back_to_the_text() {
        let text = "المؤرَّخ\u{200f} ٢٣٠/٦٥،  x’y，第6段";
        let folded = Folded::new(text);
        assert_eq!(folded.text, "المؤرخ 230/65, x'y,第6段");
        let at = folded.text.find("230/65").expect("the number");
        assert_eq!(&text[folded.printed(at..at + 6)], "٢٣٠/٦٥");
        assert!(folded.has_arabic_digits(at..at + 6));
        let at = folded.text.find("x'y,").expect("the letters");
        assert_eq!(&text[folded.printed(at..at + 4)], "x’y，");
        let all = folded.printed(0..folded.text.len());
        assert_eq!(all, 0..text.len());
    }
}
