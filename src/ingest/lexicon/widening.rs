//! Arabic patterns that find a word however it is printed: with vowel marks or without, stretched by
//! tatweel, with any form of alef. The pattern is widened, not the text, so that a place found in a
//! text is a place of the printed text. Reads one pattern, gives one; the other languages need none.

/// What may stand after any Arabic letter.
const MARKS: &str = r"[\u{64b}-\u{652}\u{670}\u{640}]*";

/// The pattern, wide enough for every way of printing its Arabic words.
pub fn widen(pattern: &str) -> String {
    let mut wide = String::with_capacity(pattern.len() * 8);
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                wide.push(c);
                wide.extend(chars.next());
            }
            '[' => {
                let mut class = String::from(c);
                for inner in chars.by_ref() {
                    class.push(inner);
                    if inner == ']' && !class.ends_with("\\]") {
                        break;
                    }
                }
                // A class that excludes stands for stops and blanks.
                if class.starts_with("[^") || !class.contains(is_letter) {
                    wide.push_str(&class);
                } else {
                    wide.extend(["(?:", &class, MARKS, ")"]);
                }
            }
            c if is_mark(c) => {}
            c if is_letter(c) => {
                // A quantifier belongs to the letter: the group is set only where one follows.
                let grouped = matches!(chars.peek(), Some('?' | '*' | '+' | '{'));
                let letter = alike(c);
                if grouped {
                    wide.extend(["(?:", &letter, MARKS, ")"]);
                } else {
                    wide.extend([letter.as_ref(), MARKS]);
                }
            }
            c => wide.push(c),
        }
    }
    wide
}

const fn is_letter(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}')
}

const fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}')
}

/// The forms that printers and typists exchange.
fn alike(c: char) -> String {
    match c {
        'ا' | 'أ' | 'إ' | 'آ' => "[اأإآ]".to_owned(),
        'ى' | 'ي' => "[يى]".to_owned(),
        c => c.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use regex::Regex;

    use super::*;

    #[test]
    fn a_word_is_found_however_it_is_printed() {
        let finds = |pattern: &str, text: &str| {
            let wide = Regex::new(&widen(pattern)).expect("a widened pattern");
            wide.is_match(text)
        };
        let cases = [
            ("[تي]حث", "تَحُثُّ الدول", true),
            ("تشجع", "تُشجَّع", true),
            ("لعل", "لعلَّ", true),
            ("الأمم المتحدة", "الامم المتحـــدة", true),
            ("^أولا?$", "اول", true),
            ("مؤقتة?$", "المؤقت", true),
            ("قرار(?:ات)?", "القرارَ", true),
            ("[^.؛]{0,9}يود", "قد يودُّ", true),
            ("إلى", "الي", true),
            ("تحث", "تبحث", false),
        ];
        for (pattern, text, want) in cases {
            assert_eq!(finds(pattern, text), want, "{pattern} in {text}");
        }
    }
}
