//! One theme for those who keep the index: what is said of it in six languages, where it stands, and how it
//! goes. Who saves what somebody else has changed meanwhile sees both, and decides.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::desk::{Desk, Room};
use super::form::Form;
use super::signed::{Editor, Publisher, Signed};
use crate::db::themes;
use crate::db::thesaurus::{self, Entry};
use crate::domain::{Described, Language, ThemeSlug};
use crate::editorial::thesaurus::{ThesaurusError, describe, merge, put_below, reinstate, retire};
use crate::locale::{Locale, Text};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Path;
use crate::web::state::AppState;
use crate::web::view::address;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/theme.html")]
pub struct ThemePage {
    l: Locale,
    desk: Desk,
    slug: String,
    public: String,
    version: i32,
    fields: Vec<Fields>,
    related: String,
    sdg: String,
    unbis: String,
    eurovoc: String,
    parent: String,
    retired: bool,
    replaced_by: Option<String>,
    aliases: Vec<String>,
    tags: Text,
    themes: Vec<(String, String)>,
    fault: Option<Text>,
}

/// What is said in one language: as it stands in the fields, and what a colleague wrote meanwhile.
struct Fields {
    language: Language,
    label: String,
    scope_note: String,
    synonyms: String,
    triggers: String,
    theirs: Option<String>,
    open: bool,
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(slug): Path<ThemeSlug>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let Some(entry) = thesaurus::entry(&app.pool, slug.as_str()).await? else {
        return match thesaurus::moved(&app.pool, slug.as_str()).await? {
            Some(to) => Ok(Redirect::to(&format!("/admin/themes/{to}")).into_response()),
            None => Err(Error::not_found("theme", slug)),
        };
    };
    let said = said(&entry);
    let page = ThemePage::read(&app, &signed, &entry, &said, None).await?;
    let desk = page.desk.after(query.as_deref());
    Ok((Cache::NoStore, ThemePage { desk, ..page }).into_response())
}

pub async fn save(
    State(app): State<AppState>,
    signed: Signed<Publisher>,
    Path(slug): Path<ThemeSlug>,
    form: Form,
) -> Result<Response, Error> {
    let entry = thesaurus::entry(&app.pool, slug.as_str()).await?;
    let entry = entry.ok_or_else(|| Error::not_found("theme", &slug))?;
    let typed = typed(&form);
    let version = form.text("version").parse().unwrap_or(-1);
    let (before, actor) = (said(&entry), signed.actor());
    match describe(&app.pool, &slug, version, &typed, &actor).await {
        Ok(revision) => {
            app.shows(revision).await;
            Ok(Redirect::to(&format!("/admin/themes/{slug}?done=described")).into_response())
        }
        Err(error) => {
            let changed = matches!(error, ThesaurusError::Changed);
            let fault = fault_text(signed.l, error)?;
            let refused = Error::Conflict(fault.as_plain().to_owned());
            let mut page = ThemePage::read(&app, &signed, &entry, &typed, Some(fault)).await?;
            if changed {
                page.show_theirs(&before, &typed);
            }
            Ok(refused.shown_as(page))
        }
    }
}

/// Where it stands and how it goes, by the button that was pressed.
pub async fn change(
    State(app): State<AppState>,
    signed: Signed<Publisher>,
    Path(slug): Path<ThemeSlug>,
    form: Form,
) -> Result<Response, Error> {
    let (pool, actor) = (&app.pool, signed.actor());
    let other: Option<ThemeSlug> = form.text("other").trim().parse().ok();
    let mut to = slug.clone();
    let done = match (form.text("do").as_str(), other) {
        ("move", parent) => put_below(pool, &slug, parent.as_ref(), &actor).await,
        ("merge", Some(into)) => {
            to = into;
            merge(pool, &slug, &to, &actor).await
        }
        ("retire", instead) => retire(pool, &slug, instead.as_ref(), &actor).await,
        ("reinstate", _) => reinstate(pool, &slug, &actor).await,
        ("merge", None) => Err(ThesaurusError::Itself),
        (verb, _) => return Err(Error::bad("do", format!("no such verb: {verb:?}"))),
    };
    match done {
        Ok(revision) => {
            app.shows(revision).await;
            Ok(Redirect::to(&format!("/admin/themes/{to}?done=described")).into_response())
        }
        Err(error) => {
            let fault = fault_text(signed.l, error)?;
            let entry = thesaurus::entry(pool, slug.as_str()).await?;
            let entry = entry.ok_or_else(|| Error::not_found("theme", &slug))?;
            let refused = Error::Conflict(fault.as_plain().to_owned());
            let page = ThemePage::read(&app, &signed, &entry, &said(&entry), Some(fault)).await?;
            Ok(refused.shown_as(page))
        }
    }
}

/// Why something was refused, for the one who wanted it.
pub fn fault_text(l: Locale, error: ThesaurusError) -> Result<Text, Error> {
    Ok(l.t(match error {
        ThesaurusError::Database(error) => return Err(error.into()),
        ThesaurusError::Absent(_) => "records-no-theme",
        ThesaurusError::Taken(_) => "thesaurus-taken",
        ThesaurusError::NoLabel => "thesaurus-no-label",
        ThesaurusError::Changed => "thesaurus-changed",
        ThesaurusError::TooDeep => "thesaurus-too-deep",
        ThesaurusError::Itself => "thesaurus-itself",
        ThesaurusError::LabelTwice(..) => "thesaurus-label-twice",
        ThesaurusError::RetiredInstead(_) => "thesaurus-retired-instead",
        ThesaurusError::NoStep => "thesaurus-no-step",
        ThesaurusError::Undone => "thesaurus-undone",
        ThesaurusError::MergeAgain => "thesaurus-merge-again",
        ThesaurusError::Since(theme) => {
            return Ok(l.text("thesaurus-since", &[("theme", theme.to_string().into())]));
        }
        ThesaurusError::InUse(theme) => {
            return Ok(l.text("thesaurus-in-use", &[("theme", theme.to_string().into())]));
        }
    }))
}

/// What the store says of a theme.
fn said(entry: &Entry) -> Described {
    let (concept, extra) = (&entry.concept, &entry.extra);
    Described {
        labels: concept.labels.clone(),
        scope_notes: extra.scope_notes.clone(),
        synonyms: concept.synonyms.clone(),
        triggers: concept.triggers.clone(),
        related: extra
            .related
            .iter()
            .filter_map(|slug| slug.parse().ok())
            .collect(),
        sdg: concept.sdg.clone(),
        unbis: concept.unbis.clone(),
        eurovoc: extra.eurovoc.clone(),
    }
}

/// What somebody typed: a line for each synonym and trigger, what is blank is not said.
fn typed(form: &Form) -> Described {
    let some = |name: &str| Some(form.text(name).trim().to_owned()).filter(|t| !t.is_empty());
    let lines = |name: &str| -> Vec<String> {
        let text = form.text(name);
        let lines = text.split(['\n', ';']).map(str::trim);
        lines
            .filter(|line| !line.is_empty())
            .map(ToOwned::to_owned)
            .collect()
    };
    let by_language = |name: &str| -> BTreeMap<Language, Vec<String>> {
        let all = Language::ALL
            .iter()
            .map(|l| (*l, lines(&format!("{name}-{l}"))));
        all.filter(|(_, lines)| !lines.is_empty()).collect()
    };
    let text_of = |name: &str| -> BTreeMap<Language, String> {
        let all = Language::ALL.iter();
        all.filter_map(|l| Some((*l, some(&format!("{name}-{l}"))?)))
            .collect()
    };
    let words = |name: &str| {
        form.text(name)
            .split_whitespace()
            .map(ToOwned::to_owned)
            .collect()
    };
    let related: Vec<String> = words("related");
    Described {
        labels: text_of("label"),
        scope_notes: text_of("note"),
        synonyms: by_language("synonyms"),
        triggers: by_language("triggers"),
        related: related
            .iter()
            .filter_map(|slug| slug.parse().ok())
            .collect(),
        sdg: words("sdg"),
        unbis: some("unbis"),
        eurovoc: some("eurovoc"),
    }
}

impl Fields {
    fn of(described: &Described, language: Language, open: bool) -> Self {
        let text =
            |map: &BTreeMap<Language, String>| map.get(&language).cloned().unwrap_or_default();
        let lines = |map: &BTreeMap<Language, Vec<String>>| {
            map.get(&language)
                .map(|lines| lines.join("\n"))
                .unwrap_or_default()
        };
        Self {
            language,
            label: text(&described.labels),
            scope_note: text(&described.scope_notes),
            synonyms: lines(&described.synonyms),
            triggers: lines(&described.triggers),
            theirs: None,
            open,
        }
    }

    fn words(&self) -> String {
        [
            &self.label,
            &self.scope_note,
            &self.synonyms,
            &self.triggers,
        ]
        .map(String::as_str)
        .join("\n")
        .trim()
        .to_owned()
    }
}

impl ThemePage {
    async fn read<R>(
        app: &AppState,
        signed: &Signed<R>,
        entry: &Entry,
        described: &Described,
        fault: Option<Text>,
    ) -> Result<Self, Error> {
        let (l, extra) = (signed.l, &entry.extra);
        let slug = entry.concept.slug.to_string();
        let label = entry.concept.labels.get(&l.language()).cloned();
        let related: Vec<&str> = described.related.iter().map(ThemeSlug::as_str).collect();
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Themes, "themes")
                .called(label.unwrap_or_else(|| slug.clone()))
                .under(l.t("themes"), "/admin/themes"),
            public: address::theme(l, &slug),
            slug,
            version: extra.version,
            fields: Language::ALL
                .iter()
                .map(|own| Fields::of(described, *own, *own == l.language()))
                .collect(),
            related: related.join(" "),
            sdg: described.sdg.join(" "),
            unbis: described.unbis.clone().unwrap_or_default(),
            eurovoc: described.eurovoc.clone().unwrap_or_default(),
            parent: entry
                .concept
                .parent
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            retired: extra.retired,
            replaced_by: extra.replaced_by.clone(),
            aliases: extra.aliases.clone(),
            tags: l.n("count-recommendations", extra.tags),
            themes: themes::names(&app.pool, l.language()).await?,
            fault,
        })
    }

    /// Beside what was typed, what a colleague saved meanwhile.
    fn show_theirs(&mut self, theirs: &Described, typed: &Described) {
        for fields in &mut self.fields {
            let (one, other) = (
                Fields::of(theirs, fields.language, false).words(),
                Fields::of(typed, fields.language, false).words(),
            );
            if one != other {
                fields.theirs = Some(one);
                fields.open = true;
            }
        }
    }
}
