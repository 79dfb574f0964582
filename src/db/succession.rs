//! Which recommendations others take the place of, as editors said.

use super::Pool;

/// The ids of the published recommendations whose place this one takes, in the order of their sources.
pub async fn before(pool: &Pool, id: i64) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"select slug as "slug!" from published_recommendations where successor_id = $1 order by sort_key"#,
        id,
    )
    .fetch_all(pool)
    .await
}
