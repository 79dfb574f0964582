//! Withdrawing and putting back: a document, one of its languages, a recommendation. The page says what will
//! go before anything does, and asks for the reason that readers will be given.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::desk::{Desk, Room};
use super::form::Form;
use super::signed::{Publisher, Signed};
use crate::db::{Instead, Lookup, recommendations};
use crate::domain::{DocumentName, Language, RecommendationId};
use crate::editorial::withdraw::{self as verbs, LONGEST_REASON, Why, WithdrawError};
use crate::locale::{Locale, Text};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::state::AppState;
use crate::web::view::{Label, address};

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/withdraw.html")]
pub struct WithdrawPage {
    l: Locale,
    desk: Desk,
    heading: Text,
    target: Target,
    /// What will go, a sentence each.
    goes: Vec<Text>,
    reason: String,
    language: Language,
    instead: String,
    longest: usize,
    fault: Option<(&'static str, Text)>,
}

/// What it is about.
#[derive(Debug, Clone)]
enum Target {
    Document(DocumentName, Option<Language>),
    Record(RecommendationId),
}

impl Target {
    fn of(form: &Form) -> Result<Self, Error> {
        let (document, record) = (form.text("document"), form.text("record"));
        if !record.is_empty() {
            let id = record.parse();
            return Ok(Self::Record(id.map_err(|_| Error::bad("record", "an id"))?));
        }
        let name = document.parse();
        let name = name.map_err(|_| Error::bad("document", "a symbol or a key"))?;
        let language = match form.text("language").as_str() {
            "" => None,
            code => Some(
                code.parse()
                    .map_err(|_| Error::bad("language", "one of the six languages"))?,
            ),
        };
        Ok(Self::Document(name, language))
    }

    /// Where one sees what became of it.
    fn page(&self) -> String {
        match self {
            Self::Document(name, _) => {
                format!("/admin/documents/{}", address::segment(name.as_str()))
            }
            Self::Record(id) => format!("/admin/records/{id}"),
        }
    }

    fn heading(&self, l: Locale) -> Text {
        match self {
            Self::Document(_, None) => l.t("withdraw-document"),
            Self::Document(_, Some(language)) => {
                let name = l.word("language", language.as_str()).into_plain();
                l.text("withdraw-language", &[("language", name.into())])
            }
            Self::Record(_) => l.t("withdraw-record"),
        }
    }

    /// The hidden fields of its form.
    fn fields(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Document(name, language) => {
                let mut fields = vec![("document", name.to_string())];
                fields.extend(language.map(|language| ("language", language.to_string())));
                fields
            }
            Self::Record(id) => vec![("record", id.to_string())],
        }
    }
}

pub async fn form(
    State(app): State<AppState>,
    signed: Signed<Publisher>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let target = Target::of(&Form::of(query.unwrap_or_default().as_bytes()))?;
    let page = WithdrawPage::read(&app, &signed, target).await?;
    Ok((Cache::NoStore, page).into_response())
}

pub async fn withdraw(
    State(app): State<AppState>,
    signed: Signed<Publisher>,
    form: Form,
) -> Result<Response, Error> {
    let target = Target::of(&form)?;
    let language = form.text("reason_language").parse();
    let language = language.map_err(|_| Error::bad("reason_language", "one of the six"))?;
    let typed = form.text("instead");
    let actor = signed.actor();
    let done = match named(&typed) {
        Err(()) => Err(WithdrawError::NoInstead),
        Ok(instead) => {
            let why = Why {
                reason: form.text("reason"),
                language,
                instead,
            };
            match &target {
                Target::Document(name, part) => {
                    verbs::withdraw(&app.pool, name, *part, &why, &actor).await
                }
                Target::Record(id) => verbs::withdraw_record(&app.pool, id, &why, &actor).await,
            }
        }
    };
    match done {
        Ok(revision) => {
            app.shows(revision).await;
            let page = format!("{}?done=withdrawn", target.page());
            Ok(Redirect::to(&page).into_response())
        }
        Err(error) => {
            let fault = fault(signed.l, error)?;
            let error = Error::Conflict(fault.1.as_plain().to_owned());
            // Where it is gone already there is nothing to confirm any more.
            let Ok(mut page) = WithdrawPage::read(&app, &signed, target).await else {
                return Err(error);
            };
            page.reason = form.text("reason");
            page.language = language;
            page.instead = typed;
            page.fault = Some(fault);
            Ok(error.shown_as(page))
        }
    }
}

pub async fn put_back(
    State(app): State<AppState>,
    signed: Signed<Publisher>,
    form: Form,
) -> Result<Response, Error> {
    let target = Target::of(&form)?;
    let actor = signed.actor();
    let done = match &target {
        Target::Document(name, language) => {
            verbs::put_back(&app.pool, name, *language, &actor).await
        }
        Target::Record(id) => verbs::put_record_back(&app.pool, id, &actor).await,
    };
    match done {
        Ok(revision) => {
            app.shows(revision).await;
            let page = format!("{}?done=put-back", target.page());
            Ok(Redirect::to(&page).into_response())
        }
        Err(error) => {
            let (_, text) = fault(signed.l, error)?;
            Err(Error::Conflict(text.as_plain().to_owned()))
        }
    }
}

/// What somebody typed or pasted: a symbol or a key, an id, or the address of either; nothing for nothing.
fn named(typed: &str) -> Result<Option<Instead>, ()> {
    let typed = typed.trim().split(['?', '#']).next().unwrap_or_default();
    let typed = typed.trim_end_matches('/');
    if typed.is_empty() {
        return Ok(None);
    }
    let after = |mark: &str| typed.split_once(mark).map(|(_, rest)| rest);
    let record = |id: &str| id.parse::<RecommendationId>().ok();
    if let Some(rest) = after("/recommendations/").or_else(|| after("/rec/")) {
        let id = record(rest).ok_or(())?;
        return Ok(Some(Instead::Recommendation(id.to_string())));
    }
    let name = after("/documents/")
        .or_else(|| after("/doc/"))
        .unwrap_or(typed);
    let name = percent_encoding::percent_decode_str(name).decode_utf8_lossy();
    // The id of a recommendation ends with its place; a key never does.
    if let Some(id) = record(&name).filter(|id| id.as_str().contains("-p")) {
        return Ok(Some(Instead::Recommendation(id.to_string())));
    }
    let name: DocumentName = name.parse().map_err(drop)?;
    Ok(Some(Instead::Document(name.to_string())))
}

/// The field that it is about, and what to do.
fn fault(l: Locale, error: WithdrawError) -> Result<(&'static str, Text), Error> {
    let (field, key) = match error {
        WithdrawError::Database(error) => return Err(error.into()),
        WithdrawError::NoDocument(name) => return Err(Error::not_found("document", name)),
        WithdrawError::NoRecord(id) => return Err(Error::not_found("recommendation", id)),
        WithdrawError::NoReason => ("reason", "withdraw-no-reason"),
        WithdrawError::NoInstead => ("instead", "withdraw-no-instead"),
        WithdrawError::NotPublished => ("", "withdraw-not-published"),
        WithdrawError::NotWithdrawn => ("", "withdraw-not-withdrawn"),
        WithdrawError::Replaced => ("", "withdraw-replaced"),
        WithdrawError::NoPlace => ("", "withdraw-no-place"),
    };
    Ok((field, l.t(key)))
}

impl WithdrawPage {
    async fn read<R>(app: &AppState, signed: &Signed<R>, target: Target) -> Result<Self, Error> {
        let l = signed.l;
        let title = match &target {
            Target::Document(name, _) => name.to_string(),
            Target::Record(id) => id.to_string(),
        };
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Records, "withdraw")
                .under(Label::symbol(title), target.page()),
            heading: target.heading(l),
            goes: goes(app, l, &target).await?,
            target,
            reason: String::new(),
            language: l.language(),
            instead: String::new(),
            longest: LONGEST_REASON,
            fault: None,
        })
    }

    fn fault(&self, field: &str) -> Option<&Text> {
        let fault = self.fault.as_ref().filter(|(own, _)| *own == field);
        fault.map(|(_, text)| text)
    }
}

/// Each of the pages that will say so stands in six languages; they are counted once.
async fn goes(app: &AppState, l: Locale, target: &Target) -> Result<Vec<Text>, Error> {
    let (name, language) = match target {
        Target::Record(id) => {
            let found = recommendations::find(&app.pool, id, l.language()).await?;
            let Lookup::Found(record) = found else {
                return Err(fault(l, WithdrawError::NotPublished)
                    .map(|(_, text)| Error::Conflict(text.as_plain().to_owned()))?);
            };
            let themes = i64::try_from(record.tags.len()).unwrap_or(i64::MAX);
            return Ok(vec![
                l.n("withdraw-n-records", 1),
                l.n("withdraw-n-themes", themes),
                l.n("withdraw-n-addresses", 1),
            ]);
        }
        Target::Document(name, language) => (name, *language),
    };
    let extent = match verbs::look(&app.pool, name, language).await {
        Ok(extent) => extent,
        Err(error) => {
            let (_, text) = fault(l, error)?;
            return Err(Error::Conflict(text.as_plain().to_owned()));
        }
    };
    let gone = extent.gone;
    let mut goes = Vec::new();
    if extent.whole && language.is_some() {
        goes.push(l.t("withdraw-last-language"));
    }
    goes.push(l.n("withdraw-n-records", gone.records));
    if gone.stay > 0 {
        goes.push(l.n("withdraw-n-stay", gone.stay));
    }
    goes.push(l.n("withdraw-n-themes", gone.themes));
    goes.push(l.n(
        "withdraw-n-addresses",
        gone.records + i64::from(extent.whole),
    ));
    Ok(goes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_names_a_document_or_a_recommendation() {
        let document = |name: &str| Ok(Some(Instead::Document(name.to_owned())));
        let record = |id: &str| Ok(Some(Instead::Recommendation(id.to_owned())));
        assert_eq!(named("  "), Ok(None));
        assert_eq!(named("DEMO/WG.1/2024/2"), document("DEMO/WG.1/2024/2"));
        assert_eq!(named("demo-wg.1-2024-2"), document("demo-wg.1-2024-2"));
        let page = "https://recueil.example/fr/documents/DEMO/WG.1/2024/2#par-3";
        assert_eq!(named(page), document("DEMO/WG.1/2024/2"));
        assert_eq!(named("demo-wg.1-2024-2-p3"), record("demo-wg.1-2024-2-p3"));
        assert_eq!(
            named("/rec/demo-wg.1-2024-2-p3/"),
            record("demo-wg.1-2024-2-p3")
        );
        assert_eq!(named("no such thing"), Err(()));
    }
}
