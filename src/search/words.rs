//! A query in the words of each language as `to_tsquery` is given it, by which tests check the index.
//! Every term is quoted, so that nothing a reader types is an operator to Postgres; a quoted text of
//! several words is a phrase to it, which is what a folded `l'enquête` or a run of Chinese characters
//! should be.

use super::terms::Typed;
use crate::db::matches::Condition;
use crate::domain::{Language, Query, Term, fold_for_search};

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
            add(true, written(*language, &branch.wanted, true));
            add(false, written(*language, &branch.unwanted, false));
        }
    }
    conditions
}

fn written(language: Language, terms: &[Term], wanted: bool) -> String {
    let typed = terms.iter().filter_map(Typed::of);
    let words: Vec<String> = typed
        .flat_map(|typed| {
            let pieces = typed.pieces(language, wanted).into_iter();
            pieces.filter_map(move |text| quoted(&fold_for_search(language, text), typed.prefix))
        })
        .collect();
    words.join(if wanted { " & " } else { " | " })
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
