//! Pages saved from viewers give a whole masthead on one line, or the whole document. Reads the first
//! lines, and cuts a long one that says "Distr." or "Original:" wherever a field of the masthead
//! begins or ends; what the pieces say is for `masthead` to read. A title of two parts that nothing
//! stands between stays one.

use super::super::lexicon::{self, Lexicon, even};
use super::super::pattern::pattern;
use super::super::source::Line;
use super::dates;
use super::scripts::is_wider;
use crate::domain::Language;

/// A narrower line is a line of a masthead, or the two or three that `masthead` itself parts.
const WIDE: usize = 60;
/// Among so many lines.
const FIRST: usize = 12;
/// Characters of a masthead with its table of contents.
const LONGEST: usize = 12_000;
/// Bytes of "2 July 2008" in any language.
const DATE: usize = 48;

pattern!(
    SYMBOL,
    r"(?:^|\s)(?P<it>[A-Z]{1,6}(?:/[A-Za-z0-9.\-]+){2,8}(?:\s?\(\d{4}\))?)(?:\s|$)"
);
pattern!(
    JOB,
    r"(?P<it>(?:[A-Z]{1,3}\.)?\d{2}-\d{4,6}\s*\([ACEFRS]\)(?:\s+[A-Z]{2})?(?:\s?\d{6}){0,4}(?:\s*\*\s?\d{7}\s?\*)?)"
);
pattern!(RULE, r"_{5,}");
// Of a city whose name is two words.
pattern!(
    FIRST_HALF,
    r"\b(?:New|Nueva|Нью|Addis|Abu|San|Santa|Buenos|La|Le|Los|El|The|Den|Rio de|São|Port|Saint)\s$"
);
// An entry of the contents ends with its dots, paragraphs and page.
pattern!(
    ENTRY,
    r"(?:\s?\.){5,}(?:\s*\d{1,3}\s?[-–]\s?\d{1,3}|\s*\d{1,3}){0,3}(?:\s|$)"
);
pattern!(
    AGENDA_NOTE,
    r"\s(?P<it>\*{1,2}\s*[A-Z]{1,6}(?:/[A-Za-z0-9.\-]+){1,8}\.?)(?:\s|$)"
);

/// Cuts the lines of a masthead that are glued.
pub fn part(lines: Vec<Line>, lexicon: &Lexicon) -> Vec<Line> {
    let is_glued = |line: &Line| {
        is_wider(&line.text, WIDE)
            && (says_label(&line.text, lexicon) || says_when(&line.text, lexicon))
    };
    if !lines.iter().take(FIRST).any(is_glued) {
        return lines;
    }
    let mut parted = Vec::with_capacity(lines.len() + 20);
    for (turn, line) in lines.into_iter().enumerate() {
        if turn >= FIRST || !is_glued(&line) {
            parted.push(line);
            continue;
        }
        let mut start = 0;
        for end in cuts(&line.text, lexicon)
            .into_iter()
            .chain([line.text.len()])
        {
            let piece = line.text[start..end].trim();
            if !piece.is_empty() {
                parted.push(Line {
                    text: piece.to_owned(),
                    gap: if start == 0 { line.gap } else { 1 },
                    ..line.clone()
                });
            }
            start = end;
        }
    }
    parted
}

fn says_label(text: &str, lexicon: &Lexicon) -> bool {
    let head: String = text.chars().take(600).collect();
    let head = even(&head);
    let says = |key: &str| lexicon.says(key, &head) || english().says(key, &head);
    let labels = [
        "masthead.general",
        "masthead.limited",
        "masthead.restricted",
    ];
    says("masthead.original")
        && (labels.into_iter().any(says) || SYMBOL.find(&head).is_some_and(|hit| hit.start() < 40))
}

/// "Working Group on Lamps Vienna, 3-5 June 2036": a body with the place and days of its meeting.
fn says_when(text: &str, lexicon: &Lexicon) -> bool {
    let evened = even(text);
    !is_wider(text, 200)
        && lexicon.says("masthead.body", &evened)
        && dates::find_period(&evened, lexicon)
            .is_some_and(|period| evened[period.span.end..].trim().is_empty())
}

fn english() -> &'static Lexicon {
    lexicon::of(Language::En)
}

/// Where to cut, ascending.
fn cuts(text: &str, lexicon: &Lexicon) -> Vec<usize> {
    // Evened, so that places in it are counted in characters, and turned into bytes at the end.
    let borders: Vec<usize> = text
        .char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .take(LONGEST)
        .collect();
    let head = &text[..borders.last().copied().unwrap_or(0)];
    let evened = even(head);
    let mut cuts = Vec::new();
    labels(&evened, lexicon, &mut cuts);
    for pattern in [&*SYMBOL, &*JOB, &*AGENDA_NOTE] {
        for hit in pattern.captures_iter(&evened).take(40) {
            cuts.extend(
                hit.name("it")
                    .map(|it| [it.start(), it.end()])
                    .into_iter()
                    .flatten(),
            );
        }
    }
    cuts.extend(
        RULE.find_iter(&evened)
            .flat_map(|hit| [hit.start(), hit.end()]),
    );
    cuts.extend(ENTRY.find_iter(&evened).map(|hit| hit.end()));
    words(&evened, lexicon, &mut cuts);
    for note in AGENDA_NOTE.captures_iter(&evened).take(4) {
        let note = note.name("it").map_or(0..0, |it| it.range());
        cuts.retain(|cut| *cut <= note.start || *cut >= note.end);
    }
    cuts.sort_unstable();
    cuts.dedup();
    // In bytes of the text as it was.
    let mut places = evened.char_indices().map(|(at, _)| at).zip(&borders);
    let mut found = Vec::with_capacity(cuts.len());
    for cut in cuts {
        if let Some((_, place)) = places.by_ref().find(|(at, _)| *at == cut) {
            found.push(*place);
        }
    }
    found.retain(|at| *at > 0);
    found
}

/// The fields that have a label.
fn labels(text: &str, lexicon: &Lexicon, cuts: &mut Vec<usize>) {
    for words in [lexicon, english()] {
        for key in [
            "masthead.general",
            "masthead.limited",
            "masthead.restricted",
            "masthead.original",
            "masthead.agenda",
        ] {
            let Some(hit) = words.get(key).find(text) else {
                continue;
            };
            cuts.extend([hit.start(), hit.end()]);
            if !key.ends_with("original") && !key.ends_with("agenda") {
                dated(text, hit.end(), lexicon, cuts);
            }
        }
    }
}

/// Behind the distribution: its date, and the language's own name.
fn dated(text: &str, from: usize, lexicon: &Lexicon, cuts: &mut Vec<usize>) {
    let mut end = from;
    let rest = head(&text[from..], DATE);
    if let Some((_, span)) = dates::find_date(rest, lexicon)
        && rest[..span.start].trim().is_empty()
    {
        end += span.end;
        cuts.push(end);
    }
    let rest = text[end..].trim_start();
    let word = rest.split(' ').next().unwrap_or_default();
    if lexicon.says("masthead.own_name", word)
        || english().languages.contains_key(&word.to_lowercase())
    {
        cuts.push(text.len() - rest.len() + word.len());
    }
}

/// The fields that are known by how they begin: a meeting, a session, the kind of paper, the contents.
fn words(text: &str, lexicon: &Lexicon, cuts: &mut Vec<usize>) {
    let mut met: Option<(usize, usize)> = None;
    for at in text.match_indices(' ').map(|(at, _)| at + 1) {
        let rest = &text[at..];
        if !rest.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase()) {
            continue;
        }
        let near = head(rest, 240);
        if let Some(hit) = lexicon.get("masthead.session").find(near) {
            cuts.extend([at, at + hit.end()]);
        }
        // Of several words before the date, the last is the place: "Group on Lamps Vienna, 3 June".
        if let Some(period) = dates::find_meeting(head(rest, 96), lexicon)
            && period.span.start == 0
            && met.is_none_or(|(_, end)| end == at + period.span.end)
        {
            met = Some((at, at + period.span.end));
        }
        let kind = lexicon
            .kinds
            .iter()
            .any(|(_, line)| line.find(near).is_some_and(|hit| hit.start() == 0));
        if kind {
            cuts.push(at);
            let by = lexicon.get("masthead.secretariat").find(head(rest, 120));
            cuts.extend(by.map(|by| at + by.end()));
        }
        for count in [1, 3] {
            let end = rest
                .match_indices(' ')
                .nth(count - 1)
                .map_or(rest.len(), |(end, _)| end);
            let phrase = &rest[..end];
            if lexicon.says("masthead.contents", phrase) || lexicon.says("masthead.summary", phrase)
            {
                cuts.extend([at, at + end]);
            }
        }
    }
    if let Some((start, end)) = met {
        let first = FIRST_HALF.find(&text[..start]).map(|half| half.start());
        cuts.extend([first.unwrap_or(start), end]);
    }
}

/// At most so many bytes, whole characters.
fn head(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(text: &str, language: Language) -> Vec<String> {
        let line = Line {
            text: text.to_owned(),
            ..Line::default()
        };
        let lines = part(vec![line], lexicon::of(language)).into_iter();
        lines.map(|line| line.text).collect()
    }

    #[test]
    fn a_masthead_on_one_line_comes_apart() {
        assert_eq!(
            parted(
                "DEMO/57/170 Naciones Unidas Asamblea General Distr. general 2 de julio de 2002 Español Original: inglés Quincuagésimo séptimo período de sesiones Nueva York, 3 a 5 de junio de 2002 Tema 104 de la lista preliminar* Faroles Informe del Secretario General Resumen Hay faroles. * DEMO/57/50/Rev.1. 02-46600 (S) 130802 130802 *0246600* DEMO/57/170 Índice I. Puentes . . . . . . . 1–4 3 I. Puentes",
                Language::Es
            ),
            [
                "DEMO/57/170",
                "Naciones Unidas Asamblea General",
                "Distr. general",
                "2 de julio de 2002",
                "Español",
                "Original: inglés",
                "Quincuagésimo séptimo período de sesiones",
                "Nueva York, 3 a 5 de junio de 2002",
                "Tema 104 de la lista preliminar*",
                "Faroles",
                "Informe del Secretario General",
                "Resumen",
                "Hay faroles.",
                "* DEMO/57/50/Rev.1.",
                "02-46600 (S) 130802 130802 *0246600*",
                "DEMO/57/170",
                "Índice",
                "I. Puentes . . . . . . . 1–4 3",
                "I. Puentes",
            ]
        );
    }

    #[test]
    fn a_body_and_its_days_are_two_lines() {
        assert_eq!(
            parted(
                "Working Group on Lamps and Bridges Vienna, 27-29 January 2036",
                Language::En
            ),
            [
                "Working Group on Lamps and Bridges",
                "Vienna, 27-29 January 2036"
            ]
        );
        let title =
            "Report on the meeting of the Working Group on Lamps held in Vienna on 27 January 2036";
        assert_eq!(parted(title, Language::En), [title]);
    }
}
