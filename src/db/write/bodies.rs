//! Bodies and meetings: found by what a document says of them, made when it is the first to say so.

use sqlx::{query, query_scalar};
use time::Date;

use crate::db::Connection;

pub async fn by_symbol(
    connection: &mut Connection,
    symbol: &str,
) -> Result<Option<i64>, sqlx::Error> {
    query_scalar!("select id from bodies where symbol = $1", symbol)
        .fetch_optional(connection)
        .await
}

/// The body with this name in any language; case, accents and the form of apostrophes do not matter.
pub async fn by_name(
    connection: &mut Connection,
    name: &str,
) -> Result<Option<(i64, String)>, sqlx::Error> {
    let found = query!(
        "select b.id, b.symbol
         from body_names n
         join bodies b on b.id = n.body_id
         where lower(unaccent(translate(n.name, '’', ''''))) = lower(unaccent(translate($1, '’', '''')))
         order by b.id
         limit 1",
        name
    )
    .fetch_optional(connection)
    .await?;
    Ok(found.map(|body| (body.id, body.symbol)))
}

/// Adds a body under the nearest one whose symbol begins its own, and above those that begin with it.
pub async fn add(
    connection: &mut Connection,
    slug: &str,
    symbol: &str,
    sample: bool,
) -> Result<i64, sqlx::Error> {
    let id = query_scalar!(
        "insert into bodies (slug, symbol, sample, parent_id)
         values ($1, $2, $3, (select id from bodies
                              where starts_with($2, symbol || '/')
                              order by length(symbol) desc
                              limit 1))
         returning id",
        slug,
        symbol,
        sample
    )
    .fetch_one(&mut *connection)
    .await?;
    query!(
        "update bodies set parent_id = $1
         where starts_with(symbol, $2 || '/')
           and (parent_id is null or parent_id = (select parent_id from bodies where id = $1))",
        id,
        symbol
    )
    .execute(connection)
    .await?;
    Ok(id)
}

/// A body that a real document names is no sample.
pub async fn no_sample(connection: &mut Connection, id: i64) -> Result<(), sqlx::Error> {
    query!(
        "update bodies set sample = false where id = $1 and sample",
        id
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Keeps the name that a masthead prints, for a body that has none in that language.
pub async fn name(
    connection: &mut Connection,
    id: i64,
    language: &str,
    name: &str,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into body_names (body_id, language, name)
         select $1, $2, $3
         where not exists (select from body_names where name = $3)
         on conflict do nothing",
        id,
        language,
        name
    )
    .execute(connection)
    .await?;
    Ok(())
}

pub async fn meeting_by_ordinal(
    connection: &mut Connection,
    body_id: i64,
    ordinal: i32,
) -> Result<Option<i64>, sqlx::Error> {
    query_scalar!(
        "select id from meetings where body_id = $1 and ordinal = $2",
        body_id,
        ordinal
    )
    .fetch_optional(connection)
    .await
}

/// The meeting that began on this day; one with another ordinal than `ordinal` is another meeting.
pub async fn meeting_by_day(
    connection: &mut Connection,
    body_id: i64,
    first_day: Date,
    ordinal: Option<i32>,
) -> Result<Option<i64>, sqlx::Error> {
    query_scalar!(
        "select id from meetings
         where body_id = $1 and first_day = $2 and (ordinal is null or $3::integer is null)
         order by ordinal nulls last
         limit 1",
        body_id,
        first_day,
        ordinal
    )
    .fetch_optional(connection)
    .await
}

pub async fn add_meeting(
    connection: &mut Connection,
    slug: &str,
    body_id: i64,
    ordinal: Option<i32>,
    first_day: Option<Date>,
) -> Result<i64, sqlx::Error> {
    query_scalar!(
        "insert into meetings (slug, body_id, ordinal, first_day) values ($1, $2, $3, $4) returning id",
        slug,
        body_id,
        ordinal,
        first_day
    )
    .fetch_one(connection)
    .await
}

/// Adds what was not known of a meeting; what was known stays. Gives its first day.
pub async fn fill_meeting(
    connection: &mut Connection,
    id: i64,
    ordinal: Option<i32>,
    first_day: Option<Date>,
    last_day: Option<Date>,
) -> Result<Option<Date>, sqlx::Error> {
    query_scalar!(
        "update meetings
         set ordinal = coalesce(ordinal, $2),
             first_day = coalesce(first_day, $3),
             last_day = coalesce(last_day, case when $4 >= coalesce(first_day, $3) then $4 end)
         where id = $1
         returning first_day",
        id,
        ordinal,
        first_day,
        last_day
    )
    .fetch_one(connection)
    .await
}

pub async fn place_of_meeting(
    connection: &mut Connection,
    id: i64,
    language: &str,
    place: &str,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into meeting_places (meeting_id, language, place) values ($1, $2, $3)
         on conflict do nothing",
        id,
        language,
        place
    )
    .execute(connection)
    .await?;
    Ok(())
}
