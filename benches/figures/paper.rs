//! The document that is measured: an invented report of 120 pages, composed of clauses so that no two
//! paragraphs are alike, and the same in every run. It knows nothing of pages and formats.

use std::collections::VecDeque;
use std::fmt::Write as _;

/// A piece of the report; a raised number in its text is written `^{12}`.
#[derive(Debug, Clone)]
pub enum Block {
    Masthead(&'static str),
    Heading(String),
    Lead(&'static str),
    Paragraph {
        number: usize,
        text: String,
    },
    /// One of the list under the paragraph before it.
    Item {
        label: char,
        text: String,
    },
    /// Called in the block before it.
    Note {
        marker: usize,
        text: String,
    },
}

/// The symbol at the head of every page.
pub const SYMBOL: &str = "DEMO/WG.9/2031/4";

const MASTHEAD: [&str; 9] = [
    "United Nations",
    SYMBOL,
    "Conference of the Parties to the Demonstration Convention on Bridges",
    "Distr.: General",
    "4 July 2031",
    "Original: English",
    "Working Group on Bridges",
    "Vienna, 30 June–2 July 2031",
    "Report on the meeting of the Working Group on Bridges held in Vienna from 30 June to 2 July 2031",
];
const LEAD: &str = "The Working Group adopted the following recommendations:";

const TOPICS: [&str; 8] = [
    "the inspection of bridges",
    "training and technical assistance",
    "the exchange of information",
    "cooperation with the private sector",
    "the protection of witnesses",
    "data and research",
    "border crossings",
    "legislation",
];
const WHO: [&str; 8] = [
    "States parties",
    "States parties in a position to do so",
    "The Secretariat",
    "States parties and regional organizations",
    "States parties that share a river",
    "Central authorities",
    "States parties that receive assistance",
    "Port and road authorities",
];
const DEED: [&str; 10] = [
    "publish the findings of inspections",
    "train inspectors together with their neighbours",
    "name one office that answers requests from abroad",
    "keep the drawings of each bridge in a common register",
    "review the rules on loads and crossings",
    "share early warnings of floods with the towns downstream",
    "ask engineers and carriers for their experience",
    "set aside funds for repairs before a bridge is opened",
    "collect comparable figures on traffic and wear",
    "protect those who report faults from reprisals",
];
const HOW: [&str; 9] = [
    "at least once in two years",
    "in consultation with the towns concerned",
    "without prejudice to the rights of those who live nearby",
    "within the limits of existing resources",
    "with the help of the universities of the region",
    "in accordance with domestic law",
    "by means of a public and searchable list",
    "before the next season of floods begins",
    "taking into account the needs of small municipalities",
];
const WHY: [&str; 9] = [
    "so that a fault found in one place is looked for in the others",
    "in order that carriers may choose another way in time",
    "since most failures had been foreseen by somebody who was not asked",
    "to make sure that the cost of neglect is seen where it arises",
    "because inspectors who have met each other write shorter letters",
    "as recommended by the group of experts at its third session",
    "so that children and older persons can cross in safety",
    "given that a bridge serves both banks, and its failure harms both",
    "in order to reduce the time between a report and a repair",
];
const SPEAKER: [&str; 6] = [
    "One speaker",
    "Several speakers",
    "The representative of an association of engineers",
    "A speaker who had led an inspection",
    "The representative of the Secretariat",
    "Many delegations",
];
const VERB: [&str; 6] = [
    "described how authorities had begun to",
    "recalled that it had taken years to",
    "stressed the need to",
    "reported on a project to",
    "explained what it cost to",
    "asked for assistance to",
];

/// The report, without end: whoever takes blocks decides how many.
#[derive(Debug)]
pub struct Report {
    chance: u64,
    waiting: VecDeque<Block>,
    headings: usize,
    numbers: usize,
    notes: usize,
}

impl Report {
    pub fn new() -> Self {
        let mut waiting: VecDeque<Block> = MASTHEAD.map(Block::Masthead).into_iter().collect();
        waiting.push_back(Block::Heading("I. Recommendations".to_owned()));
        waiting.push_back(Block::Lead(LEAD));
        Self {
            chance: 1,
            waiting,
            headings: 0,
            numbers: 0,
            notes: 0,
        }
    }

    fn below(&mut self, most: usize) -> usize {
        // Knuth's multiplier; the high bits are the good ones.
        self.chance = self
            .chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.chance >> 33).unwrap_or_default() % most
    }

    fn one_of(&mut self, of: &[&'static str]) -> &'static str {
        of[self.below(of.len())]
    }

    fn compose(&mut self) {
        if self.numbers.is_multiple_of(12) {
            self.heading();
        }
        self.numbers += 1;
        let number = self.numbers;
        let is_list = self.below(6) == 0;
        let mut text = if is_list {
            format!("{} should:", self.one_of(&WHO))
        } else {
            self.sentences()
        };
        let called = (!is_list && self.below(3) == 0).then(|| self.call(&mut text));
        self.waiting.push_back(Block::Paragraph { number, text });
        self.waiting.extend(called);
        if is_list {
            let last = usize::from(b'b') + self.below(3);
            for label in 'a'..=char::from(u8::try_from(last).unwrap_or(b'b')) {
                self.item(label, usize::from(label as u8 == b'a' + 1));
            }
        }
    }

    fn heading(&mut self) {
        const NUMERALS: [&str; 3] = ["II", "III", "IV"];
        // After four parts of recommendations come the deliberations, in three chapters.
        let at = self.headings;
        self.headings += 1;
        let topic = TOPICS[at % TOPICS.len()];
        let letter = char::from(b'A' + u8::try_from(at % TOPICS.len()).unwrap_or_default());
        if at > 0
            && at.is_multiple_of(TOPICS.len())
            && let Some(numeral) = NUMERALS.get(at / TOPICS.len() - 1)
        {
            let text = format!("{numeral}. Summary of deliberations");
            self.waiting.push_back(Block::Heading(text));
        }
        if at / TOPICS.len() <= NUMERALS.len() {
            let text = format!("{letter}. Discussion of {topic}");
            self.waiting.push_back(Block::Heading(text));
        }
    }

    fn sentences(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..2 + self.below(3) {
            let (deed, how, why) = (self.one_of(&DEED), self.one_of(&HOW), self.one_of(&WHY));
            if !text.is_empty() {
                text.push(' ');
            }
            let opening = if self.headings <= TOPICS.len() {
                format!("{} should", self.one_of(&WHO))
            } else {
                format!("{} {}", self.one_of(&SPEAKER), self.one_of(&VERB))
            };
            let _ = write!(text, "{opening} {deed} {how}, {why}.");
        }
        text
    }

    fn item(&mut self, label: char, called: usize) {
        let (deed, how, why) = (self.one_of(&DEED), self.one_of(&HOW), self.one_of(&WHY));
        let mut letters = deed.chars();
        let first = letters.next().unwrap_or_default().to_ascii_uppercase();
        let mut text = format!("{first}{} {how}, {why};", letters.as_str());
        let called = (called == 1 && self.below(4) == 0).then(|| self.call(&mut text));
        self.waiting.push_back(Block::Item { label, text });
        self.waiting.extend(called);
    }

    /// Calls the next note at the end of a text.
    fn call(&mut self, text: &mut String) -> Block {
        self.notes += 1;
        let marker = self.notes;
        let _ = write!(text, "^{{{marker}}}");
        let (year, paper, at) = (2020 + self.below(11), 1 + self.below(9), 1 + self.below(60));
        Block::Note {
            marker,
            text: format!("DEMO/WG.9/{year}/{paper}, para. {at}."),
        }
    }
}

impl Iterator for Report {
    type Item = Block;

    fn next(&mut self) -> Option<Block> {
        while self.waiting.is_empty() {
            self.compose();
        }
        self.waiting.pop_front()
    }
}

/// A text as pieces, each with whether it is raised.
pub fn pieces(text: &str) -> Vec<(&str, bool)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("^{") {
        let (mark, after) = after.split_once('}').unwrap_or((after, ""));
        found.push((before, false));
        found.push((mark, true));
        rest = after;
    }
    found.push((rest, false));
    found.retain(|(piece, _)| !piece.is_empty());
    found
}
