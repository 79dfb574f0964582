//! Ready-made citations of one place of a document: a footnote in United Nations style, the full
//! reference, BibTeX and RIS. Two small writers by hand: the libraries for these formats are younger
//! than the formats are simple.

use crate::domain::Language;
use crate::locale::Locale;

/// What is cited.
#[derive(Debug, Clone)]
pub struct Work {
    /// Id of the record, key of the BibTeX entry.
    pub key: String,
    pub body: Option<String>,
    pub title: Option<String>,
    pub symbol: Option<String>,
    /// `par. 12 a)`, in the language of the page.
    pub place: String,
    /// On which it was issued.
    pub date: Option<time::Date>,
    /// Where no day is known.
    pub year: Option<i16>,
    pub language: Language,
    pub url: String,
}

/// The same work in four forms.
#[derive(Debug, Clone)]
pub struct Citation {
    pub footnote: String,
    pub full: String,
    pub bibtex: String,
    pub ris: String,
}

impl Work {
    /// With the signs of the language of the page.
    pub fn cite(&self, l: Locale) -> Citation {
        let (comma, stop) = (l.plain("list-comma"), l.plain("cite-stop"));
        let join = |parts: &[Option<&str>]| {
            let parts: Vec<&str> = parts
                .iter()
                .flatten()
                .copied()
                .filter(|part| !part.is_empty())
                .collect();
            format!("{}{stop}", parts.join(&comma))
        };
        let symbol = self.symbol.as_deref();
        let place = Some(self.place.as_str());
        Citation {
            footnote: match symbol {
                Some(_) => join(&[symbol, place]),
                None => join(&[self.body.as_deref(), self.title.as_deref(), place]),
            },
            full: join(&[self.body.as_deref(), self.title.as_deref(), symbol, place]),
            bibtex: self.bibtex(),
            ris: self.ris(),
        }
    }

    /// Of the day, where there is one: two fields of an entry must not name two years.
    fn year(&self) -> Option<String> {
        let year = self.date.map(time::Date::year);
        year.or(self.year.map(i32::from))
            .map(|year| year.to_string())
    }

    fn bibtex(&self) -> String {
        let mut fields = Vec::new();
        // Double braces keep a corporate author in one piece.
        if let Some(body) = &self.body {
            fields.push(format!("  author = {{{{{}}}}}", braced(body)));
        }
        let mut field = |name: &str, value: Option<String>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                fields.push(format!("  {name} = {{{}}}", braced(&value)));
            }
        };
        field("title", self.title.clone().or(self.symbol.clone()));
        field("institution", Some("United Nations".to_owned()));
        field("number", self.symbol.clone());
        field("year", self.year());
        field("date", self.date.map(|date| date.to_string()));
        field("note", Some(self.place.clone()));
        field("langid", Some(self.language.as_str().to_owned()));
        // An address is taken letter by letter.
        fields.push(format!("  url = {{{}}}", self.url));
        let key = self.key.replace('.', "");
        format!("@techreport{{{key},\n{}\n}}", fields.join(",\n"))
    }

    fn ris(&self) -> String {
        let mut lines = vec!["TY  - RPRT".to_owned()];
        let mut line = |tag: &str, value: Option<String>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                lines.push(format!("{tag}  - {}", value.replace(['\r', '\n'], " ")));
            }
        };
        line("AU", self.body.as_ref().map(|body| format!("{body},")));
        line("TI", self.title.clone().or(self.symbol.clone()));
        line("PB", Some("United Nations".to_owned()));
        // The number of a report is SN: of M1 Zotero makes a remark. No field is for a place in it.
        line("SN", self.symbol.clone());
        line("N1", Some(self.place.clone()));
        line("PY", self.year());
        line(
            "DA",
            self.date.map(|date| date.to_string().replace('-', "/")),
        );
        line("LA", Some(self.language.as_str().to_owned()));
        line("UR", Some(self.url.clone()));
        lines.push("ER  - ".to_owned());
        lines.join("\n")
    }
}

/// Without what would end a BibTeX value, unbalanced braces, and with the letters written out that
/// LaTeX takes for commands: one `&` in a title, and the paper that cites it does not compile.
fn braced(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for letter in value.chars() {
        match letter {
            '{' | '}' => {}
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', letter]),
            '\\' => out.push_str("{\\textbackslash}"),
            '~' => out.push_str("{\\textasciitilde}"),
            '^' => out.push_str("{\\textasciicircum}"),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work() -> Work {
        Work {
            key: "demo-wg.1-2024-3-p12-a".to_owned(),
            body: Some("Working Group".to_owned()),
            title: Some("Report {draft}".to_owned()),
            symbol: Some("DEMO/WG.1/2024/3".to_owned()),
            place: "para. 12 (a)".to_owned(),
            date: None,
            year: Some(2024),
            language: Language::En,
            url: "https://example.org/rec/x".to_owned(),
        }
    }

    #[test]
    fn a_footnote_is_symbol_and_place() {
        let citation = work().cite(Locale(Language::En));
        assert_eq!(citation.footnote, "DEMO/WG.1/2024/3, para. 12 (a).");
        assert_eq!(
            citation.full,
            "Working Group, Report {draft}, DEMO/WG.1/2024/3, para. 12 (a)."
        );
    }

    #[test]
    fn braces_of_a_title_cannot_end_a_bibtex_value() {
        let bibtex = work().cite(Locale(Language::En)).bibtex;
        assert!(bibtex.starts_with("@techreport{demo-wg1-2024-3-p12-a,"));
        assert!(bibtex.contains("title = {Report draft}"), "{bibtex}");
        assert!(bibtex.contains("author = {{Working Group}}"), "{bibtex}");
    }

    #[test]
    fn what_latex_takes_for_a_command_is_written_out() {
        let bibtex = Work {
            title: Some("R&D: 5 % of #1_a $ \\ ~ ^".to_owned()),
            url: "https://example.org/a_b%20c".to_owned(),
            ..work()
        }
        .bibtex();
        let title = "title = {R\\&D: 5 \\% of \\#1\\_a \\$ {\\textbackslash} {\\textasciitilde} {\\textasciicircum}}";
        assert!(bibtex.contains(title), "{bibtex}");
        assert!(bibtex.contains("url = {https://example.org/a_b%20c}"));
    }

    #[test]
    fn a_chinese_footnote_ends_as_chinese_does() {
        let work = Work {
            place: "第12段(a)".to_owned(),
            ..work()
        };
        let footnote = work.cite(Locale(Language::Zh)).footnote;
        assert_eq!(footnote, "DEMO/WG.1/2024/3，第12段(a)。");
    }

    #[test]
    fn an_entry_names_one_year() {
        let work = Work {
            date: time::Date::from_calendar_date(2025, time::Month::January, 9).ok(),
            ..work()
        };
        assert!(
            work.bibtex()
                .contains("year = {2025},\n  date = {2025-01-09}")
        );
        assert!(work.ris().contains("\nPY  - 2025\nDA  - 2025/01/09\n"));
    }

    #[test]
    fn ris_ends_its_record() {
        let ris = work().cite(Locale(Language::En)).ris;
        assert!(
            ris.contains("\nSN  - DEMO/WG.1/2024/3\nN1  - para. 12 (a)\n"),
            "{ris}"
        );
        assert!(ris.starts_with("TY  - RPRT\n") && ris.ends_with("\nER  - "));
    }
}
