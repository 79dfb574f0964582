//! Meetings of working groups and sessions of conferences, newest first.

use time::Date;

use super::Pool;
use super::counts::{self, Counts};
use crate::domain::{BodySlug, Language, MeetingSlug};

/// One meeting with how much it has.
#[derive(Debug, Clone)]
pub struct Meeting {
    pub id: i64,
    pub slug: String,
    /// The body's slug.
    pub body: String,
    pub body_symbol: String,
    /// In the language asked for.
    pub body_name: String,
    pub ordinal: Option<i32>,
    pub first_day: Option<Date>,
    pub last_day: Option<Date>,
    /// In the language asked for, else English, else any.
    pub place: Option<String>,
    pub documents: i64,
    pub recommendations: i64,
    /// What the list is ordered by: the first day; meetings without one come last.
    pub sort_date: Date,
}

/// Which meetings to list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct MeetingFilter {
    /// Any of these bodies; empty for all.
    pub bodies: Vec<BodySlug>,
    /// Any of these years; empty for all.
    pub years: Vec<i32>,
}

/// A part of the list, newest first, after the meeting with this sort date and slug; and how many
/// there are in all.
pub async fn list(
    pool: &Pool,
    counts: &Counts,
    filter: &MeetingFilter,
    after: Option<(Date, &str)>,
    limit: i64,
    lang: Language,
) -> sqlx::Result<(i64, Vec<Meeting>)> {
    let bodies: Vec<String> = filter.bodies.iter().map(ToString::to_string).collect();
    let total = sqlx::query_scalar!(
        r#"
        select count(*) as "count!"
        from meetings m
        join bodies b on b.id = m.body_id
        where (cardinality($1::text[]) = 0 or b.slug = any($1))
          and (cardinality($2::int[]) = 0 or extract(year from m.first_day) = any($2))
        "#,
        &bodies,
        &filter.years,
    )
    .fetch_one(pool)
    .await?;
    let mut meetings = sqlx::query_as!(
        Meeting,
        r#"
        select m.id, m.slug, b.slug as body, b.symbol as body_symbol, t.name as "body_name!",
               m.ordinal, m.first_day, m.last_day, p.place as "place?",
               (select count(*) from published_documents d where d.meeting_id = m.id) as "documents!",
               0::bigint as "recommendations!",
               coalesce(m.first_day, date '0001-01-01') as "sort_date!"
        from meetings m
        join bodies b on b.id = m.body_id
        join body_titles t on t.body_id = b.id and t.language = $3
        left join lateral (select place from meeting_places
                           where meeting_id = m.id
                           order by language = $3 desc, language = 'en' desc, language
                           limit 1) p on true
        where (cardinality($1::text[]) = 0 or b.slug = any($1))
          and (cardinality($2::int[]) = 0 or extract(year from m.first_day) = any($2))
          and ($4::date is null or coalesce(m.first_day, date '0001-01-01') < $4
               or coalesce(m.first_day, date '0001-01-01') = $4 and m.slug collate "C" > $5 collate "C")
        order by coalesce(m.first_day, date '0001-01-01') desc, m.slug collate "C"
        limit $6
        "#,
        &bodies,
        &filter.years,
        lang.as_str(),
        after.map(|(date, _)| date),
        after.map(|(_, slug)| slug),
        limit,
    )
    .fetch_all(pool)
    .await?;
    for meeting in &mut meetings {
        meeting.recommendations = counts::of(&counts.meetings, meeting.id);
    }
    Ok((total, meetings))
}

/// One meeting; `None` when there is no such meeting.
pub async fn find(
    pool: &Pool,
    counts: &Counts,
    slug: &MeetingSlug,
    lang: Language,
) -> sqlx::Result<Option<Meeting>> {
    let found = sqlx::query_as!(
        Meeting,
        r#"
        select m.id, m.slug, b.slug as body, b.symbol as body_symbol, t.name as "body_name!",
               m.ordinal, m.first_day, m.last_day, p.place as "place?",
               (select count(*) from published_documents d where d.meeting_id = m.id) as "documents!",
               0::bigint as "recommendations!",
               coalesce(m.first_day, date '0001-01-01') as "sort_date!"
        from meetings m
        join bodies b on b.id = m.body_id
        join body_titles t on t.body_id = b.id and t.language = $2
        left join lateral (select place from meeting_places
                           where meeting_id = m.id
                           order by language = $2 desc, language = 'en' desc, language
                           limit 1) p on true
        where m.slug = $1
        "#,
        slug.as_str(),
        lang.as_str(),
    )
    .fetch_optional(pool)
    .await?;
    Ok(found.map(|meeting| Meeting {
        recommendations: counts::of(&counts.meetings, meeting.id),
        ..meeting
    }))
}

/// Where a meeting was held, in `lang`, else in English, else as it is known.
pub async fn place(
    pool: &Pool,
    slug: &MeetingSlug,
    lang: Language,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        r#"
        select p.place
        from meetings m
        join meeting_places p on p.meeting_id = m.id
        where m.slug = $1
        order by p.language = $2 desc, p.language = 'en' desc, p.language
        limit 1
        "#,
        slug.as_str(),
        lang.as_str(),
    )
    .fetch_optional(pool)
    .await
}
