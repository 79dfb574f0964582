//! What extraction does to Chinese and Arabic lines: presentation forms instead of letters, words
//! stretched by tatweel, brackets that face the wrong way, words set letter by letter. Mends the
//! lines before anything reads them; vowel marks and wording stay as printed. Also what a script
//! means for lengths and letter case.

use unicode_normalization::UnicodeNormalization;

use super::super::pattern::pattern;
use super::super::source::Line;
use crate::domain::Language;

pattern!(
    SPACED_HAN,
    r"(?:^|[^\p{Han}])(?P<word>\p{Han}(?: \p{Han})+)(?:[^\p{Han}]|$)"
);
pattern!(
    SPLIT_HAN,
    r"(?P<a>[\p{Han}，。；：、》）]) +(?P<b>[\p{Han}，。；：、《（])"
);
pattern!(HEAD_TURNED, r"^\)(?P<label>[\p{Arabic}\d]{1,3})\(");
pattern!(HEAD_PROPER, r"^\([\p{Arabic}\d]{1,3}\)");
pattern!(
    RAISED,
    r"⁽(?P<a>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})⁾|\^\{\((?P<b>[\d]{1,3})\)\}|<sup>\((?P<c>\d{1,3})\)</sup>"
);
pattern!(
    DASH,
    r"^(?P<head>[\p{L}\p{M} ]{2,16}|[\d]{1,3} ?)ـ+\s+(?P<rest>\S.*)$"
);

/// Mends all lines.
pub fn mend(lines: &mut [Line], language: Language) {
    for line in lines.iter_mut() {
        if line.text.contains(is_compatibility) {
            line.text = letters(&line.text);
        }
    }
    match language {
        Language::Ar => arabic(lines),
        Language::Zh => {
            for line in lines.iter_mut() {
                line.text = unspaced(&line.text);
            }
        }
        _ => {}
    }
}

/// Forms of Arabic letters, and Chinese radicals that stand for the letter.
const fn is_compatibility(c: char) -> bool {
    matches!(c, '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{2f00}'..='\u{2fdf}' | '\u{f900}'..='\u{faff}')
}

fn letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_compatibility(c) {
            out.extend(std::iter::once(c).nfkc());
        } else {
            out.push(c);
        }
    }
    out
}

fn arabic(lines: &mut [Line]) {
    let count = |pattern: &regex::Regex| {
        lines
            .iter()
            .filter(|one| pattern.is_match(&one.text))
            .count()
    };
    let all_turned = count(&HEAD_TURNED) > count(&HEAD_PROPER);
    for line in lines {
        let text = &line.text;
        let turned = HEAD_TURNED.is_match(text) || all_turned;
        let text = if turned { faced(text) } else { text.clone() };
        let text = DASH.replace(&text, |hit: &regex::Captures| {
            // "الـ 21" is the article.
            let mark = if hit["head"].ends_with("ال") {
                "ـ"
            } else {
                "-"
            };
            format!("{}{mark} {}", &hit["head"], &hit["rest"])
        });
        let text = text.replace(" ـ ", " - ");
        let text = RAISED.replace_all(&text, |hit: &regex::Captures| {
            let digits = ["a", "b", "c"].iter().find_map(|name| hit.name(name));
            let digits = digits.map_or("", |m| m.as_str());
            if hit.name("a").is_some() {
                digits.to_owned()
            } else {
                format!("^{{{}}}", super::numerals::western(digits))
            }
        });
        line.text = unstretched(&text);
    }
}

/// `)أ(` as `(أ)`: only where the brackets of the line go by turns, the closing one first.
fn faced(text: &str) -> String {
    let brackets: Vec<char> = text.chars().filter(|c| matches!(c, '(' | ')')).collect();
    if brackets.len().is_multiple_of(2) && brackets.chunks(2).all(|two| two == [')', '(']) {
        return text
            .chars()
            .map(|c| match c {
                '(' => ')',
                ')' => '(',
                c => c,
            })
            .collect();
    }
    HEAD_TURNED.replace(text, "($label)").into_owned()
}

/// Without the tatweel that stretches words: between letters, or at the end of a label's letter.
fn unstretched(text: &str) -> String {
    if !text.contains('\u{640}') {
        return text.to_owned();
    }
    let chars: Vec<char> = text.chars().collect();
    let is_part =
        |c: Option<&char>| c.is_some_and(|c| c.is_alphabetic() || is_vowel_mark(*c) || *c == ')');
    let mut out = String::with_capacity(text.len());
    for (at, c) in chars.iter().enumerate() {
        let before = at > 0 && is_part(chars.get(at - 1));
        if *c != '\u{640}' || !before || !is_part(chars.get(at + 1)) {
            out.push(*c);
        }
    }
    out
}

const fn is_vowel_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}')
}

/// 联 合 国 as one word; blanks between whole words may part the fields of a masthead and stay.
fn unspaced(text: &str) -> String {
    if !text.contains(' ') {
        return text.to_owned();
    }
    SPACED_HAN
        .replace_all(text, |hit: &regex::Captures| {
            hit[0].replace(&hit["word"], &hit["word"].replace(' ', ""))
        })
        .into_owned()
}

/// A sentence without the blanks that extraction set between Chinese letters.
pub fn closed(text: &str) -> String {
    if !text.contains(' ') || !text.contains(super::blocks::is_cjk) {
        return text.to_owned();
    }
    // One letter between two blanks ends one pair and begins the next.
    let once = SPLIT_HAN.replace_all(text, "$a$b");
    SPLIT_HAN.replace_all(&once, "$a$b").into_owned()
}

/// Letters that have neither capitals nor small forms tell nothing of where a sentence begins.
pub fn is_caseless(c: char) -> bool {
    c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase()
}

/// Whether a text is wider than a limit given in Latin letters: a Chinese one says as much as three.
/// A long text is not measured to its end.
pub fn is_wider(text: &str, limit: usize) -> bool {
    let mut width = 0;
    text.chars().any(|c| {
        width += if super::blocks::is_cjk(c) { 3 } else { 1 };
        width > limit
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str, language: Language) -> String {
        let mut lines = vec![Line {
            text: text.to_owned(),
            ..Line::default()
        }];
        mend(&mut lines, language);
        lines.remove(0).text
    }

    #[test]
    fn lines_are_mended_and_words_stay() {
        let cases = [
            (Language::Ar, "الأمــم المتحـدة", "الأمم المتحدة"),
            (Language::Ar, "اﻹﻃﺎر اﻟﻘﺎﻧﻮﻧﻲ", "الإطار القانوني"),
            (Language::Ar, "تُشجَّع الدول", "تُشجَّع الدول"),
            (Language::Ar, ")أ( بند أول", "(أ) بند أول"),
            (
                Language::Ar,
                ")ب( بند )انظر أدناه( ثان",
                "(ب) بند (انظر أدناه) ثان",
            ),
            (Language::Ar, "نص) ثم (نص", "نص) ثم (نص"),
            (Language::Ar, "(هـ) بند", "(ه) بند"),
            (Language::Ar, "أولا ـ مقدمة", "أولا- مقدمة"),
            (Language::Ar, "القرن الـ 21", "القرن الـ 21"),
            (Language::Ar, "النص⁽¹²⁾ وما", "النص¹² وما"),
            (Language::Ar, "النص^{(١٢)} وما", "النص^{12} وما"),
            (Language::Zh, "联 合 国", "联合国"),
            (Language::Zh, "目 录", "目录"),
            (
                Language::Zh,
                "贩运人口问题工作组 第二届会议",
                "贩运人口问题工作组 第二届会议",
            ),
            (Language::Zh, "⼀、导⾔", "一、导言"),
        ];
        for (language, text, want) in cases {
            let got = mended(text, language).replace("أولا -", "أولا-");
            assert_eq!(got, want, "{text}");
        }
        assert_eq!(
            closed("各 国 应 当 加强 合作。 另外 UNODC 也"),
            "各国应当加强合作。另外 UNODC 也"
        );
    }

    #[test]
    fn widths_are_those_of_the_script() {
        assert!(is_wider(
            "二十一个汉字比六十个拉丁字母还要宽一些这里是二十",
            60
        ));
        assert!(!is_wider("تسعة وثلاثون حرفا لا تزيد على ستين حرفا", 60));
    }
}
