//! `GET /meetings` (newest first) and `GET /meetings/{slug}`.

use axum::extract::{OriginalUri, State};
use serde::Serialize;
use time::Date;

use super::answer::{Answer, List, next_address};
use super::bodies::read_cursor;
use super::recommendations::Labelled;
use crate::db::meetings::{self, Meeting, MeetingFilter};
use crate::db::names;
use crate::domain::{Cursor, Language, MeetingSlug};
use crate::search;
use crate::web::error::{Error, Problem};
use crate::web::extract::{Accepted, Base, FromParameters, Parameters, Path, Query};
use crate::web::state::AppState;

/// A meeting of a working group, or a session of a conference.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct MeetingBody {
    #[schema(example = "ctoc-cop-wg.7-9")]
    pub slug: String,
    /// The page of the meeting, in the language asked for.
    #[schema(format = "uri")]
    pub url: String,
    /// Slug of the body.
    #[schema(example = "ctoc-cop-wg.7")]
    pub body: String,
    /// In the language asked for.
    pub body_name: String,
    #[schema(required = true, example = 9)]
    pub ordinal: Option<i32>,
    #[schema(required = true)]
    pub place: Option<String>,
    #[schema(required = true, format = "date")]
    pub first_day: Option<String>,
    #[schema(required = true, format = "date")]
    pub last_day: Option<String>,
    pub documents: i64,
    pub recommendations: i64,
}

impl MeetingBody {
    fn of(meeting: &Meeting, base: &str, lang: Language) -> Self {
        Self {
            slug: meeting.slug.clone(),
            url: format!("{base}/{lang}/meetings/{}", meeting.slug),
            body: meeting.body.clone(),
            body_name: meeting.body_name.clone(),
            ordinal: meeting.ordinal,
            place: meeting.place.clone(),
            first_day: meeting.first_day.map(|day| day.to_string()),
            last_day: meeting.last_day.map(|day| day.to_string()),
            documents: meeting.documents,
            recommendations: meeting.recommendations,
        }
    }
}

/// The parameters of the list.
pub struct Asked {
    lang: Option<Language>,
    filter: MeetingFilter,
    limit: usize,
    cursor: Option<String>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            lang: parameters.one("lang"),
            filter: MeetingFilter {
                bodies: parameters.many("body"),
                years: parameters.many("year"),
            },
            limit: parameters.limit(20, 200),
            cursor: parameters.text("cursor"),
        }
    }
}

/// List meetings
///
/// Newest first; those without a known day last.
#[utoipa::path(
    get, path = "/meetings", tag = "bodies", operation_id = "list_meetings",
    params(
        ("body" = Option<Vec<String>>, Query, description = "Slug of a body"),
        ("year" = Option<Vec<i32>>, Query, description = "Year of the first day"),
        ("lang" = Option<Language>, Query, description = "Language of names; else `Accept-Language`, else English"),
        ("limit" = Option<usize>, Query, description = "How many at once: 1 to 200, 20 unless told", minimum = 1, maximum = 200),
        ("cursor" = Option<String>, Query, description = "From `next` of the part before"),
    ),
    responses(
        (status = 200, description = "A part of the list", body = List<MeetingBody>),
        (status = 400, description = "An unknown parameter or value; `errors` names it", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn index(
    State(state): State<AppState>,
    base: Base,
    accepted: Accepted,
    OriginalUri(uri): OriginalUri,
    Query(asked): Query<Asked>,
) -> Result<Answer<List<MeetingBody>>, Error> {
    let lang = asked.lang.unwrap_or(accepted.0);
    let list = ("meetings", &asked.filter);
    let cursor = read_cursor(asked.cursor.as_deref(), &list)?;
    if let Some(slug) = names::missing_body(&state.pool, &asked.filter.bodies).await? {
        return Err(Error::bad("body", format!("there is no body {slug:?}")));
    }
    let after = cursor.as_ref().map(day_and_key).transpose()?;
    let limit = i64::try_from(asked.limit).unwrap_or(i64::MAX);
    let counts = search::counts(&state.search).await?;
    let (total, mut found) =
        meetings::list(&state.pool, &counts, &asked.filter, after, limit + 1, lang).await?;
    let more = found.len() > asked.limit;
    found.truncate(asked.limit);
    let next = found
        .last()
        .filter(|_| more)
        .map(|last| Cursor::new([last.sort_date.to_string(), last.slug.clone()]).written(&list));
    let body = List {
        total: usize::try_from(total).unwrap_or(0),
        items: found
            .iter()
            .map(|m| MeetingBody::of(m, &base.0, lang))
            .collect(),
        next: next.map(|cursor| next_address(&base.0, &uri, &cursor)),
    };
    Ok(Answer::list(lang, body))
}

/// The keys of a cursor in a list by day.
pub fn day_and_key(cursor: &Cursor) -> Result<(Date, &str), Error> {
    let wrong = || Error::bad("cursor", crate::domain::ForeignCursor.to_string());
    let format = time::macros::format_description!("[year]-[month]-[day]");
    match cursor.keys().as_slice() {
        [day, key] => Ok((Date::parse(day, format).map_err(|_| wrong())?, key)),
        _ => Err(wrong()),
    }
}

/// Show one meeting
#[utoipa::path(
    get, path = "/meetings/{slug}", tag = "bodies", operation_id = "show_meeting",
    params(
        ("slug" = String, Path, description = "The meeting's slug", example = "ctoc-cop-wg.7-9"),
        ("lang" = Option<Language>, Query, description = "Language of names; else `Accept-Language`, else English"),
    ),
    responses(
        (status = 200, description = "The meeting", body = MeetingBody),
        (status = 400, description = "An unknown parameter or value; `errors` names it", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such meeting", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    State(state): State<AppState>,
    base: Base,
    accepted: Accepted,
    Path(slug): Path<MeetingSlug>,
    Query(asked): Query<Labelled>,
) -> Result<Answer<MeetingBody>, Error> {
    let lang = asked.lang.unwrap_or(accepted.0);
    let counts = search::counts(&state.search).await?;
    let meeting = meetings::find(&state.pool, &counts, &slug, lang).await?;
    let meeting = meeting.ok_or_else(|| Error::not_found("meeting", slug))?;
    Ok(Answer::new(lang, MeetingBody::of(&meeting, &base.0, lang)))
}
