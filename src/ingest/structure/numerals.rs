//! Numbers as headings and labels write them in six languages: roman, Chinese, Arabic words and
//! letters' names. Gives values, and the labels in one alphabet, so that all languages name an item
//! alike. What a number heads is for `numbering`.

use unicode_normalization::UnicodeNormalization;

/// أولا, ثانيا …: without vowel marks, hamza and final alef as in [`bare`].
const UNITS: [&str; 10] = [
    "اولا",
    "ثانيا",
    "ثالثا",
    "رابعا",
    "خامسا",
    "سادسا",
    "سابعا",
    "ثامنا",
    "تاسعا",
    "عاشرا",
];
/// Before عشر, and before وعشرون.
const PARTS: [&str; 9] = [
    "حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع",
];
/// The names of the letters, in the abjad order.
const NAMES: [&str; 28] = [
    "ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم",
    "نون", "سين", "عين", "فاء", "صاد", "قاف", "راء", "شين", "تاء", "ثاء", "خاء", "ذال", "ضاد",
    "ظاء", "غين",
];
const ABJAD: &str = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const CYRILLIC: &str = "абвгдежзиклмнопрстуфхцчшщэюя";
const HAN: &str = "一二三四五六七八九";

/// The value of a roman number, if it is written as one.
pub fn roman_value(text: &str) -> Option<u32> {
    let digit = |c| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    };
    let digits: Vec<i32> = text.chars().map(digit).collect::<Option<_>>()?;
    let mut sum = 0;
    for (at, value) in digits.iter().enumerate() {
        let subtracts = digits.get(at + 1).is_some_and(|next| next > value);
        sum += if subtracts { -value } else { *value };
    }
    u32::try_from(sum).ok().filter(|n| *n > 0)
}

/// 二十一 is 21.
pub fn chinese_value(text: &str) -> u32 {
    let (mut tens, mut ones) = (0, 0);
    for c in text.chars() {
        if c == '十' {
            (tens, ones) = (ones.max(1), 0);
        } else if let Some(at) = HAN.chars().position(|one| one == c) {
            ones = at + 1;
        }
    }
    u32::try_from(tens * 10 + ones).unwrap_or(0)
}

/// 21 is 二十一; below a hundred.
pub fn chinese(value: u32) -> Option<String> {
    let digit = |n: u32| HAN.chars().nth(usize::try_from(n).ok()?.checked_sub(1)?);
    let (tens, ones) = (value / 10, value % 10);
    if value == 0 || tens > 9 {
        return None;
    }
    let mut text = String::new();
    if tens > 1 {
        text.extend(digit(tens));
    }
    if tens > 0 {
        text.push('十');
    }
    text.extend(digit(ones));
    Some(text)
}

/// ثاني عشر is 12.
pub fn arabic_value(text: &str) -> Option<u32> {
    let plain = bare(text);
    let words: Vec<&str> = plain.split_whitespace().collect();
    let place = |list: &[&str], word: &str| {
        let at = list.iter().position(|one| *one == word)?;
        u32::try_from(at + 1).ok()
    };
    match words[..] {
        [one] if one.starts_with("عشر") => Some(20),
        [one] => place(&UNITS, one),
        [unit, ten] => {
            let unit = place(&PARTS, unit)?;
            Some(unit + if ten.starts_with('و') { 20 } else { 10 })
        }
        _ => None,
    }
}

/// The letter that a name stands for, as a letter of its own script: ألف is ا.
pub fn letter_of_name(text: &str) -> Option<char> {
    let plain = bare(text);
    let at = NAMES.iter().position(|name| bare(name) == plain)?;
    ABJAD.chars().nth(at)
}

/// How a heading prints its letter: ا stands as ألف.
pub fn name_of_letter(letter: char) -> String {
    let at = ABJAD.chars().position(|one| one == letter);
    at.and_then(|at| NAMES.get(at))
        .map_or_else(|| letter.to_string(), |name| (*name).to_owned())
}

/// Without vowel marks and tatweel, all forms of alef alike.
fn bare(text: &str) -> String {
    let kept = text
        .chars()
        .filter(|c| !matches!(c, '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}'));
    kept.map(|c| match c {
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        c => c,
    })
    .collect()
}

/// Labels in one alphabet: Arabic goes by the abjad order, Cyrillic by its own; digits are western.
pub fn latin_label(label: &str) -> String {
    let map = |c: char| {
        [ABJAD, CYRILLIC]
            .iter()
            .find_map(|order| order.chars().position(|one| one == c))
            .map_or(c, nth_letter)
    };
    let plain = western(&bare(&label.nfkc().collect::<String>()));
    plain.to_lowercase().chars().map(map).collect()
}

/// Which one of its list a label is, from 1: `c`, `в`, `ج` and `三` are the third.
pub fn place_of_label(label: &str) -> Option<usize> {
    if label.starts_with(super::blocks::is_cjk) {
        return usize::try_from(chinese_value(label))
            .ok()
            .filter(|n| *n > 0);
    }
    let plain = latin_label(label);
    let mut letters = plain.chars();
    match (letters.next(), letters.next()) {
        (Some(c @ 'a'..='z'), None) => Some(usize::from(c as u8 - b'a') + 1),
        _ => None,
    }
}

/// How scripts write the label before this one: before `b` stand `a`, `а` and `ا`.
pub fn labels_before(label: &str) -> Vec<char> {
    let Some(at) = place_of_label(label).and_then(|place| place.checked_sub(2)) else {
        return Vec::new();
    };
    let orders = ["abcdefghijklmnopqrstuvwxyz", CYRILLIC, ABJAD];
    orders
        .iter()
        .filter_map(|order| order.chars().nth(at))
        .collect()
}

fn nth_letter(at: usize) -> char {
    u8::try_from(at).map_or('z', |at| char::from(b'a' + at.min(25)))
}

/// Cyrillic capitals that look Latin.
pub fn latin_capital(c: char) -> char {
    match c {
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        c => c,
    }
}

/// Arabic-Indic and full-width digits as western ones.
pub fn western(text: &str) -> String {
    let from = |c: char, zero: char| char::from_digit(u32::from(c) - u32::from(zero), 10);
    let digit = |c: char| match c {
        '٠'..='٩' => from(c, '٠').unwrap_or(c),
        '۰'..='۹' => from(c, '۰').unwrap_or(c),
        '０'..='９' => from(c, '０').unwrap_or(c),
        c => c,
    };
    text.chars().map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_each_script_writes_them() {
        for (text, value) in [
            ("一", 1),
            ("十", 10),
            ("十二", 12),
            ("二十", 20),
            ("四十", 40),
            ("三十九", 39),
        ] {
            assert_eq!(chinese_value(text), value, "{text}");
            assert_eq!(chinese(value).as_deref(), Some(text));
        }
        for (text, value) in [
            ("أولاً", 1),
            ("اولا", 1),
            ("ثانيًا", 2),
            ("عاشرا", 10),
            ("حادي عشر", 11),
            ("ثاني عشر", 12),
            ("تاسع عشر", 19),
            ("عشرون", 20),
            ("حادي وعشرون", 21),
        ] {
            assert_eq!(arabic_value(text), Some(value), "{text}");
        }
        assert_eq!(arabic_value("مقدمة"), None);
    }

    #[test]
    fn letters_go_by_the_abjad_order() {
        for (name, letter, latin) in [
            ("ألف", 'ا', "a"),
            ("هاء", 'ه', "e"),
            ("ياء", 'ي', "j"),
            ("ميم", 'م', "m"),
        ] {
            assert_eq!(letter_of_name(name), Some(letter), "{name}");
            assert_eq!(name_of_letter(letter), name);
            assert_eq!(latin_label(&letter.to_string()), latin);
        }
        assert_eq!(latin_label("أ"), "a");
        assert_eq!(latin_label("هـ"), "e");
        assert_eq!(latin_label("ｂ"), "b");
        assert_eq!(latin_label("٣"), "3");
        assert_eq!(latin_label("в"), "c");
    }
}
