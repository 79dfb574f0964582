//! One published recommendation, for editors: its themes, confirmed, refused or added; and what takes its
//! place. Each verb is a button, done at once and written into the log; the words are not changed here.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::desk::{Desk, Room};
use super::documents::Gone;
use super::form::Form;
use super::signed::{Editor, Publisher, Signed};
use crate::db::recommendations::{self, Recommendation};
use crate::db::{Lookup, Withdrawn, succession, themes};
use crate::domain::{Language, Origin, RecommendationId, Role, ThemeSlug};
use crate::editorial::supersede::{SupersedeError, restore, supersede};
use crate::editorial::tag::{TagError, Verdict, decide};
use crate::locale::{Locale, Text};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Path;
use crate::web::state::AppState;
use crate::web::view::address;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/records.html")]
pub struct FindPage {
    l: Locale,
    desk: Desk,
    typed: String,
    fault: Option<Text>,
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/record.html")]
pub struct RecordPage {
    l: Locale,
    desk: Desk,
    id: String,
    public: String,
    status: Text,
    language: Language,
    words: String,
    tags: Vec<TagRow>,
    /// Every theme, for the field that adds one.
    themes: Vec<(String, String)>,
    successor: Option<String>,
    before: Vec<String>,
    /// Key and name of the document that it stands in.
    document: Option<(String, String)>,
    may_withdraw: bool,
    fault: Option<Text>,
}

/// Of one that is withdrawn.
#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/record_gone.html")]
pub struct GonePage {
    l: Locale,
    desk: Desk,
    id: String,
    public: String,
    gone: Gone,
    may_withdraw: bool,
}

struct TagRow {
    slug: String,
    label: String,
    origin: &'static str,
    origin_label: Text,
    /// Words of the text, each in its language.
    evidence: Vec<(Language, String)>,
    proposed: bool,
}

/// Finds a record by its id or by any address of it.
pub async fn find(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let typed = Form::of(query.unwrap_or_default().as_bytes()).text("id");
    let l = signed.l;
    let mut fault = None;
    if !typed.trim().is_empty() {
        let id = named(&typed);
        if let Some(id) = id
            && let Lookup::Found(_) | Lookup::Moved(_) | Lookup::Gone(_) =
                recommendations::find(&app.pool, &id, l.language()).await?
        {
            return Ok(Redirect::to(&format!("/admin/records/{id}")).into_response());
        }
        fault = Some(l.t("records-absent"));
    }
    let page = FindPage {
        l,
        desk: Desk::of(&signed, Room::Records, "desk-records"),
        typed,
        fault,
    };
    Ok((Cache::NoStore, page).into_response())
}

/// The id in what somebody typed or pasted: an id, or an address that ends with one.
pub fn named(typed: &str) -> Option<RecommendationId> {
    let path = typed.trim().split(['?', '#']).next()?;
    path.trim_end_matches('/').rsplit('/').next()?.parse().ok()
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(id): Path<RecommendationId>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let record = match recommendations::find(&app.pool, &id, signed.l.language()).await? {
        Lookup::Found(record) => record,
        Lookup::Moved(slug) => {
            return Ok(Redirect::to(&format!("/admin/records/{slug}")).into_response());
        }
        Lookup::Gone(gone) => {
            let page = GonePage::new(&signed, id.to_string(), &gone, query.as_deref());
            return Ok((Cache::NoStore, page).into_response());
        }
        Lookup::Absent => return Err(Error::not_found("recommendation", id)),
    };
    let page = RecordPage::read(&app, &signed, &record, query.as_deref(), None).await?;
    Ok((Cache::NoStore, page).into_response())
}

/// Decides on a theme: the button says which, and how.
pub async fn tag(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(id): Path<RecommendationId>,
    form: Form,
) -> Result<Response, Error> {
    let given = ["give", "add"].map(|name| form.text(name));
    let refused = form.text("refuse");
    let (typed, verdict) = match given.into_iter().find(|slug| !slug.trim().is_empty()) {
        Some(slug) if refused.is_empty() => (slug, Verdict::Give),
        _ => (refused, Verdict::Refuse),
    };
    let Some(theme) = theme_of(&app, &typed).await? else {
        let fault = signed.l.t("records-no-theme");
        return refused_with(&app, &signed, &id, fault).await;
    };
    let (one, actor) = (std::slice::from_ref(&id), signed.actor());
    let decided = decide(&app.pool, one, &theme, verdict, &actor).await;
    match decided {
        Ok(revision) => {
            app.shows(revision).await;
            Ok(Redirect::to(&format!("/admin/records/{id}?done=theme")).into_response())
        }
        Err(TagError::NoTheme(_)) => {
            let fault = signed.l.t("records-no-theme");
            refused_with(&app, &signed, &id, fault).await
        }
        Err(TagError::Absent(id)) => Err(Error::not_found("recommendation", id)),
        Err(TagError::Database(error)) => Err(error.into()),
    }
}

/// Says what takes the place of this one, or takes that back where nothing is named.
pub async fn succeed(
    State(app): State<AppState>,
    signed: Signed<Publisher>,
    Path(id): Path<RecommendationId>,
    form: Form,
) -> Result<Response, Error> {
    let (typed, why) = (form.text("successor"), form.text("why"));
    let actor = signed.actor();
    let done = if form.text("do") == "restore" {
        restore(&app.pool, &id, &actor).await
    } else {
        match named(&typed) {
            Some(by) => supersede(&app.pool, std::slice::from_ref(&id), &by, &why, &actor).await,
            None => return refused_with(&app, &signed, &id, signed.l.t("records-absent")).await,
        }
    };
    let fault = match done {
        Ok(revision) => {
            app.shows(revision).await;
            return Ok(
                Redirect::to(&format!("/admin/records/{id}?done=succession")).into_response(),
            );
        }
        Err(SupersedeError::Database(error)) => return Err(error.into()),
        Err(SupersedeError::Absent(_)) => "records-absent",
        Err(SupersedeError::Circle(_)) => "records-circle",
        Err(SupersedeError::NotSuperseded(_)) => "records-not-superseded",
    };
    refused_with(&app, &signed, &id, signed.l.t(fault)).await
}

/// The theme that somebody typed: its name in the address, or its label in any language.
async fn theme_of(app: &AppState, typed: &str) -> Result<Option<ThemeSlug>, Error> {
    let typed = typed.trim();
    let found = themes::by_name(&app.pool, typed).await?;
    Ok(found.and_then(|slug| slug.parse().ok()))
}

async fn refused_with<R>(
    app: &AppState,
    signed: &Signed<R>,
    id: &RecommendationId,
    fault: Text,
) -> Result<Response, Error> {
    let found = recommendations::find(&app.pool, id, signed.l.language()).await?;
    let Lookup::Found(record) = found else {
        return Err(Error::not_found("recommendation", id));
    };
    let error = Error::Conflict(fault.as_plain().to_owned());
    let page = RecordPage::read(app, signed, &record, None, Some(fault)).await?;
    Ok(error.shown_as(page))
}

impl GonePage {
    fn new<R>(signed: &Signed<R>, id: String, gone: &Withdrawn, query: Option<&str>) -> Self {
        let l = signed.l;
        Self {
            l,
            desk: Desk::of(signed, Room::Records, "desk-records")
                .called(id.clone())
                .under(l.t("desk-records"), "/admin/records")
                .after(query),
            public: address::recommendation(l, &id),
            gone: Gone::new(l, gone),
            may_withdraw: signed.role >= Role::Publisher,
            id,
        }
    }
}

impl RecordPage {
    async fn read<R>(
        app: &AppState,
        signed: &Signed<R>,
        record: &Recommendation,
        query: Option<&str>,
        fault: Option<Text>,
    ) -> Result<Self, Error> {
        let (l, facts) = (signed.l, &record.facts);
        let wording = record.wording(l.language());
        let tags = record.tags.iter().map(|tag| TagRow {
            slug: tag.theme.clone(),
            label: tag.label.clone(),
            origin: tag.origin.as_str(),
            origin_label: l.word("origin", tag.origin.as_str()),
            evidence: tag
                .evidence
                .iter()
                .flat_map(|one| one.words.iter().map(|word| (one.language, word.clone())))
                .collect(),
            proposed: tag.origin == Origin::Proposed,
        });
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Records, "desk-records")
                .called(facts.slug.clone())
                .under(l.t("desk-records"), "/admin/records")
                .after(query),
            public: address::recommendation(l, &facts.slug),
            id: facts.slug.clone(),
            status: l.word("status", facts.status.as_str()),
            language: wording.map_or(Language::En, |wording| wording.language),
            words: wording
                .map(|wording| wording.text.clone())
                .unwrap_or_default(),
            tags: tags.collect(),
            themes: themes::names(&app.pool, l.language()).await?,
            successor: facts.successor.clone(),
            before: succession::before(&app.pool, facts.id).await?,
            document: facts.document_key.as_ref().map(|key| {
                let name = facts.document_symbol.as_ref().unwrap_or(key);
                (key.clone(), name.clone())
            }),
            may_withdraw: signed.role >= Role::Publisher,
            fault,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_found_in_any_address() {
        for typed in [
            "demo-wg.1-2024-2-p3-a",
            " https://recueil.example/fr/recommendations/demo-wg.1-2024-2-p3-a?with=en#x ",
            "/rec/demo-wg.1-2024-2-p3-a/",
        ] {
            let id = named(typed).map(|id| id.to_string());
            assert_eq!(id.as_deref(), Some("demo-wg.1-2024-2-p3-a"), "{typed}");
        }
        assert_eq!(named("https://"), None);
    }
}
