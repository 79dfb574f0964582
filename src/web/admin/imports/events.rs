//! Imports as they change, sent to an open page (server-sent events): each as the line that the list would
//! show. The answer never ends by itself: it ends with the session, which is looked at before anything is
//! told, with the program, or when the page is closed. Between two looks it holds no connection.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderName, header};
use axum::response::sse::{Event, KeepAlive};
use axum::response::{IntoResponse, Response, Sse};
use futures_util::stream::unfold;
use serde_json::json;
use time::OffsetDateTime;
use tokio::sync::{broadcast, watch};
use tokio::time::sleep;

use super::line::Line;
use super::list::counts;
use super::progress::{MOST, News};
use crate::db::import_list::Wanted;
use crate::db::sessions;
use crate::domain::Role;
use crate::editorial::accounts::SESSION_IDLE;
use crate::web::admin::form::Form;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::state::AppState;

/// How often it is looked whether the session is open where nothing happens.
const SESSION: Duration = Duration::from_secs(5);
/// A change is dated by the beginning of its transaction: what is younger than this may have been missed.
const OVERLAP: Duration = Duration::from_secs(10);
/// A proxy that waits for more would keep everything to itself.
const UNBUFFERED: (HeaderName, &str) = (HeaderName::from_static("x-accel-buffering"), "no");

pub async fn events(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let last = headers.get("last-event-id");
    let last = last.and_then(|id| id.to_str().ok()?.parse().ok());
    let since = Form::of(query.unwrap_or_default().as_bytes()).text("since");
    let since = last.or_else(|| since.parse().ok());
    // First the ear, then the question: so nothing falls between.
    let mut watching = Watching::begin(app, signed);
    if let Some(since) = since.and_then(moment) {
        let wanted = Wanted {
            changed_since: Some(since - OVERLAP),
            ..Wanted::default()
        };
        let missed = News::read(&watching.app.pool, &wanted).await?;
        watching.say(&missed);
    }
    let stream = unfold(watching, |mut watching| async move {
        let event = watching.next().await?;
        Some((Ok::<_, Infallible>(event), watching))
    });
    let stream = Sse::new(stream).keep_alive(KeepAlive::default());
    let mut answer = (Cache::NoStore, [UNBUFFERED], stream).into_response();
    // Its own is milder than that of all pages here, which the layer writes.
    answer.headers_mut().remove(header::CACHE_CONTROL);
    Ok(answer)
}

fn moment(milliseconds: i128) -> Option<OffsetDateTime> {
    let nanoseconds = milliseconds.checked_mul(1_000_000)?;
    OffsetDateTime::from_unix_timestamp_nanos(nanoseconds).ok()
}

/// One page that is open.
struct Watching {
    app: AppState,
    signed: Signed<Editor>,
    news: broadcast::Receiver<Arc<News>>,
    stop: watch::Receiver<bool>,
    to_say: VecDeque<Event>,
}

impl Watching {
    fn begin(app: AppState, signed: Signed<Editor>) -> Self {
        let news = app.progress.listen(&app.pool);
        Self {
            stop: app.stop.clone(),
            to_say: VecDeque::new(),
            app,
            signed,
            news,
        }
    }

    /// What is to be said next; `None` when there will be nothing more.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.to_say.pop_front() {
                return Some(event);
            }
            let told = tokio::select! {
                told = self.news.recv() => Some(told),
                () = sleep(SESSION) => None,
                true = stopped(&mut self.stop) => return None,
            };
            if !self.may_hear().await {
                return None;
            }
            match told {
                Some(Ok(news)) => self.say(&news),
                // Too slow: the page asks for all of it again.
                Some(Err(broadcast::error::RecvError::Lagged(_))) => {
                    self.to_say
                        .push_back(Event::default().event("missed").data(""));
                }
                Some(Err(broadcast::error::RecvError::Closed)) => return None,
                None => {}
            }
        }
    }

    /// Whether the session is open, and its owner still an editor. Where the database does not answer, nothing
    /// is told, and the page comes again.
    async fn may_hear(&self) -> bool {
        let idle = SESSION_IDLE.as_secs_f64();
        let role = sessions::role(&self.app.pool, self.signed.session_id, idle).await;
        role.is_ok_and(|role| role.is_some_and(|role| role >= Role::Editor))
    }

    fn say(&mut self, news: &News) {
        let l = self.signed.l;
        let id = (news.tally.now.unix_timestamp_nanos() / 1_000_000).to_string();
        // The oldest first, so that a page can put each at its beginning.
        for row in news.rows.iter().rev() {
            let line = Line::new(l, row, &news.store, self.signed.user_id);
            let data = json!({ "id": row.id, "html": line.html(l) });
            self.push("import", &id, &data);
        }
        self.push("counts", &id, &counts(l, &news.tally));
        if i64::try_from(news.rows.len()).is_ok_and(|told| told >= MOST) {
            self.to_say
                .push_back(Event::default().event("missed").data(""));
        }
    }

    fn push(&mut self, kind: &str, id: &str, data: &serde_json::Value) {
        // JSON has no line breaks, which an event could not carry.
        let event = Event::default().event(kind).id(id).data(data.to_string());
        self.to_say.push_back(event);
    }
}

/// Waits for the end of the program; for ever where it will not be told.
async fn stopped(stop: &mut watch::Receiver<bool>) -> bool {
    if stop.wait_for(|stop| *stop).await.is_err() {
        std::future::pending::<()>().await;
    }
    true
}
