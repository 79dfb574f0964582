//! Going straight to what a reader typed in full: a symbol with a paragraph, or a resolution by its
//! number, is no search. Where the store has that place, the page redirects to it and the API names
//! it; where it has not, the list shows what is known of it. A symbol alone stays a search, with its
//! document one link away.

use crate::citation::{self, Home, Reference};
use crate::db::citations::{self, Target};
use crate::db::{Pool, standing};
use crate::domain::{Language, Query};

/// The place that is all that was typed, if the store has it.
pub async fn place(
    pool: &Pool,
    query: &Query,
    typed: &str,
    lang: Language,
) -> sqlx::Result<Option<Target>> {
    match query.place() {
        Some((symbol, Some(numbered))) => {
            citations::leads_to(pool, symbol.as_str(), Some(&numbered.pinpoint())).await
        }
        Some((_, None)) => Ok(None),
        None => match resolution(typed, lang) {
            Some((symbol, pinpoint)) => {
                citations::leads_to(pool, &symbol, pinpoint.as_deref()).await
            }
            None => Ok(None),
        },
    }
}

/// The document that is all that was typed, if the store has it.
pub async fn document(pool: &Pool, query: &Query) -> sqlx::Result<Option<Target>> {
    match query.place() {
        Some((symbol, None)) => citations::leads_to(pool, symbol.as_str(), None).await,
        _ => Ok(None),
    }
}

/// A place that cannot be looked up now is none: the search answers all the same.
pub fn known<T>(found: sqlx::Result<Option<T>>) -> sqlx::Result<Option<T>> {
    match found {
        Err(error) if standing::is_away(&error) => Ok(None),
        found => found,
    }
}

/// Either of the two.
pub async fn leads_to(
    pool: &Pool,
    query: &Query,
    typed: &str,
    lang: Language,
) -> sqlx::Result<Option<Target>> {
    match document(pool, query).await? {
        Some(document) => Ok(Some(document)),
        None => place(pool, query, typed, lang).await,
    }
}

/// "resolution 10/3, para. 5" in the reader's language, else in another; nothing beside it.
fn resolution(typed: &str, lang: Language) -> Option<(String, Option<String>)> {
    let typed = typed.trim().trim_end_matches('.');
    let first = citation::Language::of_code(lang.as_str());
    let others = citation::Language::ALL.into_iter();
    let others = others.filter(|other| Some(*other) != first);
    first.into_iter().chain(others).find_map(|language| {
        let found = citation::find(typed, language, &Home::default());
        let [only] = found.as_slice() else {
            return None;
        };
        // "of the General Assembly" stands outside of the span; without it the number is another's.
        let alone = citation::find(&typed[only.span.clone()], language, &Home::default());
        let whole = only.span == (0..typed.len())
            || alone.iter().all(|one| one.reference != only.reference);
        let is_resolution = matches!(only.reference, Reference::Resolution(_));
        (whole && is_resolution).then(|| {
            let pinpoint = only.pinpoint.as_ref().map(ToString::to_string);
            (only.reference.to_string(), pinpoint)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_citation_that_is_the_whole_text_leads_anywhere() {
        let cases = [
            (
                "General Assembly resolution 55/25",
                Some(("A/RES/55/25", None)),
            ),
            (
                "General Assembly resolution 55/25, para. 3",
                Some(("A/RES/55/25", Some("3"))),
            ),
            (
                "résolution 55/25 de l'Assemblée générale",
                Some(("A/RES/55/25", None)),
            ),
            ("resolution 55/25 smuggling", None),
            ("resolution 10/3", Some(("CTOC/COP/RES/10/3", None))),
            ("decision 4/2 para 1", Some(("CTOC/COP/DEC/4/2", Some("1")))),
            ("smuggling resolution 10/3", None),
            ("resolution 10/3 on smuggling", None),
            ("smuggling of migrants", None),
            ("", None),
        ];
        for (typed, leads) in cases {
            let found = resolution(typed, Language::Es);
            let found = found.as_ref().map(|(s, p)| (s.as_str(), p.as_deref()));
            assert_eq!(found, leads, "{typed}");
        }
    }
}
