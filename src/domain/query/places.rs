//! A place typed behind a symbol: `CTOC/COP/WG.4/2011/8 par. 38 (a)`. The marks are those of six
//! languages; finding places in running text is the room `citation`'s affair.

use std::fmt;

use crate::domain::Symbol;

/// Words for "paragraph", short and long, in lower case and without the point.
const MARKS: &[&str] = &[
    "par",
    "para",
    "paras",
    "pars",
    "paragraph",
    "paragraphs",
    "paragraphe",
    "paragraphes",
    "párr",
    "párrs",
    "parr",
    "párrafo",
    "párrafos",
    "п",
    "пп",
    "пункт",
    "пункты",
    "пункта",
    "段",
    "第",
    "الفقرة",
    "فقرة",
    "الفقرات",
    "§",
    "¶",
];

/// A numbered paragraph, with the label of an item of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Numbered {
    pub paragraph: u32,
    /// Without parentheses.
    pub item: Option<String>,
}

impl fmt::Display for Numbered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "para. {}", self.paragraph)?;
        match &self.item {
            Some(item) => write!(f, " ({item})"),
            None => Ok(()),
        }
    }
}

impl Numbered {
    /// As citations have it: `38 (a)`.
    pub fn pinpoint(&self) -> String {
        match &self.item {
            Some(item) => format!("{} ({item})", self.paragraph),
            None => self.paragraph.to_string(),
        }
    }

    /// Takes `(a)` as the item, where there is none yet.
    pub(super) fn take_item(&mut self, text: &str) -> bool {
        let item = item(text.trim_end_matches([',', ';', '.', ':']));
        let fits = self.item.is_none() && item.is_some();
        if fits {
            self.item = item;
        }
        fits
    }
}

/// `par.` and its kind, alone.
pub(super) fn is_mark(text: &str) -> bool {
    let word = text.trim_end_matches(['.', ',']).to_lowercase();
    MARKS.contains(&word.as_str())
}

/// `38`, `38(a)`, where a mark stood before; with its own mark (`par.38`, `§38`, `第38段`) in any case.
pub(super) fn numbered(text: &str, marked: bool) -> Option<Numbered> {
    let text = text.trim_end_matches([',', ';', '.', ':']);
    let start = text.find(char::is_numeric)?;
    let (mark, rest) = text.split_at(start);
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let (number, tail) = rest.split_at(end);
    let tail = tail.trim_start_matches('段');
    if !(is_mark(mark) || marked && mark.is_empty()) {
        return None;
    }
    let item = item(tail);
    if !tail.is_empty() && item.is_none() {
        return None;
    }
    let paragraph = number.parse().ok().filter(|n| (1..100_000).contains(n))?;
    Some(Numbered { paragraph, item })
}

/// `(a)`, `a)`: a label of one to four letters or digits.
fn item(text: &str) -> Option<String> {
    let label = text.strip_suffix([')', '）'])?;
    let label = label.strip_prefix(['(', '（']).unwrap_or(label);
    let short = (1..=4).contains(&label.chars().count());
    (short && label.chars().all(char::is_alphanumeric)).then(|| label.to_lowercase())
}

/// `S/RES/2491` with `(2019)`.
pub(super) fn with_year(symbol: &Symbol, text: &str) -> Option<Symbol> {
    let is_year = text.len() == 6 && text.starts_with('(') && text.ends_with(')');
    is_year
        .then(|| format!("{symbol} {text}").parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::super::{Note, Query};

    #[test]
    fn a_place_is_read_behind_its_symbol() {
        let place = "CTOC/COP/WG.4/2011/8 para. 38";
        let cases = [
            ("CTOC/COP/WG.4/2011/8 par. 38", place),
            ("ctoc/cop/wg.4/2011/8, para 38", place),
            ("CTOC/COP/WG.4/2011/8, párr. 38", place),
            ("CTOC/COP/WG.4/2011/8, пункт 38", place),
            ("CTOC/COP/WG.4/2011/8 第38段", place),
            ("CTOC/COP/WG.4/2011/8، الفقرة 38", place),
            ("CTOC/COP/WG.4/2011/8 §38", place),
            (
                "CTOC/COP/WG.4/2011/8 par.38 (a)",
                "CTOC/COP/WG.4/2011/8 para. 38 (a)",
            ),
            (
                "CTOC/COP/WG.4/2011/8 para. 38(a)",
                "CTOC/COP/WG.4/2011/8 para. 38 (a)",
            ),
            (
                "S/RES/2491 (2019) para. 3 libya",
                "\"S/RES/2491 (2019)\" para. 3 libya",
            ),
            // No number, no place: the words are words.
            ("CTOC/COP/WG.4/2011/8 38", "CTOC/COP/WG.4/2011/8 38"),
            ("par. 38", "par. 38"),
        ];
        for (typed, read) in cases {
            let query = Query::parse(typed);
            assert_eq!(query.read_as(), read, "{typed}");
            assert_eq!(Query::parse(read).branches, query.branches, "{typed}");
        }
    }

    #[test]
    fn a_mark_without_number_is_left_out_with_a_note() {
        let query = Query::parse("CTOC/COP/WG.4/2011/8 par. libya");
        assert_eq!(query.read_as(), "CTOC/COP/WG.4/2011/8 libya");
        assert_eq!(query.notes, [Note::LoneOperator("par.".to_owned())]);
        let query = Query::parse("CTOC/COP/WG.4/2011/8 par.");
        assert_eq!(query.notes, [Note::LoneOperator("par.".to_owned())]);
    }
}
