//! Taking a change of the thematic index back, as a new change: where what it changed is still as it left it.
//! Where it is not, the answer says what stands in the way.

use std::collections::BTreeMap;

use super::change::{Cause, Change, make, state};
use super::{Result, ThesaurusError, finish};
use crate::db::theme_steps::{self, Step};
use crate::db::write::theme_steps::{self as steps, Return};
use crate::db::write::{corpus, thesaurus};
use crate::db::{Connection, Pool};
use crate::domain::{Described, Language, ThemeSlug, ThemeState};
use crate::editorial::Actor;

/// Takes a step back; gives the revision of the corpus and the theme that it is about.
pub async fn undo(pool: &Pool, step: i64, actor: &Actor) -> Result<(i64, ThemeSlug)> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let found = find(&mut transaction, step).await?;
    let change = inverse(&mut transaction, &found).await?;
    let cause = Cause {
        undoes: Some(step),
        ..Cause::of(actor)
    };
    let made = make(&mut transaction, &change, &cause).await?;
    let subject = format!("theme {}", made.slug);
    let done = finish(
        transaction,
        revision,
        actor,
        made.verb,
        &subject,
        made.detail,
    )
    .await?;
    Ok((done, made.slug))
}

/// What taking a step back would do: it is done, and undone at once. What comes back of a merge is told.
pub async fn outlook(pool: &Pool, step: i64, actor: &Actor) -> Result<Option<Return>> {
    let mut transaction = pool.begin().await?;
    let found = find(&mut transaction, step).await?;
    let change = inverse(&mut transaction, &found).await?;
    let mut returning = None;
    if let (Change::Part(_), Some(other)) = (&change, &found.other) {
        let into = thesaurus::hold(&mut transaction, other).await?;
        let into = into.ok_or(ThesaurusError::NoStep)?;
        returning = Some(steps::returning(&mut transaction, step, into.id).await?);
    }
    make(&mut transaction, &change, &Cause::of(actor)).await?;
    transaction.rollback().await?;
    Ok(returning)
}

async fn find(connection: &mut Connection, step: i64) -> Result<Step> {
    let found = theme_steps::one(&mut *connection, step).await?;
    let found = found.ok_or(ThesaurusError::NoStep)?;
    if found.undone_by.is_some() {
        return Err(ThesaurusError::Undone);
    }
    Ok(found)
}

/// The change that takes a step back.
pub async fn inverse(connection: &mut Connection, step: &Step) -> Result<Change> {
    let slug: ThemeSlug = step.slug.parse().map_err(|_| ThesaurusError::NoStep)?;
    match (step.verb.as_str(), step.was()) {
        ("merge", Some(_)) => return part_of(connection, step, &slug).await,
        ("part", _) => return Err(ThesaurusError::MergeAgain),
        ("remove", Some(was)) => {
            return Ok(Change::Create {
                slug,
                parent: was.parent,
                described: was.described,
            });
        }
        _ => {}
    }
    let now = state(connection, &slug).await?;
    let now = now.ok_or_else(|| ThesaurusError::Absent(slug.clone()))?;
    let is = step.is().ok_or(ThesaurusError::NoStep)?;
    let since = || ThesaurusError::Since(slug.clone());
    if step.verb == "create" {
        return if now == is {
            Ok(Change::Remove { slug })
        } else {
            Err(since())
        };
    }
    let was = step.was().ok_or(ThesaurusError::NoStep)?;
    match step.verb.as_str() {
        "describe" => {
            let described = back(&was.described, &is.described, &now.described);
            let described = described.ok_or_else(since)?;
            Ok(Change::Describe { slug, described })
        }
        "move" if now.parent == is.parent => Ok(Change::Move {
            slug,
            parent: was.parent,
        }),
        "retire" | "reinstate" if use_of(&now) == use_of(&is) => Ok(if was.retired {
            Change::Retire {
                slug,
                instead: was.replaced_by,
            }
        } else {
            Change::Reinstate { slug }
        }),
        "move" | "retire" | "reinstate" => Err(since()),
        _ => Err(ThesaurusError::NoStep),
    }
}

async fn part_of(connection: &mut Connection, step: &Step, slug: &ThemeSlug) -> Result<Change> {
    // The theme that it went into may itself have gone into another since.
    let other: Option<ThemeSlug> = step.other.as_ref().and_then(|other| other.parse().ok());
    let other = other.ok_or(ThesaurusError::NoStep)?;
    if state(connection, &other).await?.is_none() {
        return Err(ThesaurusError::Since(other));
    }
    if state(connection, slug).await?.is_some() {
        return Err(ThesaurusError::Since(slug.clone()));
    }
    Ok(Change::Part(Box::new(step.clone())))
}

fn use_of(state: &ThemeState) -> (bool, Option<&ThemeSlug>) {
    (state.retired, state.replaced_by.as_ref())
}

/// What is said now, with what a step changed as it was before; `None` where that was changed again since.
fn back(was: &Described, is: &Described, now: &Described) -> Option<Described> {
    Some(Described {
        labels: map_back(&was.labels, &is.labels, &now.labels)?,
        scope_notes: map_back(&was.scope_notes, &is.scope_notes, &now.scope_notes)?,
        synonyms: map_back(&was.synonyms, &is.synonyms, &now.synonyms)?,
        triggers: map_back(&was.triggers, &is.triggers, &now.triggers)?,
        related: one_back(&was.related, &is.related, &now.related)?,
        sdg: one_back(&was.sdg, &is.sdg, &now.sdg)?,
        unbis: one_back(&was.unbis, &is.unbis, &now.unbis)?,
        eurovoc: one_back(&was.eurovoc, &is.eurovoc, &now.eurovoc)?,
    })
}

fn one_back<T: Clone + PartialEq>(was: &T, is: &T, now: &T) -> Option<T> {
    if was == is {
        Some(now.clone())
    } else {
        (now == is).then(|| was.clone())
    }
}

fn map_back<T: Clone + PartialEq>(
    was: &BTreeMap<Language, T>,
    is: &BTreeMap<Language, T>,
    now: &BTreeMap<Language, T>,
) -> Option<BTreeMap<Language, T>> {
    let mut all = BTreeMap::new();
    for language in Language::ALL {
        let of = |map: &BTreeMap<Language, T>| map.get(language).cloned();
        if let Some(said) = one_back(&of(was), &of(is), &of(now))? {
            all.insert(*language, said);
        }
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labelled(pairs: &[(Language, &str)]) -> Described {
        Described {
            labels: pairs.iter().map(|(l, t)| (*l, (*t).to_owned())).collect(),
            ..Described::default()
        }
    }

    #[test]
    fn only_what_a_step_changed_goes_back() {
        let was = labelled(&[(Language::En, "a"), (Language::Fr, "b")]);
        let is = labelled(&[(Language::En, "c"), (Language::Fr, "b")]);
        let later = labelled(&[
            (Language::En, "c"),
            (Language::Fr, "d"),
            (Language::Es, "e"),
        ]);
        let expected = labelled(&[
            (Language::En, "a"),
            (Language::Fr, "d"),
            (Language::Es, "e"),
        ]);
        assert_eq!(back(&was, &is, &later), Some(expected));
        let again = labelled(&[(Language::En, "f"), (Language::Fr, "b")]);
        assert_eq!(back(&was, &is, &again), None);
    }
}
