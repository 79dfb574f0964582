//! The changes of a theme, each checked, made and written down as a step. A verb makes one; a file that is taken
//! in makes many in one transaction; taking one back makes another.

use serde_json::{Value, json};
use uuid::Uuid;

use super::{Result, ThesaurusError};
use crate::db::Connection;
use crate::db::theme_steps::Step;
use crate::db::write::theme_steps::{self as steps, NewStep};
use crate::db::write::thesaurus::{self, Held};
use crate::domain::{Described, ThemeSlug, ThemeState};
use crate::editorial::Actor;

/// What is to be changed.
#[derive(Debug, Clone)]
pub enum Change {
    Create {
        slug: ThemeSlug,
        parent: Option<ThemeSlug>,
        described: Described,
    },
    Describe {
        slug: ThemeSlug,
        described: Described,
    },
    Move {
        slug: ThemeSlug,
        parent: Option<ThemeSlug>,
    },
    Merge {
        from: ThemeSlug,
        into: ThemeSlug,
    },
    /// Takes a merge back.
    Part(Box<Step>),
    Retire {
        slug: ThemeSlug,
        instead: Option<ThemeSlug>,
    },
    Reinstate {
        slug: ThemeSlug,
    },
    /// Takes out a theme that is on nothing.
    Remove {
        slug: ThemeSlug,
    },
}

/// On whose behalf, and why.
pub struct Cause<'a> {
    pub actor: &'a Actor,
    pub undoes: Option<i64>,
    pub file: Option<Uuid>,
}

impl<'a> Cause<'a> {
    pub fn of(actor: &'a Actor) -> Self {
        Self {
            actor,
            undoes: None,
            file: None,
        }
    }
}

/// What was done, as the log says it.
pub struct Made {
    pub verb: &'static str,
    pub slug: ThemeSlug,
    pub detail: Value,
}

/// Makes a change and writes it down.
pub async fn make(connection: &mut Connection, change: &Change, cause: &Cause<'_>) -> Result<Made> {
    if let Change::Merge { from, into } = change {
        return merge(connection, from, into, cause).await;
    }
    let (word, verb, slug) = change.named()?;
    let before = steps::state(connection, slug.as_str()).await?;
    change.perform(connection, &slug).await?;
    let after = steps::state(connection, slug.as_str()).await?;
    let other = match change {
        Change::Part(step) => step.other.as_deref(),
        _ => None,
    };
    let step = NewStep {
        actor: &cause.actor.name,
        verb: word,
        slug: slug.as_str(),
        other,
        before: before.clone(),
        after: after.clone(),
        undoes: cause.undoes,
        file: cause.file,
    };
    let id = steps::add(connection, step).await?;
    let detail = json!({ "step": id, "undoes": cause.undoes, "before": before, "after": after });
    Ok(Made { verb, slug, detail })
}

impl Change {
    /// As steps call it, as the log calls it, and the theme.
    fn named(&self) -> Result<(&'static str, &'static str, ThemeSlug)> {
        Ok(match self {
            Self::Create { slug, .. } => ("create", "create theme", slug.clone()),
            Self::Describe { slug, .. } => ("describe", "describe theme", slug.clone()),
            Self::Move { slug, .. } => ("move", "move theme", slug.clone()),
            Self::Merge { from, .. } => ("merge", "merge theme", from.clone()),
            Self::Part(step) => {
                let slug = step.slug.parse().map_err(|_| ThesaurusError::NoStep)?;
                ("part", "part theme", slug)
            }
            Self::Retire { slug, .. } => ("retire", "retire theme", slug.clone()),
            Self::Reinstate { slug } => ("reinstate", "reinstate theme", slug.clone()),
            Self::Remove { slug } => ("remove", "remove theme", slug.clone()),
        })
    }

    async fn perform(&self, connection: &mut Connection, slug: &ThemeSlug) -> Result<()> {
        match self {
            Self::Create {
                parent, described, ..
            } => {
                sound(described)?;
                let above = above(connection, parent.as_ref()).await?;
                let id = thesaurus::add(connection, slug.as_str(), above).await?;
                let id = id.ok_or_else(|| ThesaurusError::Taken(slug.clone()))?;
                thesaurus::describe(connection, id, &json!(described)).await?;
            }
            Self::Describe { described, .. } => {
                sound(described)?;
                let held = held(connection, slug).await?;
                thesaurus::describe(connection, held.id, &json!(described)).await?;
            }
            Self::Move { parent, .. } => put_below(connection, slug, parent.as_ref()).await?,
            Self::Retire { instead, .. } => retire(connection, slug, instead.as_ref()).await?,
            Self::Reinstate { .. } => {
                let one = held(connection, slug).await?;
                thesaurus::set_retired(connection, one.id, false, None).await?;
            }
            Self::Remove { .. } => {
                let one = held(connection, slug).await?;
                if !steps::is_bare(connection, one.id).await? {
                    return Err(ThesaurusError::InUse(slug.clone()));
                }
                thesaurus::remove(connection, one.id).await?;
            }
            Self::Part(step) => part(connection, step).await?,
            // By itself, above.
            Self::Merge { .. } => {}
        }
        Ok(())
    }
}

/// What holds of every theme: it has a label, and no label is a synonym too.
fn sound(described: &Described) -> Result<()> {
    if described.labels.is_empty() {
        return Err(ThesaurusError::NoLabel);
    }
    for (language, label) in &described.labels {
        let synonyms = described.synonyms.get(language);
        if synonyms.is_some_and(|all| all.contains(label)) {
            return Err(ThesaurusError::LabelTwice(*language, label.clone()));
        }
    }
    Ok(())
}

async fn held(connection: &mut Connection, slug: &ThemeSlug) -> Result<Held> {
    thesaurus::hold(connection, slug.as_str())
        .await?
        .ok_or_else(|| ThesaurusError::Absent(slug.clone()))
}

/// The key of the theme above, which must be of the first level.
async fn above(connection: &mut Connection, parent: Option<&ThemeSlug>) -> Result<Option<i64>> {
    let Some(parent) = parent else {
        return Ok(None);
    };
    let above = held(connection, parent).await?;
    if above.parent_id.is_some() {
        return Err(ThesaurusError::TooDeep);
    }
    Ok(Some(above.id))
}

async fn put_below(
    connection: &mut Connection,
    slug: &ThemeSlug,
    parent: Option<&ThemeSlug>,
) -> Result<()> {
    let held = held(connection, slug).await?;
    if parent.is_some() && held.has_children {
        return Err(ThesaurusError::TooDeep);
    }
    if parent == Some(slug) {
        return Err(ThesaurusError::Itself);
    }
    let above = above(connection, parent).await?;
    thesaurus::put_below(connection, held.id, above).await?;
    Ok(())
}

async fn retire(
    connection: &mut Connection,
    slug: &ThemeSlug,
    instead: Option<&ThemeSlug>,
) -> Result<()> {
    if instead == Some(slug) {
        return Err(ThesaurusError::Itself);
    }
    let one = held(connection, slug).await?;
    let mut other = None;
    if let Some(instead) = instead {
        other = Some(held(connection, instead).await?.id);
        if state(connection, instead)
            .await?
            .is_some_and(|of| of.retired)
        {
            return Err(ThesaurusError::RetiredInstead(instead.clone()));
        }
    }
    thesaurus::set_retired(connection, one.id, true, other).await?;
    Ok(())
}

/// What is said of a theme now.
pub async fn state(connection: &mut Connection, slug: &ThemeSlug) -> Result<Option<ThemeState>> {
    let state = steps::state(connection, slug.as_str()).await?;
    state.map(read).transpose()
}

fn read(state: Value) -> Result<ThemeState> {
    let read = serde_json::from_value(state);
    read.map_err(|error| ThesaurusError::Database(sqlx::Error::Decode(Box::new(error))))
}

/// The step keeps the theme that goes, what hung on it, and the theme that it goes into.
async fn merge(
    connection: &mut Connection,
    from: &ThemeSlug,
    into: &ThemeSlug,
    cause: &Cause<'_>,
) -> Result<Made> {
    if from == into {
        return Err(ThesaurusError::Itself);
    }
    let (one, other) = (held(connection, from).await?, held(connection, into).await?);
    if other.parent_id == Some(one.id) {
        return Err(ThesaurusError::Itself);
    }
    if one.has_children && other.parent_id.is_some() {
        return Err(ThesaurusError::TooDeep);
    }
    let mut before = steps::state(connection, from.as_str())
        .await?
        .unwrap_or_default();
    before["around"] = steps::around(connection, one.id).await?;
    before["into"] = steps::state(connection, into.as_str())
        .await?
        .unwrap_or_default();
    let step = NewStep {
        actor: &cause.actor.name,
        verb: "merge",
        slug: from.as_str(),
        other: Some(into.as_str()),
        before: Some(before.clone()),
        after: None,
        undoes: cause.undoes,
        file: cause.file,
    };
    let id = steps::add(connection, step).await?;
    steps::note_merge(connection, id, one.id, other.id).await?;
    thesaurus::merge(connection, one.id, other.id).await?;
    steps::note_merged(connection, id, other.id).await?;
    Ok(Made {
        verb: "merge theme",
        slug: from.clone(),
        detail: json!({ "step": id, "into": into, "before": before }),
    })
}

/// Takes a merge back: the theme stands at its address again, with what came from it.
async fn part(connection: &mut Connection, step: &Step) -> Result<()> {
    let (Some(own), Some(other)) = (step.was(), &step.other) else {
        return Err(ThesaurusError::NoStep);
    };
    let other: ThemeSlug = other.parse().map_err(|_| ThesaurusError::NoStep)?;
    let before = step.before.clone().unwrap_or_default();
    let was = read(before["into"].clone())?;
    let into = held(connection, &other).await?;
    let above = match &own.parent {
        Some(parent) => thesaurus::hold(connection, parent.as_str()).await?,
        None => None,
    };
    let above = above
        .filter(|above| above.parent_id.is_none())
        .map(|above| above.id);
    let again = steps::stand_again(
        connection,
        own.slug.as_str(),
        into.id,
        above,
        &before["around"],
    );
    let id = again
        .await?
        .ok_or_else(|| ThesaurusError::Since(own.slug.clone()))?;
    let now = state(connection, &other).await?;
    let now = now
        .ok_or_else(|| ThesaurusError::Absent(other.clone()))?
        .described;
    let left = without(now, &own.described, &was.described);
    thesaurus::describe(connection, into.id, &json!(left)).await?;
    thesaurus::describe(connection, id, &json!(own.described)).await?;
    if own.retired {
        let instead = match &own.replaced_by {
            Some(instead) => thesaurus::hold(connection, instead.as_str()).await?,
            None => None,
        };
        thesaurus::set_retired(connection, id, true, instead.map(|one| one.id)).await?;
    }
    steps::give_back(connection, step.id, into.id, id).await?;
    Ok(())
}

/// What is said of a theme now, less what it has only from one that was merged into it.
fn without(mut now: Described, own: &Described, was: &Described) -> Described {
    for (language, words) in &mut now.synonyms {
        let before = was.synonyms.get(language);
        let came = |word: &String| {
            own.labels.get(language) == Some(word)
                || own
                    .synonyms
                    .get(language)
                    .is_some_and(|all| all.contains(word))
        };
        words.retain(|word| before.is_some_and(|all| all.contains(word)) || !came(word));
    }
    for (language, words) in &mut now.triggers {
        let before = was.triggers.get(language);
        let came = |word: &String| {
            own.triggers
                .get(language)
                .is_some_and(|all| all.contains(word))
        };
        words.retain(|word| before.is_some_and(|all| all.contains(word)) || !came(word));
    }
    now.related
        .retain(|slug| was.related.contains(slug) || !own.related.contains(slug));
    now.in_order()
}
