//! Themes proposed by the trigger phrases of the thesaurus. Reads a text, gives themes with the
//! words that led to them. Words are compared without case, accents and kinds of apostrophe, on word
//! boundaries. The longest phrase wins over one inside it, and a theme gives way to its sub-theme
//! where the same words propose both: an index is the more useful the more particular it is.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::super::ProposedTheme;
use crate::domain::{Language, Thesaurus};

/// More themes than this on one record help nobody to find it.
const MOST: usize = 6;

/// The triggers of one language, ready to be found in linear time.
pub struct Triggers {
    concepts: Vec<(String, Option<usize>)>,
    /// By the first characters of the folded phrase.
    phrases: HashMap<String, Vec<Phrase>>,
    spaced: bool,
}

struct Phrase {
    folded: Vec<char>,
    open_ended: bool,
    concept: usize,
}

/// A phrase found in a text, in characters.
#[derive(Clone)]
struct Hit {
    start: usize,
    end: usize,
    concept: usize,
}

/// So many first characters choose the phrases to be tried at a word.
const KEY: usize = 2;

impl Triggers {
    pub fn new(thesaurus: &Thesaurus, language: Language) -> Self {
        let slugs: Vec<&str> = thesaurus
            .concepts
            .iter()
            .map(|one| one.slug.as_str())
            .collect();
        let parent = |slug: &str| slugs.iter().position(|one| *one == slug);
        let mut phrases: HashMap<String, Vec<Phrase>> = HashMap::new();
        for (concept, one) in thesaurus.concepts.iter().enumerate() {
            let triggers = one.triggers.get(&language).into_iter().flatten();
            for trigger in triggers {
                let open_ended = trigger.ends_with('*');
                let folded: Vec<char> = fold(trigger.trim_end_matches('*'))
                    .into_iter()
                    .map(|(c, _)| c)
                    .collect();
                let key: String = folded.iter().take(KEY).collect();
                if folded.len() >= KEY {
                    phrases.entry(key).or_default().push(Phrase {
                        folded,
                        open_ended,
                        concept,
                    });
                }
            }
        }
        Self {
            concepts: thesaurus
                .concepts
                .iter()
                .map(|one| {
                    let above = one.parent.as_ref().and_then(|slug| parent(slug.as_str()));
                    (one.slug.as_str().to_owned(), above)
                })
                .collect(),
            phrases,
            spaced: language != Language::Zh,
        }
    }

    /// Leaves out what the body's own name says: all its records speak of that, and a theme that
    /// is on every record tells none from another.
    pub fn without_the_subject_of(mut self, body: &str) -> Self {
        let named = self.propose(body);
        let is_named = |concept: &usize| {
            named
                .iter()
                .any(|one| one.theme == self.concepts[*concept].0)
        };
        for phrases in self.phrases.values_mut() {
            phrases.retain(|phrase| !is_named(&phrase.concept));
        }
        self
    }

    /// The themes of a text, each with its evidence.
    pub fn propose(&self, text: &str) -> Vec<ProposedTheme> {
        let chars: Vec<char> = text.chars().collect();
        let folded = fold(text);
        let mut hits = longest(self.hits(&folded));
        self.drop_parents(&mut hits);
        let mut by_concept: Vec<(usize, Vec<Hit>)> = Vec::new();
        for hit in hits {
            match by_concept
                .iter_mut()
                .find(|(concept, _)| *concept == hit.concept)
            {
                Some((_, list)) => list.push(hit),
                None => by_concept.push((hit.concept, vec![hit])),
            }
        }
        let strength = |hits: &[Hit]| {
            hits.iter()
                .map(|hit| hit.end - hit.start)
                .max()
                .unwrap_or(0)
        };
        // The more particular first, then the longer phrase.
        by_concept.sort_by_key(|(concept, hits)| {
            let is_particular = self.concepts[*concept].1.is_some();
            std::cmp::Reverse((is_particular, strength(hits)))
        });
        by_concept.truncate(MOST);
        by_concept.sort_by_key(|(_, hits)| hits.iter().map(|hit| hit.start).min().unwrap_or(0));
        by_concept
            .into_iter()
            .map(|(concept, hits)| {
                let mut evidence: Vec<String> = Vec::new();
                for hit in &hits {
                    let from = folded.get(hit.start).map_or(0, |(_, at)| *at);
                    let until = folded.get(hit.end - 1).map_or(from, |(_, at)| *at + 1);
                    let words: String = chars.get(from..until).unwrap_or(&[]).iter().collect();
                    if !words.is_empty() && !evidence.contains(&words) {
                        evidence.push(words);
                    }
                }
                ProposedTheme {
                    theme: self.concepts[concept].0.clone(),
                    evidence,
                }
            })
            .filter(|theme| !theme.evidence.is_empty())
            .collect()
    }

    /// The same words for a theme and its sub-theme: the sub-theme has them.
    fn drop_parents(&self, hits: &mut Vec<Hit>) {
        let all = hits.clone();
        hits.retain(|hit| {
            !all.iter().any(|one| {
                (one.start, one.end) == (hit.start, hit.end)
                    && self.concepts[one.concept].1 == Some(hit.concept)
            })
        });
    }

    fn hits(&self, folded: &[(char, usize)]) -> Vec<Hit> {
        let mut hits = Vec::new();
        let is_word = |at: Option<&(char, usize)>| at.is_some_and(|(c, _)| c.is_alphanumeric());
        for start in 0..folded.len().saturating_sub(KEY - 1) {
            if self.spaced && start > 0 && is_word(folded.get(start - 1)) {
                continue;
            }
            let key: String = folded[start..start + KEY].iter().map(|(c, _)| *c).collect();
            for phrase in self.phrases.get(&key).into_iter().flatten() {
                let mut end = start + phrase.folded.len();
                let matches = folded.len() >= end
                    && folded[start..end]
                        .iter()
                        .zip(&phrase.folded)
                        .all(|((c, _), want)| c == want);
                if !matches || self.spaced && !phrase.open_ended && is_word(folded.get(end)) {
                    continue;
                }
                while phrase.open_ended && self.spaced && is_word(folded.get(end)) {
                    end += 1;
                }
                hits.push(Hit {
                    start,
                    end,
                    concept: phrase.concept,
                });
            }
        }
        hits
    }
}

/// Drops a hit that lies inside a longer one, whosever it is.
fn longest(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end)));
    let mut kept: Vec<Hit> = Vec::new();
    for hit in hits {
        // Sorted by start, a longer one stands close before.
        let inside = kept.iter().rev().take(40).any(|one| {
            one.start <= hit.start
                && hit.end <= one.end
                && one.end - one.start > hit.end - hit.start
        });
        if !inside {
            kept.push(hit);
        }
    }
    kept
}

/// Lower case without accents, apostrophes and blanks in one form; with the place of each character.
fn fold(text: &str) -> Vec<(char, usize)> {
    let mut folded: Vec<(char, usize)> = Vec::with_capacity(text.len());
    for (at, c) in text.chars().enumerate() {
        let c = match c {
            '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}' => '\'',
            '\u{2010}'..='\u{2015}' => '-',
            'ـ' => continue,
            c => c,
        };
        if c.is_whitespace() {
            if folded.last().is_none_or(|(last, _)| *last != ' ') {
                folded.push((' ', at));
            }
            continue;
        }
        for plain in c
            .nfkd()
            .filter(|one| !is_combining_mark(*one))
            .flat_map(char::to_lowercase)
        {
            if plain == 'œ' {
                folded.extend([('o', at), ('e', at)]);
            } else {
                folded.push((plain, at));
            }
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn triggers() -> Triggers {
        let data = serde_json::json!([
            {"slug": "technology", "labels": {"en": "Technology"}, "triggers": {"en": ["technolog*"]}},
            {"slug": "technology-companies", "parent": "technology", "labels": {"en": "C"},
             "triggers": {"en": ["technology compan*"]}},
            {"slug": "education", "labels": {"en": "Education"}, "triggers": {"en": ["école"]}}
        ]);
        let concepts = serde_json::from_value(data).expect("concepts");
        Triggers::new(&Thesaurus { concepts }, Language::En)
    }

    #[test]
    fn the_longest_phrase_wins_and_evidence_is_as_printed() {
        let found = triggers().propose("Work with Technology  Companies and the École.");
        let seen: Vec<_> = found
            .iter()
            .map(|one| (one.theme.as_str(), one.evidence[0].as_str()))
            .collect();
        assert_eq!(
            seen,
            [
                ("technology-companies", "Technology  Companies"),
                ("education", "École")
            ]
        );
        let found =
            triggers().propose("New technologies, not biotechnology, and technology companies");
        assert_eq!(found.len(), 2);
    }
}
