//! One decision about a theme for many recommendations: give it, take it away, or move them to another. First
//! a plan that says of each what would happen and why not; then all of it in one transaction, if the plan is
//! still the same. What an editor refused of a single record, no decision about many overrules.

use serde_json::json;
use sha2::{Digest, Sha256};

use super::Actor;
use crate::db::write::tags::{self, Standing};
use crate::db::write::{self, corpus};
use crate::db::{Connection, Pool};
use crate::domain::{Origin, ThemeSlug};

/// The most records of one decision.
pub const MOST: usize = 5_000;

/// What is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Give(ThemeSlug),
    Refuse(ThemeSlug),
    /// From the one to the other.
    Move(ThemeSlug, ThemeSlug),
}

/// What it means for one record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Add,
    /// Confirms what was proposed.
    Confirm,
    /// Takes away what was proposed.
    Refuse,
    /// Takes away what an editor had confirmed or added.
    Remove,
    Move,
    /// Nothing: it has the theme already.
    Has,
    /// Nothing: it does not have the theme.
    HasNot,
    /// Nothing: an editor refused the theme for it.
    Refused,
}

impl Step {
    pub const ALL: [Self; 8] = [
        Self::Add,
        Self::Confirm,
        Self::Refuse,
        Self::Remove,
        Self::Move,
        Self::Has,
        Self::HasNot,
        Self::Refused,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Confirm => "confirm",
            Self::Refuse => "refuse",
            Self::Remove => "remove",
            Self::Move => "move",
            Self::Has => "has",
            Self::HasNot => "has-not",
            Self::Refused => "refused",
        }
    }

    pub const fn changes(self) -> bool {
        !matches!(self, Self::Has | Self::HasNot | Self::Refused)
    }
}

/// What would happen to each of the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// In the order of their keys.
    pub records: Vec<Planned>,
    /// Stands for all of it: another plan has another mark.
    pub mark: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    pub id: i64,
    pub slug: String,
    pub step: Step,
    /// Who refused it, where somebody did.
    pub by: Option<String>,
}

#[derive(Debug, thiserror::Error)]
pub enum RetagError {
    #[error("there is no theme {0}")]
    NoTheme(ThemeSlug),
    #[error("a theme cannot be moved to itself")]
    SameTheme,
    #[error("at most {MOST} records at once")]
    TooMany,
    #[error("the records have changed since the plan was made")]
    Changed(Box<Plan>),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Says what would happen.
pub async fn plan(pool: &Pool, ids: &[i64], change: &Change) -> Result<Plan, RetagError> {
    let mut transaction = pool.begin().await?;
    let themes = Themes::find(&mut transaction, change).await?;
    make(&mut transaction, ids, &themes).await
}

/// Does it, if the plan is still the one with this mark; gives the revision of the corpus, and how many records
/// changed.
pub async fn retag(
    pool: &Pool,
    ids: &[i64],
    change: &Change,
    mark: &str,
    actor: &Actor,
) -> Result<(i64, usize), RetagError> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let themes = Themes::find(&mut transaction, change).await?;
    let plan = make(&mut transaction, ids, &themes).await?;
    if plan.mark != mark {
        return Err(RetagError::Changed(Box::new(plan)));
    }
    let changed: Vec<&Planned> = plan
        .records
        .iter()
        .filter(|one| one.step.changes())
        .collect();
    let keys: Vec<i64> = changed.iter().map(|one| one.id).collect();
    if let Some((_, theme)) = &themes.from {
        tags::refuse_all(&mut transaction, &keys, *theme, &actor.name).await?;
    }
    if let Some((_, theme)) = &themes.to {
        tags::give_all(&mut transaction, &keys, *theme, &actor.name).await?;
    }
    tags::touch(&mut transaction, &keys, revision).await?;
    // An entry for each record, so that the log of one record is true by itself.
    for one in &changed {
        for (verb, theme) in [("refuse theme", &themes.from), ("give theme", &themes.to)] {
            if let Some((slug, _)) = theme {
                let detail = json!({ "theme": slug, "revision": revision, "together": keys.len() });
                write::log::add(&mut transaction, &actor.name, verb, &one.slug, detail).await?;
            }
        }
    }
    corpus::announce(&mut transaction, revision).await?;
    transaction.commit().await?;
    Ok((revision, keys.len()))
}

/// The themes of a change with their keys.
struct Themes {
    from: Option<(ThemeSlug, i64)>,
    to: Option<(ThemeSlug, i64)>,
}

impl Themes {
    async fn find(connection: &mut Connection, change: &Change) -> Result<Self, RetagError> {
        let (from, to) = match change {
            Change::Give(to) => (None, Some(to)),
            Change::Refuse(from) => (Some(from), None),
            Change::Move(from, to) if from == to => return Err(RetagError::SameTheme),
            Change::Move(from, to) => (Some(from), Some(to)),
        };
        Ok(Self {
            from: key(connection, from).await?,
            to: key(connection, to).await?,
        })
    }

    fn keys(&self) -> Vec<i64> {
        let both = [&self.from, &self.to];
        both.into_iter().flatten().map(|(_, key)| *key).collect()
    }
}

async fn key(
    connection: &mut Connection,
    slug: Option<&ThemeSlug>,
) -> Result<Option<(ThemeSlug, i64)>, RetagError> {
    let Some(slug) = slug else {
        return Ok(None);
    };
    let found = tags::theme(connection, slug.as_str()).await?;
    let found = found.ok_or_else(|| RetagError::NoTheme(slug.clone()))?;
    Ok(Some((slug.clone(), found)))
}

async fn make(
    connection: &mut Connection,
    ids: &[i64],
    themes: &Themes,
) -> Result<Plan, RetagError> {
    if ids.len() > MOST {
        return Err(RetagError::TooMany);
    }
    let standing = tags::standing(connection, ids, &themes.keys()).await?;
    let mut records = Vec::new();
    for of_one in standing.chunk_by(|one, other| one.id == other.id) {
        let at = |theme: &Option<(ThemeSlug, i64)>| {
            let (_, key) = theme.as_ref()?;
            of_one.iter().find(|one| one.theme_id == *key)
        };
        let step = step(at(&themes.from), at(&themes.to));
        let refused = at(&themes.to).and_then(|one| one.refused_by.clone());
        records.push(Planned {
            id: of_one[0].id,
            slug: of_one[0].slug.clone(),
            step,
            by: refused.filter(|_| step == Step::Refused),
        });
    }
    Ok(Plan {
        mark: mark(&records, themes),
        records,
    })
}

fn step(from: Option<&Standing>, to: Option<&Standing>) -> Step {
    let lacks = from.is_some_and(|from| from.origin.is_none());
    match (from, to) {
        (Some(_), _) if lacks => Step::HasNot,
        (_, Some(to)) if to.refused_by.is_some() && to.origin.is_none() => Step::Refused,
        (Some(_), Some(_)) => Step::Move,
        (Some(from), None) if from.origin == Some(Origin::Proposed) => Step::Refuse,
        (Some(_), None) => Step::Remove,
        (None, Some(to)) => match to.origin {
            None => Step::Add,
            Some(Origin::Proposed) => Step::Confirm,
            Some(_) => Step::Has,
        },
        (None, None) => Step::HasNot,
    }
}

fn mark(records: &[Planned], themes: &Themes) -> String {
    let mut sum = Sha256::new();
    for theme in [&themes.from, &themes.to] {
        let slug = theme.as_ref().map_or("", |(slug, _)| slug.as_str());
        sum.update(slug);
        sum.update("\n");
    }
    for one in records {
        sum.update(format!("{} {}\n", one.id, one.step.as_str()));
    }
    hex::encode(&sum.finalize()[..16])
}
