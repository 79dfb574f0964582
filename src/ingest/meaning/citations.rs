//! Citations: which symbols the text and its notes refer to, with their pinpoints. Reads paragraphs
//! and footnotes, writes the draft's citations. "Ibid." stands for what the note before it cites.
//! Articles of treaties are no citations; what cannot be decided is left out.

use super::super::lexicon::{Lexicon, even};
use super::super::pattern::pattern;
use super::super::{Citation, Draft, Spot};
use super::{resolutions, symbols};

/// A citation inside one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// As printed.
    pub text: String,
    pub symbol: String,
    pub pinpoint: Option<String>,
}

pattern!(CLOSING, r"^[)\]»”*]{0,2}\s?,?\s*");
pattern!(
    PLACES,
    r"^\d{1,4}(?:\.\d{1,3})*(?:\s?\(?[a-z]{1,3}\)){0,3}(?:\s?(?:-|,|et|and|y|и|و|和|à|to|a|au|至|к)\s?(?:(?:et|and|y)\s)?(?:\d{1,4}|\(?[a-z]\))(?:\s?\(?[a-z]{1,3}\)){0,2})*"
);

/// All citations of one text.
pub fn find(text: &str, lexicon: &Lexicon, home: Option<&str>) -> Vec<Cited> {
    let evened = even(text);
    let mut found = symbols::find(&evened);
    let taken: Vec<_> = found.iter().map(|one| one.span.clone()).collect();
    let is_taken = |one: &symbols::Found| {
        let after = taken.partition_point(|span| span.end <= one.span.start);
        taken
            .get(after)
            .is_some_and(|span| span.start < one.span.end)
    };
    let numbered = resolutions::find(&evened, lexicon, home);
    found.extend(numbered.into_iter().filter(|one| !is_taken(one)));
    found.sort_by_key(|one| one.span.start);
    let mut printed = Printed {
        rest: text,
        evened: &evened,
        at: 0,
    };
    found
        .into_iter()
        .map(|one| {
            let (pinpoint, end) = pinpoint(&evened, one.span.end, lexicon);
            Cited {
                text: printed.of(one.span.start..end),
                symbol: one.symbol,
                pinpoint,
            }
        })
        .collect()
}

/// The printed text beside the evened one: evening keeps the count of characters. Spans are asked
/// for in order, so that a long text is walked once.
struct Printed<'a> {
    rest: &'a str,
    evened: &'a str,
    /// Where `rest` begins, in bytes of the evened text.
    at: usize,
}

impl Printed<'_> {
    fn of(&mut self, span: std::ops::Range<usize>) -> String {
        let skipped = self.evened[self.at..span.start.max(self.at)]
            .chars()
            .count();
        let from = self
            .rest
            .char_indices()
            .nth(skipped)
            .map_or(self.rest.len(), |(at, _)| at);
        (self.rest, self.at) = (&self.rest[from..], span.start.max(self.at));
        let count = self.evened[span].chars().count();
        self.rest.chars().take(count).collect()
    }
}

/// "), annex, par. 25 f)" after a citation: the pinpoint and where it ends.
fn pinpoint(evened: &str, end: usize, lexicon: &Lexicon) -> (Option<String>, usize) {
    let mut at = end;
    let step = |at: usize| at + CLOSING.find(&evened[at..]).map_or(0, |hit| hit.end());
    // "of the General Assembly" may stand between the number and the pinpoint.
    if let Some(of) = owner(evened, end, lexicon) {
        at = of;
    }
    let mut annex = None;
    let next = step(at);
    if let Some(hit) = lexicon.get("citations.annex").find(&evened[next..])
        && hit.start() == 0
    {
        annex = Some(hit.as_str().to_owned());
        at = next + hit.end();
    }
    let next = step(at);
    if let Some(hit) = lexicon.get("citations.paragraph").find(&evened[next..])
        && hit.start() == 0
    {
        let places = next + hit.end();
        let blanks = evened[places..].len() - evened[places..].trim_start().len();
        if let Some(list) = PLACES.find(&evened[places + blanks..]) {
            let normal = normal_places(list.as_str(), lexicon);
            let whole = annex.map_or(normal.clone(), |annex| format!("{annex}, {normal}"));
            return (Some(whole), places + blanks + list.end());
        }
    }
    annex.map_or((None, end), |annex| (Some(annex), at))
}

fn owner(evened: &str, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let rest = &evened[end..];
    let nearest = [
        "citations.ga",
        "citations.sc",
        "citations.ecosoc",
        "citations.hrc",
        "citations.ctoc",
    ]
    .iter()
    .filter_map(|key| lexicon.get(key).find(rest))
    .filter(|hit| {
        let between = &rest[..hit.start()];
        between.len() < 14 && !between.contains(['.', ';', '(', ')'])
    })
    .max_by_key(regex::Match::end)?;
    Some(end + nearest.end())
}

/// "41 à 48" is 41-48, "62 et 63" is 62, 63.
fn normal_places(list: &str, lexicon: &Lexicon) -> String {
    let words: Vec<String> = list
        .replace('-', " - ")
        .replace(',', " , ")
        .split_whitespace()
        .map(|word| {
            let is = |key: &str| {
                lexicon
                    .get(key)
                    .find(word)
                    .is_some_and(|hit| hit.len() == word.len())
            };
            if is("citations.and") {
                ",".to_owned()
            } else if is("citations.to") {
                "-".to_owned()
            } else {
                word.to_owned()
            }
        })
        .collect();
    words
        .join(" ")
        .replace(" - ", "-")
        .replace(" , ,", ",")
        .replace(" ,", ",")
}

/// Writes all citations of the draft.
pub fn collect(draft: &mut Draft, lexicon: &Lexicon) {
    let home = home(draft);
    let home = home.as_deref();
    let mut all = Vec::new();
    for (index, paragraph) in draft.paragraphs.iter().enumerate() {
        let texts =
            std::iter::once(&paragraph.text).chain(paragraph.items.iter().map(|item| &item.text));
        for cited in texts.flat_map(|text| find(text, lexicon, home)) {
            let at = Spot {
                paragraph: paragraph.number,
                footnote: None,
                index: Some(index),
            };
            all.push(Citation {
                text: cited.text,
                symbol: cited.symbol,
                pinpoint: cited.pinpoint,
                at,
            });
        }
    }
    // What the note before cites, for "Ibid."
    let mut last: Option<String> = None;
    for note in &draft.footnotes {
        let mut cited = find(&note.text, lexicon, home);
        if let Some(ibid) = ibid(&note.text, lexicon) {
            if let Some(symbol) = &last {
                cited.insert(
                    0,
                    Cited {
                        symbol: symbol.clone(),
                        ..ibid
                    },
                );
            }
        } else {
            last = cited.last().map(|one| one.symbol.clone());
        }
        for one in cited {
            let at = Spot {
                paragraph: note.paragraph,
                footnote: Some(note.marker.clone()),
                index: None,
            };
            all.push(Citation {
                text: one.text,
                symbol: one.symbol,
                pinpoint: one.pinpoint,
                at,
            });
        }
    }
    draft.citations = all;
}

fn ibid(text: &str, lexicon: &Lexicon) -> Option<Cited> {
    let evened = even(text);
    let hit = lexicon.get("citations.ibid").find(&evened)?;
    let (pinpoint, end) = pinpoint(&evened, hit.end(), lexicon);
    let mut printed = Printed {
        rest: text,
        evened: &evened,
        at: 0,
    };
    let text = printed.of(hit.start()..end);
    Some(Cited {
        text,
        symbol: String::new(),
        pinpoint,
    })
}

/// The conference at hand: the one whose papers these are.
pub fn home(draft: &Draft) -> Option<String> {
    let own = draft
        .header
        .symbol
        .as_ref()
        .or(draft.header.agenda_symbol.as_ref())?;
    ["CTOC/COP", "CAC/COSP"]
        .iter()
        .find(|organ| own.starts_with(**organ))
        .map(|organ| (*organ).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::ingest::Footnote;
    use crate::ingest::lexicon::of;

    #[test]
    fn pinpoints_stand_after_the_symbol() {
        let (en, fr) = (of(Language::En), of(Language::Fr));
        let cases = [
            (
                "A/CONF.234/11, paras. 41–48",
                en,
                "A/CONF.234/11",
                Some("41-48"),
            ),
            (
                "A/CONF.234/11, par. 41 à 48",
                fr,
                "A/CONF.234/11",
                Some("41-48"),
            ),
            (
                "CTOC/COP/WG.3/2021/3, par. 3 b) et g).",
                fr,
                "CTOC/COP/WG.3/2021/3",
                Some("3 b), g)"),
            ),
            (
                "(CEDAW/C/GC/38), par. 36 et 37.",
                fr,
                "CEDAW/C/GC/38",
                Some("36, 37"),
            ),
            (
                "Résolution 73/195 de l'Assemblée générale, annexe, par. 25 f).",
                fr,
                "A/RES/73/195",
                Some("annexe, 25 f)"),
            ),
            ("A/66/48 contains", en, "A/66/48", None),
        ];
        for (text, lexicon, symbol, pinpoint) in cases {
            let found = find(text, lexicon, None);
            let first = found
                .first()
                .map(|one| (one.symbol.as_str(), one.pinpoint.as_deref()));
            assert_eq!(first, Some((symbol, pinpoint)), "{text}");
        }
    }

    #[test]
    fn ibid_stands_for_the_note_before() {
        let note = |marker: &str, text: &str| Footnote {
            marker: marker.into(),
            text: text.into(),
            paragraph: None,
        };
        let mut draft = Draft {
            footnotes: vec![
                note("1", "DEMO/WG.1/2024/2, para. 3."),
                note("2", "Ibid., para 4."),
                note("3", "A book, p. 4."),
                note("4", "Ibid., p. 5."),
            ],
            ..Draft::default()
        };
        collect(&mut draft, of(Language::En));
        let found: Vec<_> = draft
            .citations
            .iter()
            .map(|c| (c.symbol.as_str(), c.pinpoint.as_deref()))
            .collect();
        assert_eq!(
            found,
            [
                ("DEMO/WG.1/2024/2", Some("3")),
                ("DEMO/WG.1/2024/2", Some("4"))
            ]
        );
    }
}
