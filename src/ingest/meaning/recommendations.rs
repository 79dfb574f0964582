//! The records: which paragraph or item is a recommendation, an operative paragraph, an item of a
//! decision, and whether it is proposed, adopted or recalled. Reads paragraphs with their scope,
//! writes the draft's recommendations. Prose that merely says "should" is none: a record needs a
//! sentence that announces it, a heading, or an instrument that it is part of.

use super::super::lexicon::{Lexicon, even};
use super::super::structure::Outline;
use super::super::{Paragraph, Recommendation, Source};
use super::lists::{self, List, Member};
use super::scope::{self, Announced, Scope};
use super::sources::Sources;
use super::themes::Triggers;
use super::{addressees, symbols};
use crate::domain::{Addressee, Instrument, Mention};

/// Writes all records.
pub fn collect(outline: &mut Outline, triggers: &Triggers) {
    let scopes = scope::of(outline);
    let mut collector = Collector {
        lexicon: outline.lexicon,
        triggers,
        records: scope::records_adoption(outline),
        is_draft: outline
            .draft
            .header
            .symbol
            .as_deref()
            .is_some_and(symbols::is_draft),
        sources: Sources::of(&outline.draft),
        found: Vec::new(),
    };
    let mut numbered = std::collections::HashSet::new();
    for (paragraph, scope) in outline.draft.paragraphs.iter().zip(&scopes) {
        if scope.instrument.is_some() && paragraph.number.is_some() {
            numbered.insert(paragraph.section);
        }
    }
    for (index, (paragraph, scope)) in outline.draft.paragraphs.iter().zip(&scopes).enumerate() {
        match scope.instrument {
            Some(instrument) => {
                let has_numbers = numbered.contains(&paragraph.section);
                collector.operative(index, paragraph, scope, instrument, has_numbers);
            }
            None => collector.announced(index, paragraph, scope),
        }
    }
    outline.draft.recommendations = collector.found;
}

struct Collector<'a> {
    lexicon: &'static Lexicon,
    triggers: &'a Triggers,
    records: bool,
    is_draft: bool,
    sources: Sources,
    found: Vec<Recommendation>,
}

/// What the records of one list have in common.
struct Common<'a> {
    index: usize,
    paragraph: &'a Paragraph,
    status: Mention,
    instrument: Instrument,
}

impl Collector<'_> {
    /// Adopted, unless the document is a draft.
    fn adopted(&self, scope: &Scope) -> Mention {
        if self.is_draft || scope.in_draft {
            Mention::Proposed
        } else {
            Mention::Adopted
        }
    }

    /// A paragraph of a resolution or decision.
    fn operative(
        &mut self,
        index: usize,
        paragraph: &Paragraph,
        scope: &Scope,
        instrument: Instrument,
        has_numbers: bool,
    ) {
        let common = Common {
            index,
            paragraph,
            status: self.adopted(scope),
            instrument,
        };
        let plain = even(&paragraph.text);
        let is_decision = instrument == Instrument::Decision;
        let operative = if paragraph.number.is_some() {
            true
        } else if has_numbers {
            false
        } else {
            // A sole operative paragraph carries no number; a decision is often one sentence.
            !self.lexicon.says("instruments.preamble", &plain)
                && (self.lexicon.says("instruments.operative", &plain)
                    || is_decision
                        && (self.lexicon.says("instruments.decided", &plain)
                            || !paragraph.items.is_empty()))
        };
        if !operative {
            return;
        }
        let list = lists::of(paragraph, self.lexicon);
        if list.members.is_empty() || !opens_list(&list.lead) && paragraph.items.is_empty() {
            self.whole(&common);
        } else {
            let asked = addressees::asked(&list.lead, self.lexicon);
            self.members(&common, &list.members, &asked, None, false);
        }
    }

    /// A paragraph outside instruments: a list that a sentence announces, or a recommendation of a
    /// report.
    fn announced(&mut self, index: usize, paragraph: &Paragraph, scope: &Scope) {
        let list = lists::of(paragraph, self.lexicon);
        let common = |status| Common {
            index,
            paragraph,
            status,
            instrument: Instrument::Recommendation,
        };
        if !list.members.is_empty() {
            if let Some((status, cue)) = self.status_of(&list, scope) {
                let asked = addressees::announced(&list.lead, cue, self.lexicon);
                let recalled = status == Mention::Recalled;
                let source =
                    recalled.then(|| self.sources.of_lead(&list.lead, paragraph, &list.members));
                self.members(
                    &common(status),
                    &list.members,
                    &asked,
                    source.flatten().as_ref(),
                    recalled,
                );
                return;
            }
            if scope.is_cue {
                return;
            }
        }
        let proposed = scope.proposed && !scope.is_cue;
        if scope.is_cue
            || scope.adopted.is_none() && !proposed
            || paragraph.number.is_none() && list.members.is_empty()
        {
            return;
        }
        if self.lists_topics(&list) || !self.recommends(paragraph, &list, scope.adopted) {
            return;
        }
        let status = if proposed {
            Mention::Proposed
        } else {
            self.adopted(scope)
        };
        if !paragraph.items.is_empty() && opens_list(&list.lead) {
            let asked = addressees::asked(&list.lead, self.lexicon);
            self.members(&common(status), &list.members, &asked, None, false);
        } else {
            self.whole(&common(status));
        }
    }

    /// What an announced list is, by its announcement.
    fn status_of(&self, list: &List, scope: &Scope) -> Option<(Mention, &'static str)> {
        let questions = list
            .members
            .iter()
            .filter(|one| one.text.contains(['?', '？', '؟']))
            .count();
        if questions * 2 >= list.members.len() || !opens_list(&list.lead) || scope.not_adopted {
            return None;
        }
        let sentence = even(lists::last_sentence(&list.lead));
        if self.records
            && lists::announces(&list.lead)
            && self.lexicon.says("cues.adopted", &sentence)
            && !scope.previous
        {
            return Some((self.adopted(scope), "cues.adopted"));
        }
        if scope.adopted.is_some() {
            return None;
        }
        if self.lexicon.says("cues.proposed", &sentence) {
            return Some((Mention::Proposed, "cues.proposed"));
        }
        if scope.questions || !lists::announces(&list.lead) {
            return None;
        }
        let named = self.lexicon.says("cues.recalled", &sentence)
            && self.lexicon.says("syntax.author", &sentence);
        // In its own report a body reports what it said; only an earlier text is recalled.
        let recalls = if self.records {
            scope.previous
        } else {
            named || scope.previous
        };
        recalls.then_some((Mention::Recalled, "cues.recalled"))
    }

    /// "The following topics were discussed: (a) How States should …" recommends nothing.
    fn lists_topics(&self, list: &List) -> bool {
        let sentence = even(lists::last_sentence(&list.lead));
        !list.members.is_empty()
            && lists::announces(&list.lead)
            && self.lexicon.says("cues.questions", &sentence)
            && !self.lexicon.says("cues.normative", &sentence)
    }

    /// Whether a paragraph of a report's recommendations is one, and not the story of how it came.
    fn recommends(&self, paragraph: &Paragraph, list: &List, announced: Option<Announced>) -> bool {
        let mut text = even(&paragraph.text);
        if let Some(first) = list.members.first() {
            text.push(' ');
            text.push_str(&even(&first.text));
        }
        let at = |key: &str| self.lexicon.get(key).find(&text).map(|hit| hit.start());
        match (at("cues.normative"), at("cues.reporting")) {
            (Some(asks), Some(tells)) => asks < tells,
            (Some(_), None) => true,
            (None, None) => announced == Some(Announced::BySentence),
            (None, Some(_)) => false,
        }
    }

    fn whole(&mut self, common: &Common) {
        let text = common
            .paragraph
            .text
            .trim_end_matches([';', ' ', '\u{a0}', '；', '؛']);
        let addressees = addressees::asked(text, self.lexicon);
        self.push(common, None, text.to_owned(), addressees, None, 0);
    }

    fn members(
        &mut self,
        common: &Common,
        members: &[Member],
        asked: &[Addressee],
        lead: Option<&Source>,
        recalled: bool,
    ) {
        let mut before: Vec<Addressee> = asked.to_vec();
        let last_only = self
            .sources
            .last_only(common.paragraph, members, self.lexicon);
        for (turn, member) in members.iter().enumerate() {
            // "(a) Agrees: (i) …; (ii) …": the parts are the records.
            let opens =
                lists::announces(&member.text) || opens_nested(member, members.get(turn + 1));
            if opens {
                before = merged(asked, &addressees::asked(&member.text, self.lexicon));
                continue;
            }
            let own = addressees::asked(&member.text, self.lexicon);
            let addressees = if own.is_empty() {
                if asked.is_empty() {
                    let ordered = addressees::ordered(&member.text, self.lexicon);
                    if ordered.is_empty() {
                        before.clone()
                    } else {
                        ordered
                    }
                } else {
                    merged(asked, &[])
                }
            } else if self.lexicon.says("syntax.infinitive", &even(&member.text)) {
                merged(asked, &own)
            } else {
                own
            };
            let source = if recalled {
                let own = self.sources.of_member(member, common.paragraph);
                own.or_else(|| {
                    lead.cloned()
                        .filter(|_| !last_only || turn + 1 == members.len())
                })
            } else {
                None
            };
            if !addressees.is_empty() {
                before.clone_from(&addressees);
            }
            let same = |one: &&Member| one.label == member.label;
            let rank = members[..=turn].iter().filter(same).count();
            let rank = u32::try_from(rank).unwrap_or(u32::MAX);
            self.push(
                common,
                Some(member.label.clone()),
                member.text.clone(),
                addressees,
                source,
                rank,
            );
        }
    }

    fn push(
        &mut self,
        common: &Common,
        label: Option<String>,
        text: String,
        addressees: Vec<Addressee>,
        source: Option<Source>,
        rank: u32,
    ) {
        if text.is_empty() {
            return;
        }
        self.found.push(Recommendation {
            status: common.status,
            instrument: common.instrument,
            paragraph: common.paragraph.number,
            label,
            section: common.paragraph.section,
            themes: self.triggers.propose(&text),
            text,
            addressees,
            source,
            index: common.index,
            rank,
        });
    }
}

fn merged(one: &[Addressee], other: &[Addressee]) -> Vec<Addressee> {
    let mut all = one.to_vec();
    for who in other {
        if !all.contains(who) {
            all.push(*who);
        }
    }
    all
}

/// A lead that ends as a sentence announces nothing.
fn opens_list(lead: &str) -> bool {
    let lead = lead.trim_end();
    lists::announces(lead) || !lead.ends_with(['.', ';', '!', '?', '。', '；'])
}

/// A lettered member without end, followed by (i).
fn opens_nested(member: &Member, next: Option<&Member>) -> bool {
    next.is_some_and(|next| next.label == "i" && member.label != "h" && member.label.len() == 1)
        && member.text.ends_with([':', '：'])
}
