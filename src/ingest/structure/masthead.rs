//! The masthead. Reads the lines above the body, writes the header's fields. Each line, or each cell
//! of one, is tried as every field in turn and what it gave is taken off, because extractions glue
//! the lines of a masthead together; what no field claims is a title. Nothing is inferred here from
//! another document, and a symbol in a note is not this document's.

mod fields;

use super::super::Header;
use super::super::lexicon::{Lexicon, even};
use super::super::pattern::pattern;
use super::super::source::Line;
use super::clean::clean;
use super::margins::goes_on;
use super::scripts::is_wider;
use crate::domain::DocumentKind;

/// The header, and what `meaning` needs of it.
#[derive(Debug, Default)]
pub struct Masthead {
    pub header: Header,
    /// Written by the Secretariat, so that no body's adoption is recorded in it.
    pub by_secretariat: bool,
}

pattern!(
    SYMBOL,
    r"^(?P<symbol>[A-Z]{1,6}(?:/(?:[A-Z]{1,5}\.?\d{0,4}|[A-Za-z]{2,5}\.\d{1,3}|\d{1,4}|[A-Z]-\d{1,3}|[IVX]+))+(?:\s?\(\d{4}\))?)\*{0,2}(?:\s|$)"
);
pattern!(CELLS, r"\s{3,}|\t+");
/// A Chinese line that says more than a kind of paper, in Latin letters.
const LONG: usize = 36;

pattern!(
    NUMBERED_TITLE,
    r"^\d{1,3}/\d{1,4}[A-Z]?\.?\s+(?P<title>\S.*)$"
);

/// Reads the lines of the masthead.
pub fn read(lines: &[Line], lexicon: &Lexicon) -> Masthead {
    let mut reader = Reader {
        lexicon,
        seen: false,
        open: Open::Nothing,
        titles: Vec::new(),
        kind_at: None,
        ..Reader::empty(lexicon)
    };
    let (mut broke, mut wrapped) = (false, false);
    // What the left column of a line with several cells left open for the left column below it.
    let mut left = Open::Nothing;
    for line in lines {
        // A title that ended before its margin is not the first line of what stands below it.
        let anew = broke && !line.text.starts_with(char::is_lowercase);
        broke = line.breaks_off == Some(true) && !goes_on(&line.text);
        reader.wrapped = wrapped && line.gap == 0;
        wrapped = line.breaks_off == Some(false) && line.text.ends_with(super::is_cjk);
        if line.gap > 0 || line.after_break || anew && reader.open == Open::Title {
            reader.open = Open::Nothing;
        }
        let cells: Vec<&str> = CELLS.split(&line.text).collect();
        let below = line.gap == 0 && left == Open::Body && (cells.len() > 1 || line.indent < 8);
        if below && !lexicon.says("masthead.body", &even(cells[0])) {
            reader.open = left;
        }
        left = Open::Nothing;
        for (at, cell) in cells.iter().enumerate() {
            reader.cell(cell);
            if at == 0 && cells.len() > 1 {
                left = reader.open;
            }
        }
    }
    reader.finish()
}

/// What the line before may still be open for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Title,
    Body,
    Kind,
}

struct Reader<'a> {
    lexicon: &'a Lexicon,
    result: Masthead,
    bodies: Vec<String>,
    titles: Vec<String>,
    /// How many titles stood above the line that names the kind of paper.
    kind_at: Option<usize>,
    /// A field was seen, so that what follows may be a title.
    seen: bool,
    open: Open,
    /// The line before is Chinese and was full, so that it may have parted a word.
    wrapped: bool,
}

impl<'a> Reader<'a> {
    fn empty(lexicon: &'a Lexicon) -> Self {
        Self {
            lexicon,
            result: Masthead::default(),
            bodies: Vec::new(),
            titles: Vec::new(),
            kind_at: None,
            seen: false,
            open: Open::Nothing,
            wrapped: false,
        }
    }

    fn cell(&mut self, raw: &str) {
        let text = clean(&raw.replace("**", "").replace('#', "")).text;
        let mut rest = even(&text).trim().to_owned();
        let had_open = self.open;
        let is_rule = rest.chars().all(|c| matches!(c, '_' | '-'));
        if is_rule || self.symbol(&rest) {
            return;
        }
        let before = rest.clone();
        for field in [
            Self::distribution,
            Self::original,
            Self::date,
            Self::language,
            Self::united_nations,
            Self::meeting,
            Self::session,
            Self::agenda,
        ] {
            field(self, &mut rest);
        }
        let claimed = rest != before;
        self.seen |= claimed;
        let rest = rest
            .trim_matches(|c: char| c.is_whitespace() || c == ',')
            .to_owned();
        if rest.is_empty() || self.lexicon.says("masthead.noise", &rest) {
            self.open = Open::Nothing;
            return;
        }
        // The printed form, where nothing was taken off.
        let printed = if claimed { rest.clone() } else { text };
        self.residue(
            printed,
            &rest,
            if claimed { Open::Nothing } else { had_open },
        );
    }

    /// What no field claimed: a body's name, the kind of paper, a title.
    fn residue(&mut self, printed: String, rest: &str, open: Open) {
        let kind = self
            .lexicon
            .kinds
            .iter()
            .find(|(_, line)| line.is_match(rest))
            .map(|(kind, _)| *kind);
        match (open, kind) {
            (Open::Body, None) => append(self.bodies.last_mut(), &printed),
            (Open::Kind, _) => {}
            // "…的会" / "议的报告": the name of the kind ends the title that was wrapped.
            (Open::Title, Some(kind))
                if self.wrapped && !self.lexicon.says("masthead.secretariat", rest) =>
            {
                append(self.titles.last_mut(), &printed);
                self.result.header.kind = Some(kind);
            }
            // The agenda's title and the paper's own often begin alike.
            (Open::Title, None) if !self.begins_again(rest) => {
                append(self.titles.last_mut(), &printed);
            }
            (_, Some(kind)) => self.kind(kind, printed, rest),
            _ if self.lexicon.says("masthead.body", rest) && self.titles.is_empty() => {
                self.bodies.push(printed);
                self.open = Open::Body;
            }
            _ if self.seen => {
                self.titles.push(printed);
                self.open = Open::Title;
            }
            _ => {}
        }
    }

    /// Whether a line begins with the very word that the title above it began with.
    fn begins_again(&self, rest: &str) -> bool {
        const SHORTEST: usize = 5;
        let first = |text: &str| text.split_whitespace().next().map(str::to_owned);
        let word = first(rest).filter(|word| {
            word.chars().count() >= SHORTEST && word.starts_with(char::is_uppercase)
        });
        word.is_some() && word == self.titles.last().and_then(|title| first(&even(title)))
    }

    fn kind(&mut self, kind: DocumentKind, printed: String, rest: &str) {
        let by_secretariat = self.lexicon.says("masthead.secretariat", rest);
        self.result.by_secretariat |= by_secretariat;
        // "Report of the Secretariat" names the kind; "Report on the meeting of…" is also the title.
        let is_title = matches!(
            kind,
            DocumentKind::Report
                | DocumentKind::Agenda
                | DocumentKind::Resolution
                | DocumentKind::Decision
        ) && !by_secretariat
            && (rest.split_whitespace().count() > 2
                || rest.contains(super::is_cjk) && is_wider(rest, LONG));
        if self.result.header.kind.is_none() || !is_title {
            self.result.header.kind = Some(kind);
        }
        if is_title {
            self.titles.push(printed);
            self.open = Open::Title;
        } else {
            self.kind_at.get_or_insert(self.titles.len());
            self.open = Open::Kind;
        }
    }

    fn symbol(&mut self, rest: &str) -> bool {
        let bare = self.after_the_name(rest);
        let Some(hit) = SYMBOL.captures(bare) else {
            return false;
        };
        let symbol = hit["symbol"].to_owned();
        let after = bare[hit.get(0).map_or(0, |all| all.end())..]
            .trim()
            .to_owned();
        if !symbol.contains(|c: char| c.is_ascii_digit()) {
            return false;
        }
        self.result.header.symbol.get_or_insert(symbol);
        self.open = Open::Nothing;
        if !after.is_empty() {
            self.cell(&after);
        }
        true
    }

    /// "United Nations DEMO/1/2" on one line: the symbol, where only the name stands before it.
    fn after_the_name<'b>(&self, rest: &'b str) -> &'b str {
        let head = rest.split('/').next().unwrap_or(rest);
        let Some((name, _)) = head.rsplit_once(' ') else {
            return rest;
        };
        let mut left = name.trim().to_owned();
        if self.both("masthead.united_nations", &mut left) && left.is_empty() {
            rest[name.len()..].trim_start()
        } else {
            rest
        }
    }

    fn finish(self) -> Masthead {
        let mut result = self.result;
        // The most particular organ stands last: conference, then working group.
        result.header.body = self.bodies.last().cloned();
        let mut above = self.titles.clone();
        if let Some(kind_at) = self.kind_at.filter(|at| *at > 0) {
            above.truncate(kind_at);
        }
        let title = above.pop().map(|title| {
            NUMBERED_TITLE
                .captures(&title)
                .map_or(title.clone(), |hit| hit["title"].to_owned())
        });
        result.header.title = title.map(|title| title.trim_end_matches('*').trim().to_owned());
        result
    }
}

fn append(last: Option<&mut String>, more: &str) {
    if let Some(last) = last {
        super::hyphens::join(last, more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Distribution, Language};
    use crate::ingest::lexicon;

    fn masthead(text: &str, language: Language) -> Masthead {
        let mut gap = 0;
        let mut lines = Vec::new();
        for raw in text.lines() {
            if raw.trim().is_empty() {
                gap += 1;
            } else {
                lines.push(Line {
                    text: raw.trim().into(),
                    gap,
                    ..Line::default()
                });
                gap = 0;
            }
        }
        read(&lines, lexicon::of(language))
    }

    #[test]
    fn a_masthead_is_read_line_by_line() {
        let found = masthead(
            "United Nations\nDEMO/WG.1/2024/2\n\nConference of the Parties to the\nDemo Convention\n\nDistr.: General\n29 April 2024\nOriginal: English\n\nWorking Group on Examples\nFourth meeting\nVienna, 3–5 June 2024\nItem 2 (b) of the provisional agenda*\nExamples of all kinds\n\nGood examples, and how\nthey are given\n\nBackground paper prepared by the Secretariat",
            Language::En,
        );
        let header = found.header;
        assert_eq!(header.symbol.as_deref(), Some("DEMO/WG.1/2024/2"));
        assert_eq!(header.distribution, Some(Distribution::General));
        assert_eq!(header.distribution_date.as_deref(), Some("2024-04-29"));
        assert_eq!(header.original_language.as_deref(), Some("en"));
        assert_eq!(header.body.as_deref(), Some("Working Group on Examples"));
        assert_eq!(header.meeting.ordinal, Some(4));
        assert_eq!(header.meeting.start.as_deref(), Some("2024-06-03"));
        assert_eq!(header.agenda_item.as_deref(), Some("2 (b)"));
        assert_eq!(
            header.title.as_deref(),
            Some("Good examples, and how they are given")
        );
        assert_eq!(header.kind, Some(DocumentKind::BackgroundPaper));
        assert!(found.by_secretariat);
    }

    #[test]
    fn a_title_goes_on_behind_a_mark_that_joins() {
        let mut lines: Vec<Line> = [
            "Distr.: General",
            "港口的灯塔：修建、",
            "维护和合作",
            "秘书处的说明",
        ]
        .iter()
        .map(|text| Line {
            text: (*text).into(),
            breaks_off: Some(true),
            ..Line::default()
        })
        .collect();
        lines[1].gap = 1;
        let title = |lines: &[Line]| read(lines, lexicon::of(Language::Zh)).header.title;
        assert_eq!(
            title(&lines).as_deref(),
            Some("港口的灯塔：修建、维护和合作")
        );
        lines[1].text = "港口的灯塔".into();
        assert_eq!(title(&lines).as_deref(), Some("维护和合作"));
    }

    #[test]
    fn a_chinese_report_is_named_by_its_title_over_two_lines() {
        let texts = [
            ("普遍分发", 0, None),
            ("港口灯塔问题工作组", 1, None),
            (
                "港口灯塔问题工作组2034年6月16日至18日在维也纳举",
                1,
                Some(false),
            ),
            ("行的会议的报告", 0, None),
        ];
        let lines = texts.map(|(text, gap, breaks_off)| Line {
            text: text.into(),
            gap,
            breaks_off,
            ..Line::default()
        });
        let header = read(&lines, lexicon::of(Language::Zh)).header;
        let title = "港口灯塔问题工作组2034年6月16日至18日在维也纳举行的会议的报告";
        assert_eq!(header.title.as_deref(), Some(title));
        assert_eq!(header.kind, Some(DocumentKind::Report));
        assert_eq!(header.body.as_deref(), Some("港口灯塔问题工作组"));
    }

    #[test]
    fn glued_lines_are_taken_apart() {
        let found = masthead(
            "Distr. générale 3 mai 2024 Français\n\nOriginal: anglais\n\nVienne, 3 et 4 juin 2024 Point 2 de l'ordre du jour provisoire* Bons exemples\n\nBons exemples\n\nNote du Secrétariat",
            Language::Fr,
        );
        let header = found.header;
        assert_eq!(header.distribution_date.as_deref(), Some("2024-05-03"));
        assert_eq!(header.language, Some(Language::Fr));
        assert_eq!(header.meeting.place.as_deref(), Some("Vienne"));
        assert_eq!(header.agenda_item.as_deref(), Some("2"));
        assert_eq!(header.title.as_deref(), Some("Bons exemples"));
        assert_eq!(header.kind, Some(DocumentKind::Note));
    }
}
