//! A query in the words of each language: what `to_tsquery` is given, which marks words in texts and by
//! which tests check the index. Every term is quoted, so that
//! nothing a reader types is an operator to Postgres; a quoted text of several words is a phrase to
//! it, which is what a folded `l'enquête` or a run of Chinese characters should be.

use crate::db::matches::Condition;
use crate::domain::{Branch, Language, Query, Term, fold_for_search};

/// The conditions of a query, for each branch and language; symbols are not among them. With
/// `db::matches` they say what Postgres would find, which tests compare with what was found.
pub fn conditions(query: &Query) -> Vec<Condition> {
    let mut conditions = Vec::new();
    for (number, branch) in (0..).zip(&query.branches) {
        for language in Language::ALL {
            let mut add = |wanted, words: String| {
                if !words.is_empty() {
                    conditions.push(Condition {
                        branch: number,
                        wanted,
                        language: *language,
                        words,
                    });
                }
            };
            add(true, written(*language, &branch.wanted, " & "));
            add(false, written(*language, &branch.unwanted, " | "));
        }
    }
    conditions
}

/// All that a query looks for in one language, to be marked in a text.
pub(super) fn marks(language: Language, query: &Query) -> String {
    let terms: Vec<Term> = query
        .branches
        .iter()
        .flat_map(|branch: &Branch| branch.wanted.iter().cloned())
        .collect();
    written(language, &terms, " | ")
}

/// The words of the terms that are looked for, folded: for languages that Postgres cannot mark.
pub(super) fn folded_terms(language: Language, query: &Query) -> Vec<String> {
    query
        .branches
        .iter()
        .flat_map(|branch| &branch.wanted)
        .filter_map(|term| text_of(term))
        .map(|(text, _)| fold_for_search(language, text))
        .filter(|text| !text.is_empty())
        .collect()
}

fn text_of(term: &Term) -> Option<(&str, bool)> {
    match term {
        Term::Word(text) | Term::Phrase(text) => Some((text, false)),
        Term::Prefix(text) => Some((text, true)),
        Term::Symbol(_) | Term::Place(..) | Term::Theme(_) | Term::Body(_) | Term::Years(_) => None,
    }
}

fn written(language: Language, terms: &[Term], operator: &str) -> String {
    let terms: Vec<String> = terms
        .iter()
        .filter_map(text_of)
        .filter_map(|(text, prefix)| quoted(&fold_for_search(language, text), prefix))
        .collect();
    terms.join(operator)
}

fn quoted(folded: &str, prefix: bool) -> Option<String> {
    if !folded.chars().any(char::is_alphanumeric) {
        return None;
    }
    let escaped = folded.replace('\\', " ").replace('\'', "''");
    let ending = if prefix { ":*" } else { "" };
    Some(format!("'{escaped}'{ending}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_is_quoted() {
        let query = Query::parse("l'enquête \"secteur privé\" financ* a&b -x\\y");
        let french = |wanted| {
            conditions(&query)
                .into_iter()
                .find(|c| c.language == Language::Fr && c.wanted == wanted)
                .map(|c| c.words)
        };
        let wanted = "'l enquête' & 'secteur privé' & 'financ':* & 'a&b'";
        assert_eq!(french(true).as_deref(), Some(wanted));
        assert_eq!(french(false).as_deref(), Some("'x y'"));
    }
}
