//! The steps of the thematic index, for whoever looks back. Adding to them is `write::theme_steps`.

use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::domain::ThemeState;

/// A change of a theme.
#[derive(Debug, Clone)]
pub struct Step {
    pub id: i64,
    pub at: OffsetDateTime,
    pub actor: String,
    pub verb: String,
    pub slug: String,
    /// The theme that it went into, or came out of.
    pub other: Option<String>,
    pub before: Option<Value>,
    pub after: Option<Value>,
    pub undoes: Option<i64>,
    pub undone_by: Option<i64>,
    pub file: Option<Uuid>,
}

impl Step {
    /// What was said of the theme before, where it was there.
    pub fn was(&self) -> Option<ThemeState> {
        read(self.before.as_ref())
    }

    /// What is said of it after, where it is still there.
    pub fn is(&self) -> Option<ThemeState> {
        read(self.after.as_ref())
    }
}

fn read(state: Option<&Value>) -> Option<ThemeState> {
    serde_json::from_value(state?.clone()).ok()
}

/// The newest steps, of a theme or of all, older than one.
pub async fn list(
    executor: impl sqlx::PgExecutor<'_>,
    theme: Option<&str>,
    before: Option<i64>,
    most: i64,
) -> sqlx::Result<Vec<Step>> {
    sqlx::query_as!(
        Step,
        r#"select s.id, s.at, s.actor, s.verb, s.slug, s.other, s.before, s.after, s.undoes, s.file,
                  (select u.id from theme_steps u where u.undoes = s.id) as undone_by
           from theme_steps s
           where ($1::text is null or s.slug = $1 or s.other = $1) and s.id < $2
           order by s.id desc
           limit $3"#,
        theme,
        before.unwrap_or(i64::MAX),
        most,
    )
    .fetch_all(executor)
    .await
}

pub async fn one(executor: impl sqlx::PgExecutor<'_>, id: i64) -> sqlx::Result<Option<Step>> {
    sqlx::query_as!(
        Step,
        r#"select s.id, s.at, s.actor, s.verb, s.slug, s.other, s.before, s.after, s.undoes, s.file,
                  (select u.id from theme_steps u where u.undoes = s.id) as undone_by
           from theme_steps s where s.id = $1"#,
        id,
    )
    .fetch_optional(executor)
    .await
}

/// The steps that came in with a file, the last first.
pub async fn of_file(executor: impl sqlx::PgExecutor<'_>, file: Uuid) -> sqlx::Result<Vec<Step>> {
    sqlx::query_as!(
        Step,
        r#"select s.id, s.at, s.actor, s.verb, s.slug, s.other, s.before, s.after, s.undoes, s.file,
                  (select u.id from theme_steps u where u.undoes = s.id) as undone_by
           from theme_steps s where s.file = $1 and s.undoes is null order by s.id desc"#,
        file,
    )
    .fetch_all(executor)
    .await
}

/// Every theme with all that is said of it, each above its sub-themes, in order.
pub async fn states(executor: impl sqlx::PgExecutor<'_>) -> sqlx::Result<Vec<ThemeState>> {
    let rows = sqlx::query_scalar!(
        r#"select s.state as "state!" from theme_states s
           join themes t on t.id = s.theme_id
           left join themes above on above.id = t.parent_id
           order by coalesce(above.position, t.position), coalesce(above.id, t.id),
                    t.parent_id is not null, t.position, t.id"#
    )
    .fetch_all(executor)
    .await?;
    let read = |state| serde_json::from_value(state).map_err(|e| sqlx::Error::Decode(Box::new(e)));
    rows.into_iter().map(read).collect()
}

/// The addresses that lead to a theme which another went into.
pub async fn aliases(executor: impl sqlx::PgExecutor<'_>) -> sqlx::Result<Vec<(String, String)>> {
    let rows = sqlx::query!(
        "select a.slug, t.slug as theme from theme_aliases a join themes t on t.id = a.theme_id
         order by a.slug"
    )
    .fetch_all(executor)
    .await?;
    Ok(rows.into_iter().map(|row| (row.slug, row.theme)).collect())
}
