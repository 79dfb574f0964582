//! Publications that wait for their hour, by the clock of the database: one for all services that share it.

use sqlx::{query, query_as, query_scalar};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::db::{Connection, Pool};

/// A publication to come.
#[derive(Debug, Clone)]
pub struct Scheduled {
    pub version: i32,
    pub note: Option<String>,
    pub note_language: Option<String>,
    /// On whose behalf.
    pub made_by: String,
    pub user_id: Option<Uuid>,
    /// The hour has come.
    pub due: bool,
    pub held: bool,
}

/// What is scheduled for an import, held until the transaction ends.
pub async fn find(
    connection: &mut Connection,
    import_id: Uuid,
) -> Result<Option<Scheduled>, sqlx::Error> {
    query_as!(
        Scheduled,
        r#"select version, note, note_language, made_by, user_id, due_at <= now() as "due!",
                  held_at is not null as "held!"
           from schedules where import_id = $1
           for update"#,
        import_id
    )
    .fetch_optional(connection)
    .await
}

/// What is to be scheduled.
#[derive(Debug, Clone, Copy)]
pub struct NewSchedule<'a> {
    pub import_id: Uuid,
    pub version: i32,
    pub due_at: OffsetDateTime,
    pub note: Option<(&'a str, &'a str)>,
    pub made_by: &'a str,
    pub user_id: Option<Uuid>,
}

/// Schedules a publication, or moves it; false where the hour is past.
pub async fn set(connection: &mut Connection, new: NewSchedule<'_>) -> Result<bool, sqlx::Error> {
    let done = query!(
        "insert into schedules (import_id, version, due_at, note, note_language, made_by, user_id)
         select $1, $2, $3, $4, $5, $6, $7
         where $3 > now()
         on conflict (import_id) do update
         set version = excluded.version, due_at = excluded.due_at, note = excluded.note,
             note_language = excluded.note_language, made_by = excluded.made_by,
             user_id = excluded.user_id, made_at = now(), held_at = null, held_reason = null",
        new.import_id,
        new.version,
        new.due_at,
        new.note.map(|(note, _)| note),
        new.note.map(|(_, language)| language),
        new.made_by,
        new.user_id
    )
    .execute(&mut *connection)
    .await?;
    touch(connection, new.import_id).await?;
    Ok(done.rows_affected() == 1)
}

/// Takes it off; false where nothing was scheduled.
pub async fn clear(connection: &mut Connection, import_id: Uuid) -> Result<bool, sqlx::Error> {
    let done = query!("delete from schedules where import_id = $1", import_id)
        .execute(&mut *connection)
        .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    touch(connection, import_id).await?;
    Ok(true)
}

/// The hour came, and it could not be published: it waits for somebody.
pub async fn hold(
    connection: &mut Connection,
    import_id: Uuid,
    reason: &str,
) -> Result<bool, sqlx::Error> {
    let done = query!(
        "update schedules set held_at = now(), held_reason = $2
         where import_id = $1 and held_at is null and due_at <= now()",
        import_id,
        reason
    )
    .execute(&mut *connection)
    .await?;
    touch(connection, import_id).await?;
    Ok(done.rows_affected() == 1)
}

/// The one that has been due for the longest time.
pub async fn next_due(pool: &Pool) -> Result<Option<Uuid>, sqlx::Error> {
    query_scalar!(
        "select import_id from schedules where held_at is null and due_at <= now()
         order by due_at, import_id
         limit 1"
    )
    .fetch_optional(pool)
    .await
}

/// Lists that are open show it.
async fn touch(connection: &mut Connection, import_id: Uuid) -> Result<(), sqlx::Error> {
    query!(
        "update imports set updated_at = now() where id = $1",
        import_id
    )
    .execute(connection)
    .await?;
    Ok(())
}
