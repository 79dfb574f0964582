//! The page before publishing: what is still to be decided, who has looked and who still has to, a note for
//! readers, and whether it goes out now or at an hour. Times are typed in whatever zone an editor sits in,
//! and kept and shown in UTC.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{Date, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};
use uuid::Uuid;

use super::conflict::NotDone;
use super::forms;
use super::page::{Read, read};
use super::publish::UndecidedPage;
use crate::db::schedules::{self, Schedule};
use crate::domain::Language;
use crate::editorial::publish::{Note, PublishError};
use crate::editorial::review::{self, undecided};
use crate::editorial::schedule::{self, ScheduleError};
use crate::editorial::second_pair::{self, ApproveError, Eyes};
use crate::locale::{Locale, Text};
use crate::web::admin::desk::{Desk, Moment, Room};
use crate::web::admin::form::{Form, Id};
use crate::web::admin::signed::{Publisher, Signed};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Path;
use crate::web::state::AppState;

const DAY: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");
const HOUR: &[BorrowedFormatItem<'_>] = format_description!("[hour]:[minute]");

/// Minutes that clocks of the world are ahead of UTC.
const ZONES: [i32; 33] = [
    -660, -600, -570, -540, -480, -420, -360, -300, -240, -210, -180, -120, -60, 0, 60, 120, 180,
    210, 240, 270, 300, 330, 345, 360, 390, 420, 480, 540, 570, 600, 660, 720, 780,
];

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/review/ready.html")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of the template"
)]
pub struct ReadyPage {
    l: Locale,
    desk: Desk,
    base: String,
    title: Text,
    version: i32,
    left: i64,
    left_said: Text,
    is_published: bool,
    eyes: Eyes,
    /// Who is signed in had a hand in it; may publish it as it is.
    own_work: bool,
    may: bool,
    has_approved: bool,
    scheduled: Option<Row>,
    day: String,
    hour: String,
    zone: i32,
    note: String,
    note_language: Language,
    longest: usize,
    fault: Option<Text>,
}

/// A publication to come, or one that was held.
pub struct Row {
    pub href: String,
    pub name: String,
    pub due: Moment,
    pub by: String,
    /// Why it did not go out.
    pub held: Option<Text>,
}

impl Row {
    pub fn new(l: Locale, schedule: &Schedule) -> Self {
        Self {
            href: format!("/admin/imports/{}/publish", schedule.import_id),
            name: schedule.name.clone(),
            due: Moment::new(l, schedule.due_at),
            by: schedule.made_by.clone(),
            held: schedule
                .held_reason
                .as_deref()
                .map(|code| l.word("held", code)),
        }
    }
}

/// `UTC+05:30`.
fn zone_name(minutes: i32) -> String {
    let sign = if minutes < 0 { '−' } else { '+' };
    match minutes.abs() {
        0 => "UTC".to_owned(),
        m => format!("UTC{sign}{:02}:{:02}", m / 60, m % 60),
    }
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Publisher>,
    Path(Id(id)): Path<Id>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let page = ReadyPage::read(&app, &signed, id, query.as_deref()).await?;
    Ok((Cache::NoStore, page).into_response())
}

/// The note of a form that has one.
pub fn note(form: &Form) -> Result<Option<Note>, Error> {
    let text = form.text("note");
    if text.trim().is_empty() {
        return Ok(None);
    }
    let language = form.text("note_language").parse();
    let language = language.map_err(|_| Error::bad("note_language", "one of the six languages"))?;
    Ok(Note::of(&text, language))
}

/// The moment that a form names; `None` where that is none.
fn moment(form: &Form) -> Option<OffsetDateTime> {
    let day = Date::parse(form.text("day").trim(), DAY).ok()?;
    let hour = form.text("hour");
    // Browsers may send seconds too.
    let hour = hour.trim().get(..5).unwrap_or_default();
    let hour = Time::parse(hour, HOUR).ok()?;
    let zone: i32 = form.text("zone").parse().ok()?;
    let zone = UtcOffset::from_whole_seconds(zone.checked_mul(60)?).ok()?;
    let at = PrimitiveDateTime::new(day, hour).assume_offset(zone);
    at.checked_to_offset(UtcOffset::UTC)
}

pub async fn set(
    State(app): State<AppState>,
    signed: Signed<Publisher>,
    Path(Id(id)): Path<Id>,
    form: Form,
) -> Result<Response, Error> {
    let here = format!("/admin/imports/{id}/publish");
    if form.text("do") == "cancel" {
        return match schedule::cancel(&app.pool, id, &signed.actor()).await {
            Ok(()) | Err(ScheduleError::Nothing) => {
                Ok(Redirect::to(&format!("{here}?done=unscheduled")).into_response())
            }
            Err(ScheduleError::Database(error)) => Err(error.into()),
            Err(error) => Err(Error::Conflict(format!("{error}."))),
        };
    }
    let version = forms::shown(&form)?.version;
    let note = note(&form)?;
    let done = match moment(&form) {
        None => Err(ScheduleError::Past),
        Some(at) => {
            schedule::schedule(&app.pool, id, version, at, note.as_ref(), &signed.actor()).await
        }
    };
    match done {
        Ok(()) => Ok(Redirect::to(&format!("{here}?done=scheduled")).into_response()),
        Err(ScheduleError::Past) => {
            let mut page = ReadyPage::read(&app, &signed, id, None).await?;
            page.keep(&form);
            page.fault = Some(signed.l.t("ready-past"));
            Ok(Error::Conflict("the hour is past".to_owned()).shown_as(page))
        }
        Err(ScheduleError::Publish(refused)) => refusal(&app, &signed, id, &form, refused).await,
        Err(ScheduleError::Database(error)) => Err(error.into()),
        Err(ScheduleError::Nothing) => Err(Error::Conflict("Nothing is scheduled.".to_owned())),
    }
}

pub async fn approve(
    State(app): State<AppState>,
    signed: Signed<Publisher>,
    Path(Id(id)): Path<Id>,
    form: Form,
) -> Result<Response, Error> {
    let version = forms::shown(&form)?.version;
    match second_pair::approve(&app.pool, id, version, &signed.actor()).await {
        Ok(()) => {
            let page = format!("/admin/imports/{id}/publish?done=approved");
            Ok(Redirect::to(&page).into_response())
        }
        Err(ApproveError::Database(error)) => Err(error.into()),
        Err(ApproveError::NoImport) => Err(Error::not_found("import", id)),
        Err(ApproveError::Overtaken) => {
            refusal(&app, &signed, id, &form, PublishError::Overtaken).await
        }
        Err(error @ ApproveError::OwnWork) => {
            let mut page = ReadyPage::read(&app, &signed, id, None).await?;
            page.fault = Some(signed.l.t("ready-own-work"));
            Ok(Error::Forbidden(error.to_string()).shown_as(page))
        }
    }
}

/// What a publication is refused for, with what there is to do.
pub async fn refusal(
    app: &AppState,
    signed: &Signed<Publisher>,
    id: Uuid,
    form: &Form,
    refused: PublishError,
) -> Result<Response, Error> {
    match refused {
        PublishError::Undecided(left) => {
            let open = review::open(&app.pool, id).await?;
            let error = Error::Conflict(format!("{} things are not decided yet.", left.len()));
            let page = UndecidedPage::new(app, signed, id, &open, &left).await?;
            Ok(error.shown_as(page))
        }
        PublishError::Overtaken => {
            let open = review::open(&app.pool, id).await?;
            let page = NotDone::overtaken(signed, id, &open, form);
            Ok(Error::Conflict("the review has changed".to_owned()).shown_as(page))
        }
        PublishError::Alone(_) => {
            let mut page = ReadyPage::read(app, signed, id, None).await?;
            page.keep(form);
            page.fault = Some(signed.l.t("ready-alone"));
            Ok(Error::Conflict(refused.to_string()).shown_as(page))
        }
        PublishError::Database(error) => Err(error.into()),
        PublishError::NoImport => Err(Error::not_found("import", id)),
        other => Err(Error::Conflict(format!("{other}."))),
    }
}

impl ReadyPage {
    async fn read(
        app: &AppState,
        signed: &Signed<Publisher>,
        id: Uuid,
        query: Option<&str>,
    ) -> Result<Self, Error> {
        let read = read(app, id).await?;
        let eyes = second_pair::eyes(&app.pool, id, read.open.version).await?;
        let schedule = schedules::of_import(&app.pool, id).await?;
        Ok(Self::new(signed, &read, eyes, schedule.as_ref(), query))
    }

    fn new(
        signed: &Signed<Publisher>,
        read: &Read,
        eyes: Eyes,
        schedule: Option<&Schedule>,
        query: Option<&str>,
    ) -> Self {
        let (l, open) = (signed.l, &read.open);
        let header = &open.paper.document.header;
        let name = super::stops::name(&read.import, &open.paper.document);
        let title = header.title.clone().unwrap_or_else(|| name.clone());
        let base = format!("/admin/imports/{}", read.import.id);
        let left = i64::try_from(undecided::of(&open.paper).len()).unwrap_or(i64::MAX);
        let due = schedule.map(|one| one.due_at.to_offset(UtcOffset::UTC));
        let kept = |form: &[BorrowedFormatItem<'_>]| due.and_then(|due| due.format(form).ok());
        let language = schedule.and_then(|one| one.note_language.as_deref()?.parse().ok());
        Self {
            l,
            desk: Desk::of(signed, Room::Imports, "ready")
                .called(name)
                .under(l.t("desk-imports"), "/admin/imports")
                .under(l.t("review"), format!("{base}/review"))
                .after(query),
            title: l.said(title, header.language.unwrap_or(Language::En)),
            version: open.version,
            left,
            left_said: l.n("review-left", left),
            is_published: open.published == Some(open.version),
            own_work: eyes.reviewed_by(&signed.email),
            may: eyes.suffice_for(&signed.email),
            has_approved: eyes.approved.contains(&signed.email),
            scheduled: schedule.map(|one| Row::new(l, one)),
            day: kept(DAY).unwrap_or_default(),
            hour: kept(HOUR).unwrap_or_default(),
            zone: 0,
            note: schedule
                .and_then(|one| one.note.clone())
                .unwrap_or_default(),
            note_language: language.unwrap_or_else(|| l.language()),
            longest: Note::LONGEST,
            fault: None,
            eyes,
            base,
        }
    }

    /// What was typed stays.
    fn keep(&mut self, form: &Form) {
        self.day = form.text("day");
        self.hour = form.text("hour");
        self.zone = form.text("zone").parse().unwrap_or(0);
        self.note = form.text("note");
        self.note_language = form
            .text("note_language")
            .parse()
            .unwrap_or(self.note_language);
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn zones(&self) -> Vec<(i32, String)> {
        ZONES.iter().map(|zone| (*zone, zone_name(*zone))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_of_any_zone_is_kept_in_utc() {
        let at = |fields: &str| moment(&Form::of(fields.as_bytes())).map(|at| at.to_string());
        let utc = |text: &str| Some(format!("{text} +00:00:00"));
        assert_eq!(
            at("day=2026-06-05&hour=18:00&zone=120"),
            utc("2026-06-05 16:00:00.0")
        );
        assert_eq!(
            at("day=2026-06-05&hour=01:15:00&zone=345"),
            utc("2026-06-04 19:30:00.0")
        );
        for wrong in [
            "day=2026-02-30&hour=18:00&zone=0",
            "day=2026-06-05&hour=&zone=0",
            "day=2026-06-05&hour=18:00",
        ] {
            assert_eq!(at(wrong), None, "{wrong}");
        }
        assert_eq!(zone_name(-210), "UTC−03:30");
        assert_eq!(zone_name(0), "UTC");
    }
}
