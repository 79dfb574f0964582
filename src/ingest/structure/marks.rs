//! What a line begins with: a paragraph number, an item's label, a bullet, a heading's number, a
//! footnote's marker. Reads one line, gives its [`Mark`] and the rest. Whether the mark is meant
//! (a "2." may head a section or a paragraph) is decided later, by its neighbours (`numbering`).

use super::super::pattern::pattern;
use super::blocks::is_cjk;
use super::numerals::{
    arabic_value, chinese_value, latin_capital, latin_label, letter_of_name, roman_value, western,
};

/// The beginning of a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Mark {
    #[default]
    None,
    /// `12.`: a paragraph, or a heading of the third level.
    Number(u32),
    /// `(a)`, `a)`, `(iv)`: in lower case without brackets.
    Label(String),
    Bullet,
    /// `IV.`: as printed, and its value; 0 and nothing printed where only the stop is left of it.
    Roman(String, u32),
    /// `B.`; باء is ب.
    Letter(char),
    /// A footnote's text: `1`, `*`.
    Note(String),
    /// "Resolution 9/1" as a heading; set by `blocks`, which knows the language.
    Instrument(Instrument),
    /// A line of underscores: what follows are notes.
    Rule,
}

/// A heading that names a resolution or a decision.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Instrument {
    pub is_decision: bool,
    pub is_draft: bool,
    /// `9/1`
    pub number: String,
    /// "Resolution 9/1", as printed.
    pub printed: String,
}

pattern!(RULE, r"^(?:_{5,}|-{10,}|—{3,}|\\_{2,}.*_)$");
pattern!(
    NOTE,
    r"^(?:\$?\^\{(?P<a>\d{1,3}|\*{1,3})\}\$?|(?P<b>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|<sup>(?P<c>\d{1,3}|\*{1,3})</sup>|\[\^(?P<d>\d{1,3})\]:?)\s*(?P<rest>\S.*)$"
);
pattern!(
    STAR,
    r"^(?P<stars>(?:\\?\*){1,3})\s{0,4}(?P<rest>[^\s*].*)$"
);
pattern!(
    PLAIN_NOTE,
    r"^(?:[(（](?P<m>\d{1,3})[)）]|(?P<n>\d{1,3})(?:/|\s))\s*(?P<rest>\S.*)$"
);
pattern!(BULLET, r"^(?:[-–—]\s+|[•·▪●◦➢‣∙]\s*)(?P<rest>\S.*)$");
pattern!(
    NUMBER,
    r"^(?P<n>[0-9０-９]{1,3}|[٠-٩]{1,3})(?P<sep>\s?[.．、]\s*|\s?-\s+|-$)(?P<rest>.*)$"
);
// `1-` before an Arabic word, with or without a blank; `-1` where the extraction turned it round.
pattern!(
    ARABIC_NUMBER,
    r"^(?:(?P<n>[0-9]{1,3}|[٠-٩]{1,3})\s?[-–—ـ]\s*|[-–—.]\s?(?P<m>[0-9]{1,3}|[٠-٩]{1,3})\s+)(?P<rest>[«“(]?\p{Arabic}.*)$"
);
pattern!(
    LABEL,
    r"^(?:[(（](?P<a>[a-zA-Zａ-ｚ]{1,2}|[ivxIVX]{1,5}|[0-9０-９]{1,2}|[٠-٩]{1,2}|[а-яА-Я]|[ء-ي]ـ?|[一二三四五六七八九十]{1,3})[)）]|(?P<b>[a-z]{1,2}|[ivx]{1,5}|[0-9]{1,2}|[а-я]|[ء-ي]ـ?)\)|['‘’`´](?P<c>[0-9]{1,2}|[٠-٩]{1,2})['‘’`´]|(?P<d>[①-⑳]))\s*(?P<rest>\S.*)$"
);
pattern!(ROMAN, r"^(?P<n>[IVXLC]{1,7})\s?[.．]\s*(?P<rest>.*)$");
pattern!(LETTER, r"^(?P<n>[A-ZА-Я])\s?[.．]\s+(?P<rest>\S.*)$");
pattern!(
    CHINESE,
    r"^(?P<n>[一二三四五六七八九十]{1,3})\s?[.．、]\s*(?P<rest>\S.*)$"
);
// Only the stop is left of 一、 or 一.
pattern!(LOST, r"^[.．、]\s*(?P<rest>\p{Han}.*)$");
pattern!(
    ARABIC,
    r"^(?P<n>[\p{Arabic}\p{M}]{3,12}(?: [\p{Arabic}\p{M}]{3,12})?)\s*[-–—ـ.]\s*(?P<rest>\S.*)$"
);
pattern!(SYMBOL_HEAD, r"^\[?[A-Z]{1,6}/[A-Z0-9]");

/// The mark of a line, and the text after it.
pub fn mark_of(line: &str) -> (Mark, String) {
    if RULE.is_match(line) {
        return (Mark::Rule, String::new());
    }
    if let Some(found) = note(line) {
        return found;
    }
    let (inner, bulleted) = match BULLET.captures(line) {
        Some(hit) => (hit["rest"].to_owned(), true),
        None => (line.to_owned(), false),
    };
    let inner = unbold_head(&inner);
    // Extractors write "- 12." and "- a)": the dash is theirs, the number is the document's.
    if let Some(hit) = LABEL.captures(&inner) {
        let label = ["a", "b", "c", "d"].iter().find_map(|name| hit.name(name));
        let label = label.map_or("", |m| m.as_str());
        return (Mark::Label(latin_label(label)), hit["rest"].to_owned());
    }
    if let Some((n, rest)) = number(&inner) {
        return (Mark::Number(n), rest);
    }
    if bulleted {
        return (Mark::Bullet, inner);
    }
    heading_number(&inner).unwrap_or((Mark::None, inner))
}

/// A note that starts with a plain digit: only to be asked for below a rule.
pub fn plain_note(line: &str) -> Option<(Mark, String)> {
    let hit = PLAIN_NOTE.captures(line)?;
    let n = hit.name("n").or(hit.name("m"))?.as_str();
    Some((Mark::Note(western(n)), hit["rest"].to_owned()))
}

fn note(line: &str) -> Option<(Mark, String)> {
    if let Some(hit) = NOTE.captures(line) {
        let marker = ["a", "b", "c", "d"]
            .iter()
            .find_map(|name| hit.name(name))
            .map_or("", |m| m.as_str());
        return Some((Mark::Note(plain_digits(marker)), hit["rest"].to_owned()));
    }
    let hit = STAR.captures(line)?;
    let stars = hit["stars"].replace('\\', "");
    let rest = &hit["rest"];
    let blank_after = line.trim_start_matches(['*', '\\']).starts_with(' ');
    // "**Title**" is bold and "*Title* of 2018" is italic; a note has a blank or a symbol after it.
    let is_note = SYMBOL_HEAD.is_match(rest) || (blank_after && !rest.trim_end().ends_with("**"));
    is_note.then(|| (Mark::Note(stars), rest.to_owned()))
}

fn number(text: &str) -> Option<(u32, String)> {
    let value = |n: &str| western(n).parse().ok().filter(|n| *n > 0);
    if let Some(hit) = ARABIC_NUMBER.captures(text) {
        let n = hit.name("n").or(hit.name("m"))?.as_str();
        return Some((value(n)?, hit["rest"].to_owned()));
    }
    let hit = NUMBER.captures(text)?;
    let rest = &hit["rest"];
    // "2.5 per cent" and "3.1" are no paragraph numbers; the full-width stop is no decimal point, and
    // "16. 26 States" begins with a numeral.
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let counts = hit["sep"].ends_with(char::is_whitespace)
        && (digits > 1 && rest[digits..].starts_with(' ') || rest[digits..].starts_with(is_cjk));
    if digits > 0 && !counts && !hit["sep"].contains(['．', '、']) {
        return None;
    }
    Some((value(&hit["n"])?, rest.to_owned()))
}

fn heading_number(text: &str) -> Option<(Mark, String)> {
    if let Some(hit) = ROMAN.captures(text)
        && let Some(value) = roman_value(&hit["n"])
    {
        return Some((
            Mark::Roman(hit["n"].to_owned(), value),
            hit["rest"].to_owned(),
        ));
    }
    if let Some(hit) = LETTER.captures(text) {
        let letter = hit["n"].chars().next().map_or('A', latin_capital);
        return Some((Mark::Letter(letter), hit["rest"].to_owned()));
    }
    if let Some(hit) = CHINESE.captures(text) {
        let value = chinese_value(&hit["n"]);
        return Some((
            Mark::Roman(hit["n"].to_owned(), value),
            hit["rest"].to_owned(),
        ));
    }
    if let Some(hit) = LOST.captures(text) {
        return Some((Mark::Roman(String::new(), 0), hit["rest"].to_owned()));
    }
    let hit = ARABIC.captures(text)?;
    let (word, rest) = (hit["n"].trim(), hit["rest"].to_owned());
    let section = arabic_value(word).map(|value| Mark::Roman(word.to_owned(), value));
    let mark = section.or_else(|| Some(Mark::Letter(letter_of_name(word)?)))?;
    Some((mark, rest))
}

/// `**12.** text` and `# I. Heading` without their Markdown.
fn unbold_head(text: &str) -> String {
    let text = text.trim_start_matches('#').trim_start();
    let Some(rest) = text.strip_prefix("**") else {
        return text.to_owned();
    };
    match rest.find("**") {
        Some(end) if end <= 8 => format!("{}{}", &rest[..end], &rest[end + 2..]),
        _ => rest.to_owned(),
    }
}

/// Superscript digits as plain ones.
pub fn plain_digits(text: &str) -> String {
    let digit = |c: char| {
        "⁰¹²³⁴⁵⁶⁷⁸⁹"
            .chars()
            .position(|one| one == c)
            .and_then(|at| char::from_digit(u32::try_from(at).unwrap_or(0), 10))
            .unwrap_or(c)
    };
    text.chars().map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_marked_by_what_they_begin_with() {
        let cases = [
            ("12. The text", Mark::Number(12)),
            ("- 12. The text", Mark::Number(12)),
            ("**12.** The text", Mark::Number(12)),
            ("2.5 per cent", Mark::None),
            ("(a) An item", Mark::Label("a".into())),
            ("- b) An item", Mark::Label("b".into())),
            ("(iv) An item", Mark::Label("iv".into())),
            ("(ج) بند", Mark::Label("c".into())),
            ("- An item", Mark::Bullet),
            ("IV. A heading", Mark::Roman("IV".into(), 4)),
            ("B. A heading", Mark::Letter('B')),
            ("¹² A note", Mark::Note("12".into())),
            ("^{*} DEMO/1/2.", Mark::Note("*".into())),
            ("* DEMO/WG.1/2024/1.", Mark::Note("*".into())),
            ("*A title* of 2018", Mark::None),
            ("**A title**", Mark::None),
            ("__________", Mark::Rule),
            ("1 - فقرة", Mark::Number(1)),
            ("十二、标题", Mark::Roman("十二".into(), 12)),
            (". 导言", Mark::Roman(String::new(), 0)),
            ("１２．各国", Mark::Number(12)),
            ("16．26个国家", Mark::Number(16)),
            ("1-فقرة", Mark::Number(1)),
            ("-1 فقرة", Mark::Number(1)),
            ("١٢ - فقرة", Mark::Number(12)),
            ("（ａ）项目", Mark::Label("a".into())),
            ("(二)项目", Mark::Label("二".into())),
            ("①项目", Mark::Label("1".into())),
            ("'1' بند", Mark::Label("1".into())),
            ("(هـ) بند", Mark::Label("e".into())),
            ("أولاً- مقدمة", Mark::Roman("أولاً".into(), 1)),
            ("ثاني عشر – خاتمة", Mark::Roman("ثاني عشر".into(), 12)),
            ("طاء- الحضور", Mark::Letter('ط')),
            ("مقدمة - نص", Mark::None),
        ];
        for (line, mark) in cases {
            assert_eq!(mark_of(line).0, mark, "{line}");
        }
    }
}
