//! Publications that wait for their hour, and who stands behind a review: as editors see them.

use time::OffsetDateTime;
use uuid::Uuid;

use super::Pool;

/// A publication to come, or one that could not be.
#[derive(Debug, Clone)]
pub struct Schedule {
    pub import_id: Uuid,
    /// Symbol, else the name of the file.
    pub name: String,
    pub version: i32,
    pub due_at: OffsetDateTime,
    pub note: Option<String>,
    pub note_language: Option<String>,
    pub made_by: String,
    pub held_at: Option<OffsetDateTime>,
    pub held_reason: Option<String>,
}

/// All of them, those that are held first, then by their hour.
pub async fn all(pool: &Pool) -> sqlx::Result<Vec<Schedule>> {
    of(pool, None).await
}

/// Of one import.
pub async fn of_import(pool: &Pool, import_id: Uuid) -> sqlx::Result<Option<Schedule>> {
    Ok(of(pool, Some(import_id)).await?.pop())
}

async fn of(pool: &Pool, import_id: Option<Uuid>) -> sqlx::Result<Vec<Schedule>> {
    sqlx::query_as!(
        Schedule,
        r#"
        select s.import_id, coalesce(r.document #>> '{header,symbol}', d.symbol, f.name) as "name!",
               s.version, s.due_at, s.note, s.note_language, s.made_by, s.held_at, s.held_reason
        from schedules s
        join imports i on i.id = s.import_id
        join files f on f.id = i.file_id
        left join drafts d on d.import_id = s.import_id
        left join reviews r on r.import_id = s.import_id
        where $1::uuid is null or s.import_id = $1
        order by s.held_at is null, s.due_at, s.import_id
        "#,
        import_id,
    )
    .fetch_all(pool)
    .await
}
