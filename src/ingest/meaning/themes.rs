//! Themes proposed by the trigger phrases of the thesaurus. Reads a text, gives at most five themes
//! with the words that led to them, the most telling first. A phrase weighs the more the fewer
//! themes share its words, so that a broad word does not drown the list; the longest phrase wins
//! over one inside it, and a theme gives way to its sub-theme where the same words propose both. A
//! proposal far weaker than the best is not made.

mod words;

use std::collections::{HashMap, HashSet};

use self::words::{Cutter, Word};
use super::super::ProposedTheme;
use crate::domain::{Language, Thesaurus};

/// More themes than this on one record help nobody to find it.
const MOST: usize = 5;
/// A theme weaker than this share of the strongest is not proposed.
const FAINT: f64 = 0.2;
/// What stands at the end of a text (examples, partners, circumstances) weighs less by this share.
const FADING: f64 = 0.2;
/// What each further phrase of the same theme adds, as a share of its own weight.
const AGAIN: f64 = 0.35;
/// An index is the more useful the more particular it is.
const PARTICULAR: f64 = 1.2;

/// The triggers of one language, ready to be found in one pass over a text.
pub struct Triggers {
    cutter: Cutter,
    concepts: Vec<(String, Option<usize>)>,
    /// By the first letters of the phrase's first word.
    phrases: HashMap<String, Vec<Phrase>>,
}

struct Phrase {
    words: Vec<Wanted>,
    concept: usize,
    weight: f64,
}

/// A word of a trigger.
struct Wanted {
    folded: String,
    stem: String,
    /// Written with a trailing `*`: any ending will do.
    open: bool,
}

/// A phrase found in a text, in words.
#[derive(Clone)]
struct Hit {
    start: usize,
    end: usize,
    concept: usize,
    weight: f64,
}

/// So many first letters choose the phrases to be tried at a word.
const KEY: usize = 2;

fn key(stem: &str) -> String {
    stem.chars().take(KEY).collect()
}

impl Triggers {
    pub fn new(thesaurus: &Thesaurus, language: Language) -> Self {
        let cutter = Cutter::new(language);
        let slugs: Vec<&str> = thesaurus
            .concepts
            .iter()
            .map(|one| one.slug.as_str())
            .collect();
        let parent = |slug: &str| slugs.iter().position(|one| *one == slug);
        let mut all: Vec<(usize, Vec<Wanted>)> = Vec::new();
        // How many concepts use a word.
        let mut users: HashMap<String, HashSet<usize>> = HashMap::new();
        for (concept, one) in thesaurus.concepts.iter().enumerate() {
            for trigger in one.triggers.get(&language).into_iter().flatten() {
                let words = wanted(&cutter, trigger);
                for word in &words {
                    users.entry(word.stem.clone()).or_default().insert(concept);
                }
                all.push((concept, words));
            }
        }
        let count = thesaurus.concepts.len();
        let mut phrases: HashMap<String, Vec<Phrase>> = HashMap::new();
        for (concept, words) in all {
            let Some(first) = words.first() else { continue };
            let start = key(if first.open {
                &first.folded
            } else {
                &first.stem
            });
            let weight = weight(&words, &users, count);
            phrases.entry(start).or_default().push(Phrase {
                words,
                concept,
                weight,
            });
        }
        let concepts = thesaurus.concepts.iter().map(|one| {
            let above = one.parent.as_ref().and_then(|slug| parent(slug.as_str()));
            (one.slug.as_str().to_owned(), above)
        });
        Self {
            concepts: concepts.collect(),
            cutter,
            phrases,
        }
    }

    /// Leaves out what the body's own name says: all its records speak of that, and a theme that
    /// is on every record tells none from another.
    #[must_use]
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
        let words = self.cutter.cut(text);
        let mut hits = longest(self.hits(&words));
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
        let mut weighed: Vec<(f64, ProposedTheme)> = by_concept
            .into_iter()
            .map(|(concept, hits)| {
                let theme = ProposedTheme {
                    theme: self.concepts[concept].0.clone(),
                    evidence: evidence(text, &words, &hits),
                };
                (self.strength(concept, &hits, words.len()), theme)
            })
            .collect();
        weighed.sort_by(|one, other| other.0.total_cmp(&one.0));
        let best = weighed.first().map_or(0.0, |one| one.0);
        weighed
            .into_iter()
            .take_while(|(strength, _)| *strength >= best * FAINT)
            .take(MOST)
            .map(|(_, theme)| theme)
            .collect()
    }

    /// How much the hits of a concept say: the strongest, faded by its place, and a share of the
    /// others.
    fn strength(&self, concept: usize, hits: &[Hit], length: usize) -> f64 {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a place in a text of some words"
        )]
        let place = |hit: &Hit| hit.start as f64 / length.max(1) as f64;
        let mut each: Vec<f64> = hits
            .iter()
            .map(|hit| hit.weight * (1.0 - FADING * place(hit)))
            .collect();
        each.sort_by(|one, other| other.total_cmp(one));
        let further: f64 = each.iter().skip(1).sum();
        let sum = each.first().copied().unwrap_or(0.0) + AGAIN * further;
        if self.concepts[concept].1.is_some() {
            sum * PARTICULAR
        } else {
            sum
        }
    }

    /// The same words for a theme and its sub-theme: the sub-theme has them.
    fn drop_parents(&self, hits: &mut Vec<Hit>) {
        let parents: HashSet<(usize, usize, usize)> = hits
            .iter()
            .filter_map(|hit| Some((hit.start, hit.end, self.concepts[hit.concept].1?)))
            .collect();
        hits.retain(|hit| !parents.contains(&(hit.start, hit.end, hit.concept)));
    }

    fn hits(&self, words: &[Word]) -> Vec<Hit> {
        let mut hits = Vec::new();
        for start in 0..words.len() {
            let word = &words[start];
            let mut keys = vec![key(&word.stem), key(&word.folded), key(&word.bare)];
            keys.sort_unstable();
            keys.dedup();
            for phrase in keys
                .iter()
                .filter_map(|one| self.phrases.get(one))
                .flatten()
            {
                let end = start + phrase.words.len();
                let alone = phrase.words.len() == 1 && !self.cutter.is_inflected();
                let stands = words.get(start..end).is_some_and(|text| {
                    let equal = text.iter().zip(&phrase.words).all(|(word, want)| {
                        if want.open {
                            word.folded.starts_with(&want.folded)
                        } else if alone {
                            word.is_form_of(&want.folded)
                        } else {
                            word.stem == want.stem
                                || word.bare == want.stem
                                || word.folded == want.folded
                        }
                    });
                    equal && text.iter().skip(1).all(|word| word.follows)
                });
                if stands {
                    hits.push(Hit {
                        start,
                        end,
                        concept: phrase.concept,
                        weight: phrase.weight,
                    });
                }
            }
        }
        hits
    }
}

/// The words of a trigger; a `*` right behind one leaves its ending open.
fn wanted(cutter: &Cutter, trigger: &str) -> Vec<Wanted> {
    cutter
        .cut(trigger)
        .into_iter()
        .map(|word| Wanted {
            open: trigger[word.end..].starts_with('*'),
            folded: word.folded,
            stem: word.stem,
        })
        .collect()
}

/// The sum of what its words tell: a word of one theme tells more than one of ten.
fn weight(words: &[Wanted], users: &HashMap<String, HashSet<usize>>, count: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "some dozens of concepts")]
    let tells = |word: &Wanted| {
        let shared = users.get(&word.stem).map_or(1, HashSet::len).max(1);
        (1.0 + count as f64 / shared as f64).ln()
    };
    words.iter().map(tells).sum::<f64>().sqrt()
}

/// The printed words of the hits, each once.
fn evidence(text: &str, words: &[Word], hits: &[Hit]) -> Vec<String> {
    let mut evidence: Vec<String> = Vec::new();
    for hit in hits {
        let (Some(first), Some(last)) = (words.get(hit.start), words.get(hit.end - 1)) else {
            continue;
        };
        let printed = text[first.start..last.end].to_owned();
        if !evidence.contains(&printed) {
            evidence.push(printed);
        }
    }
    evidence
}

/// Drops a hit that lies inside a longer one, whosever it is.
fn longest(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end)));
    let mut kept: Vec<Hit> = Vec::new();
    // Sorted by start, whatever reached furthest so far decides.
    let (mut from, mut until) = (0, 0);
    for hit in hits {
        let inside = hit.end <= until && (from, until) != (hit.start, hit.end);
        if !inside {
            if hit.end > until {
                (from, until) = (hit.start, hit.end);
            }
            kept.push(hit);
        }
    }
    kept
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

    #[test]
    fn a_sentence_end_parts_a_phrase() {
        assert!(
            triggers()
                .propose("A technique. Companies work.")
                .is_empty()
        );
        let found = triggers().propose("It is technology. Companies work.");
        assert_eq!(found[0].theme, "technology");
    }
}
