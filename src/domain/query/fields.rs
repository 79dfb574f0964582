//! Terms that name what a record has instead of words in its text: `theme:`, `body:`, `year:`. The name
//! of a field may be typed in any of the six languages; [`Field::name`] is the one that is shown.
//! What a value stands for is for the index to say: here it is only read.

use std::fmt;

/// What can be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    Theme,
    Body,
    Year,
}

/// Folded to lower case; the first is the one that is shown.
const NAMES: &[(Field, &[&str])] = &[
    (
        Field::Theme,
        &[
            "theme",
            "thème",
            "tema",
            "тема",
            "专题",
            "主题",
            "موضوع",
            "الموضوع",
        ],
    ),
    (
        Field::Body,
        &[
            "body",
            "organe",
            "órgano",
            "organo",
            "орган",
            "机构",
            "هيئة",
            "الهيئة",
        ],
    ),
    (
        Field::Year,
        &[
            "year",
            "année",
            "annee",
            "año",
            "ano",
            "год",
            "年份",
            "年",
            "سنة",
            "السنة",
        ],
    ),
];

impl Field {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Body => "body",
            Self::Year => "year",
        }
    }

    /// The field of a typed name, without its colon.
    pub fn named(typed: &str) -> Option<Self> {
        let typed = typed.to_lowercase();
        let mut fields = NAMES.iter();
        fields.find_map(|(field, names)| names.contains(&typed.as_str()).then_some(*field))
    }
}

/// A year, or all from one to another; an open end is no bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Years {
    pub from: Option<i16>,
    pub to: Option<i16>,
}

impl Years {
    /// `2018`, `2018..2022`, `2018..`, `..2022`; a dash is read as dots. `None` for anything else.
    pub fn read(typed: &str) -> Option<Self> {
        let ends = typed
            .split_once("..")
            .or_else(|| typed.split_once(['-', '–', '—']));
        let Some((from, to)) = ends else {
            let year = year(typed)?;
            return Some(Self {
                from: Some(year),
                to: Some(year),
            });
        };
        let end = |text: &str| match text.trim_matches('.') {
            "" => Some(None),
            text => year(text).map(Some),
        };
        let (from, to) = (end(from)?, end(to)?);
        match (from, to) {
            (None, None) => None,
            // Typed the wrong way round, it can only mean one thing.
            (Some(a), Some(b)) if a > b => Some(Self { from: to, to: from }),
            _ => Some(Self { from, to }),
        }
    }

    pub fn contains(self, year: i16) -> bool {
        self.from.is_none_or(|from| year >= from) && self.to.is_none_or(|to| year <= to)
    }
}

/// Four digits, in whichever script.
fn year(text: &str) -> Option<i16> {
    let digits: String = text
        .trim()
        .chars()
        .map(|c| match c {
            '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10).unwrap_or(c),
            '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10).unwrap_or(c),
            c => c,
        })
        .collect();
    (digits.len() == 4).then(|| digits.parse().ok()).flatten()
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |year: Option<i16>| year.map(|year| year.to_string()).unwrap_or_default();
        match (self.from, self.to) {
            (Some(from), Some(to)) if from == to => write!(f, "{from}"),
            (from, to) => write!(f, "{}..{}", end(from), end(to)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_as_people_type_them() {
        let cases = [
            ("2018", Some("2018")),
            ("2018..2022", Some("2018..2022")),
            ("2018-2022", Some("2018..2022")),
            ("2022–2018", Some("2018..2022")),
            ("2018...2022", Some("2018..2022")),
            ("2018..", Some("2018..")),
            ("..2022", Some("..2022")),
            ("٢٠١٨", Some("2018")),
            ("..", None),
            ("18", None),
            ("20180", None),
            ("soon", None),
            ("2018..soon", None),
        ];
        for (typed, read) in cases {
            let years = Years::read(typed).map(|years| years.to_string());
            assert_eq!(years.as_deref(), read, "{typed}");
        }
        let years = Years::read("2018..2020").expect("years");
        assert!(years.contains(2018) && years.contains(2020) && !years.contains(2021));
        assert!(Years::read("..2020").is_some_and(|years| years.contains(1990)));
    }

    #[test]
    fn a_field_is_known_in_each_language() {
        for name in ["theme", "THÈME", "tema", "тема", "主题", "موضوع"] {
            assert_eq!(Field::named(name), Some(Field::Theme), "{name}");
        }
        assert_eq!(Field::named("http"), None);
    }
}
