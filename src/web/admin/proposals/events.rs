//! How far a run is, sent to an open page (server-sent events) until there is nothing to wait for, or the
//! session ends. There is one run and rarely more than one who looks on: each page asks for itself.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::http::{HeaderName, header};
use axum::response::sse::{Event, KeepAlive};
use axum::response::{IntoResponse, Response, Sse};
use futures_util::stream::unfold;
use serde_json::json;
use tokio::time::sleep;

use super::page::progress;
use crate::db::{proposals, sessions};
use crate::domain::Role;
use crate::editorial::accounts::SESSION_IDLE;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::state::AppState;

/// Between two looks.
const PAUSE: Duration = Duration::from_secs(1);
/// A proxy that waits for more would keep everything to itself.
const UNBUFFERED: (HeaderName, &str) = (HeaderName::from_static("x-accel-buffering"), "no");

struct Watching {
    app: AppState,
    signed: Signed<Editor>,
    told: Option<i32>,
    over: bool,
}

pub async fn events(
    State(app): State<AppState>,
    signed: Signed<Editor>,
) -> Result<Response, Error> {
    let watching = Watching {
        app,
        signed,
        told: None,
        over: false,
    };
    let stream = unfold(watching, |mut watching| async move {
        let event = watching.next().await?;
        Some((Ok::<_, Infallible>(event), watching))
    });
    let stream = Sse::new(stream).keep_alive(KeepAlive::default());
    let mut answer = (Cache::NoStore, [UNBUFFERED], stream).into_response();
    answer.headers_mut().remove(header::CACHE_CONTROL);
    Ok(answer)
}

impl Watching {
    /// What is to be said next; `None` when there will be nothing more.
    async fn next(&mut self) -> Option<Event> {
        while !self.over {
            let idle = SESSION_IDLE.as_secs_f64();
            let role = sessions::role(&self.app.pool, self.signed.session_id, idle).await;
            if !role.is_ok_and(|role| role.is_some_and(|role| role >= Role::Editor)) {
                return None;
            }
            // Where the database does not answer, nothing is told, and the page comes again.
            let run = proposals::last(&self.app.pool).await.ok()?;
            let Some(run) = run.filter(|run| run.state == "running") else {
                self.over = true;
                return Some(Event::default().event("over").data("{}"));
            };
            if self.told != Some(run.done) {
                self.told = Some(run.done);
                let text = progress(self.signed.l, run.done, run.total);
                let data = json!({ "done": run.done, "total": run.total, "text": text.as_plain() });
                return Some(Event::default().event("progress").data(data.to_string()));
            }
            let stopped = async {
                let mut stop = self.app.stop.clone();
                if stop.wait_for(|stop| *stop).await.is_err() {
                    std::future::pending::<()>().await;
                }
            };
            tokio::select! {
                () = sleep(PAUSE) => {}
                () = stopped => return None,
            }
        }
        None
    }
}
