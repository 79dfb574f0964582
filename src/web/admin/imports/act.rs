//! The verbs on imports, for one or for several that were chosen: each is done or refused by itself, and a
//! refusal hinders no other.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::filter::Filter;
use super::list::ListPage;
use super::show::ImportPage;
use crate::db::{Pool, import_list};
use crate::domain::Role;
use crate::editorial::Actor;
use crate::editorial::imports::{self, ImportError};
use crate::editorial::publish::{PublishError, Review, publish};
use crate::locale::{Locale, Text};
use crate::web::admin::form::Form;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::error::Error;
use crate::web::state::AppState;

/// The most that are changed at once.
const MOST: usize = 500;

/// What is to be done.
enum Verb {
    Assign(Option<Uuid>),
    Discard(String),
    Restore,
    Retry,
    Publish,
}

/// Why it was not.
enum Fault {
    /// The field that it is about, and the key of what to do.
    Said(&'static str, &'static str),
    /// An error of publishing, in its own words.
    Told(String),
}

impl Verb {
    fn of(form: &Form, signed: &Signed<Editor>) -> Result<Self, Error> {
        match form.text("do").as_str() {
            "take" => Ok(Self::Assign(Some(signed.user_id))),
            "assign" => match form.text("to").as_str() {
                "" => Ok(Self::Assign(None)),
                to => to
                    .parse()
                    .map(|to| Self::Assign(Some(to)))
                    .map_err(|_| Error::bad("to", "the id of an account")),
            },
            "discard" => Ok(Self::Discard(form.text("reason"))),
            "restore" => Ok(Self::Restore),
            "retry" => Ok(Self::Retry),
            "publish" if signed.role >= Role::Publisher => Ok(Self::Publish),
            "publish" => {
                let detail = format!(
                    "Publishing needs the role publisher; yours is {}.",
                    signed.role
                );
                Err(Error::Forbidden(detail))
            }
            other => Err(Error::bad("do", format!("no such verb: {other:?}"))),
        }
    }

    const fn done(&self) -> &'static str {
        match self {
            Self::Assign(_) => "assigned",
            Self::Discard(_) => "discarded",
            Self::Restore => "restored",
            Self::Retry => "retried",
            Self::Publish => "published",
        }
    }

    /// Does it to one import; the revision of the corpus where something was published.
    async fn apply(
        &self,
        pool: &Pool,
        id: Uuid,
        actor: &Actor,
    ) -> Result<Result<Option<i64>, Fault>, Error> {
        let done = match self {
            Self::Assign(to) => imports::assign(pool, id, *to, actor).await,
            Self::Discard(reason) => imports::discard(pool, id, reason, actor).await,
            Self::Restore => imports::restore(pool, id, actor).await,
            Self::Retry => imports::retry(pool, id, actor).await,
            Self::Publish => {
                return match publish(pool, id, Review::None, actor).await {
                    Ok(published) => Ok(Ok(Some(published.revision))),
                    Err(PublishError::Database(error)) => Err(error.into()),
                    Err(PublishError::NotInReview | PublishError::NoImport) => {
                        Ok(Err(Fault::Said("publish", "import-not-in-review")))
                    }
                    Err(PublishError::Discarded) => {
                        Ok(Err(Fault::Said("publish", "import-discarded")))
                    }
                    Err(PublishError::Unseen) => Ok(Err(Fault::Said("publish", "import-unseen"))),
                    Err(error) => Ok(Err(Fault::Told(error.to_string()))),
                };
            }
        };
        match done {
            Ok(()) => Ok(Ok(None)),
            Err(ImportError::Database(error)) => Err(error.into()),
            Err(error) => Ok(Err(fault(error)?)),
        }
    }
}

fn fault(error: ImportError) -> Result<Fault, Error> {
    let (field, key) = match error {
        ImportError::NoImport => return Err(Error::not_found("import", "")),
        ImportError::State(_) | ImportError::Changed => {
            return Err(Error::Internal(Box::new(error)));
        }
        ImportError::Database(error) => return Err(error.into()),
        ImportError::Discarded => ("do", "import-discarded"),
        ImportError::NotDiscarded => ("do", "import-not-discarded"),
        ImportError::NotFailed => ("do", "import-not-failed"),
        ImportError::Published => ("do", "import-published"),
        ImportError::NoReason => ("reason", "import-no-reason"),
        ImportError::NoEditor => ("to", "import-no-editor"),
    };
    Ok(Fault::Said(field, key))
}

impl Fault {
    fn field(&self) -> &'static str {
        match self {
            Self::Said(field, _) => field,
            Self::Told(_) => "publish",
        }
    }

    fn text(&self, l: Locale) -> Text {
        match self {
            Self::Said(_, key) => l.t(key),
            Self::Told(words) => l.said(words, crate::domain::Language::En),
        }
    }
}

pub async fn act(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    form: Form,
) -> Result<Response, Error> {
    let verb = Verb::of(&form, &signed)?;
    let chosen: Vec<Uuid> = form.many("id").filter_map(|id| id.parse().ok()).collect();
    let alone = chosen
        .first()
        .copied()
        .filter(|_| form.text("back") == "import");
    let actor = signed.actor();
    let (mut shown, mut faults) = (None, Vec::new());
    for id in chosen.iter().take(MOST) {
        if import_list::row(&app.pool, *id).await?.is_none() {
            return Err(Error::not_found("import", id));
        }
        match verb.apply(&app.pool, *id, &actor).await? {
            Ok(revision) => shown = shown.max(revision),
            Err(fault) => faults.push((*id, fault)),
        }
    }
    if let Some(revision) = shown {
        app.shows(revision).await;
    }
    if chosen.is_empty() {
        faults.push((Uuid::nil(), Fault::Said("id", "imports-choose-some")));
    }
    match alone {
        Some(id) => one(&app, &signed, &form, id, verb.done(), faults.pop()).await,
        None => several(&app, &signed, &form, verb.done(), faults).await,
    }
}

/// Back to the page of the import.
async fn one(
    app: &AppState,
    signed: &Signed<Editor>,
    form: &Form,
    id: Uuid,
    done: &str,
    fault: Option<(Uuid, Fault)>,
) -> Result<Response, Error> {
    let Some((_, fault)) = fault else {
        let to = format!("/admin/imports/{id}?done={done}");
        return Ok(Redirect::to(&to).into_response());
    };
    let text = fault.text(signed.l);
    let error = Error::Conflict(text.as_plain().to_owned());
    let page = ImportPage::read(app, signed, id, None).await?;
    let page = page.refusing(fault.field(), text, form.text("reason"));
    Ok(error.shown_as(page))
}

/// Back to the list, as it was.
async fn several(
    app: &AppState,
    signed: &Signed<Editor>,
    form: &Form,
    done: &str,
    faults: Vec<(Uuid, Fault)>,
) -> Result<Response, Error> {
    let filter = Filter::of_address(&form.text("list"))?;
    if faults.is_empty() {
        let place = filter.cursor.clone().map(|cursor| ("cursor", cursor));
        let mut more: Vec<_> = place.into_iter().collect();
        more.push(("done", done.to_owned()));
        return Ok(Redirect::to(&filter.address(&more)).into_response());
    }
    let mut said = Vec::new();
    for (id, fault) in &faults {
        let row = import_list::row(&app.pool, *id).await?;
        let name = row.map(|row| row.file_name).unwrap_or_default();
        said.push((name, fault.text(signed.l)));
    }
    let error = Error::Conflict("Some of what was chosen could not be changed.".to_owned());
    let page = ListPage::read(app, signed, filter).await?;
    Ok(error.shown_as(page.refusing(said)))
}
