//! Publishing what was reviewed: refused with the list of what nobody decided yet, each a link to it.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::page::theme_names;
use super::records::place;
use super::{forms, ready, stops};
use crate::editorial::publish::{self, Order, PublishError, Review};
use crate::editorial::review::{self, Open, Undecided};
use crate::locale::{Locale, Text};
use crate::web::admin::desk::{Desk, Room};
use crate::web::admin::form::{Form, Id};
use crate::web::admin::signed::{Publisher, Signed};
use crate::web::error::Error;
use crate::web::extract::Path;
use crate::web::state::AppState;
use crate::web::view::{Label, address};

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/review/undecided.html")]
pub struct UndecidedPage {
    l: Locale,
    desk: Desk,
    left: Text,
    back: String,
    rows: Vec<(String, Label, Text)>,
}

pub async fn publish(
    State(app): State<AppState>,
    signed: Signed<Publisher>,
    Path(Id(id)): Path<Id>,
    form: Form,
) -> Result<Response, Error> {
    let version = forms::shown(&form)?.version;
    let note = ready::note(&form)?;
    let order = Order {
        review: Review::Done { version },
        note: note.as_ref(),
        when_due: false,
        seen: None,
    };
    match publish::carry_out(&app.pool, id, &order, &signed.actor()).await {
        Ok(published) => {
            app.shows(published.revision).await;
            let page = address::document(Locale(published.language), &published.key, None);
            Ok(Redirect::to(&page).into_response())
        }
        Err(PublishError::NotInReview) => {
            // Sent twice it is done once.
            let open = review::open(&app.pool, id).await?;
            if open.published == Some(version) {
                return Ok(Redirect::to(&format!("/admin/imports/{id}/review")).into_response());
            }
            Err(Error::Conflict("the import is not in review.".to_owned()))
        }
        Err(refused) => ready::refusal(&app, &signed, id, &form, refused).await,
    }
}

impl UndecidedPage {
    pub async fn new<R>(
        app: &AppState,
        signed: &Signed<R>,
        id: Uuid,
        open: &Open,
        left: &[Undecided],
    ) -> Result<Self, Error> {
        let l = signed.l;
        let labels = theme_names(app, l).await?;
        let base = format!("/admin/imports/{id}/review");
        let paper = &open.paper;
        let of_record = |id: &u32| {
            let said = paper
                .record(*id)
                .map(|(said, _)| place(l, &paper.document, said));
            (
                format!("{base}?at=r{id}#r{id}"),
                Label::plain(said.unwrap_or_default()),
            )
        };
        let named = |slug: &str| l.named(labels.get(slug).map_or(slug, String::as_str));
        let rows = left.iter().map(|one| match one {
            Undecided::Record(id) => {
                let (href, label) = of_record(id);
                (href, label, l.t("review-to-decide"))
            }
            Undecided::Theme(id, slug) => {
                let (href, label) = of_record(id);
                (href, label, named(slug))
            }
            Undecided::Gone(id, _) => {
                let (href, label) = of_record(id);
                (href, label, l.t("review-theme-gone"))
            }
            Undecided::Warning(at) => {
                let said = paper.document.warnings.get(*at);
                let said = said.map_or_else(|| l.t("review-warnings"), |one| stops::said(l, one));
                let label = Label::from(l.t("review-warnings"));
                (format!("{base}#warnings"), label, said)
            }
            Undecided::Language => {
                let label = Label::from(l.t("review-header"));
                (
                    format!("{base}#header"),
                    label,
                    l.word("review-field", "language"),
                )
            }
        });
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Imports, "review-refused-publish")
                .under(l.t("review"), base.clone()),
            left: l.n("review-left", i64::try_from(left.len()).unwrap_or(i64::MAX)),
            rows: rows.collect(),
            back: base,
        })
    }
}
