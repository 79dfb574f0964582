//! The list of documents, newest first, narrowed by body, kind, language and year.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use crate::db::bodies;
use crate::db::documents::{self, DocumentFilter};
use crate::domain::{Cursor, DocumentKind, Language};
use crate::locale::Locale;
use crate::search;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters, Query};
use crate::web::pages::Reader;
use crate::web::pages::narrowing::address;
use crate::web::state::AppState;
use crate::web::view::{Chip, DocumentRow, Facet, FacetChoice, Facets, Frame, Here, Pager};

const PAGE: i64 = 30;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "documents/index.html")]
pub struct DocumentsPage {
    l: Locale,
    frame: Frame,
    total: i64,
    facets: Facets,
    chips: Vec<Chip>,
    chips_clear: String,
    documents: Vec<DocumentRow>,
    pager: Option<Pager>,
}

/// What an address of the list asks for.
pub struct Asked {
    filter: DocumentFilter,
    cursor: Option<String>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            filter: DocumentFilter {
                bodies: parameters.many("body"),
                meetings: parameters.many("meeting"),
                kinds: parameters.many("kind"),
                languages: parameters.many("language"),
                years: parameters.many("year"),
                year_from: parameters.one("year_from"),
                year_to: parameters.one("year_to"),
            },
            cursor: parameters.one::<String>("cursor"),
        }
    }
}

type Pair = (String, String);

impl Asked {
    fn pairs(&self) -> Vec<Pair> {
        fn all<T: ToString>(name: &str, values: &[T]) -> Vec<Pair> {
            values
                .iter()
                .map(|value| (name.to_owned(), value.to_string()))
                .collect()
        }
        let f = &self.filter;
        [
            all("body", &f.bodies),
            all("meeting", &f.meetings),
            all("kind", &f.kinds),
            all("language", &f.languages),
            all("year", &f.years),
            all("year_from", f.year_from.as_slice()),
            all("year_to", f.year_to.as_slice()),
        ]
        .concat()
    }
}

pub async fn index(
    State(app): State<AppState>,
    reader: Reader,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse, Error> {
    let l = reader.l;
    let pairs = asked.pairs();
    let cursor = asked
        .cursor
        .as_deref()
        .map(|text| read_cursor(text, &pairs))
        .transpose()?;
    let after = cursor.as_ref().map(|(date, key)| (*date, key.as_str()));
    let (total, found) =
        documents::list(&app.pool, &asked.filter, after, PAGE, l.language()).await?;
    let path = format!("/{}/documents", l.code());
    let next = found
        .last()
        .filter(|_| i64::try_from(found.len()).is_ok_and(|shown| shown == PAGE && shown < total))
        .map(|last| {
            let keys = [last.facts.sort_date.to_string(), last.facts.key.clone()];
            let mut pairs = pairs.clone();
            pairs.push(("cursor".to_owned(), Cursor::new(keys).written(&pairs)));
            address(&path, &pairs)
        });
    let first = asked.cursor.as_ref().map(|_| address(&path, &pairs));
    let choices = choices(&app, l, &asked).await?;
    let page = DocumentsPage {
        l,
        frame: Frame::new(&reader.site, l, Here::Documents, "/documents")
            .titled(l.plain("documents"), l.plain("documents-description"))
            .asked(&reader.asked)
            .ending(l.t("documents"))
            .showing_sample(found.iter().any(|document| document.facts.sample)),
        total,
        chips: chips(l, &path, &pairs, &choices),
        chips_clear: path.clone(),
        facets: form(l, path, &asked, choices),
        pager: Pager::new(l, found.len(), total, first, next),
        documents: found
            .iter()
            .map(|document| DocumentRow::new(l, document))
            .collect(),
    };
    Ok((Cache::Revalidate, page))
}

fn read_cursor(text: &str, pairs: &[Pair]) -> Result<(time::Date, String), Error> {
    let refuse = || Error::bad("cursor", "this cursor does not belong to this list");
    let cursor = Cursor::read(text, &pairs.to_vec())
        .map_err(|foreign| Error::bad("cursor", foreign.to_string()))?;
    match cursor.keys().as_slice() {
        [date, key] => {
            let format = time::macros::format_description!("[year]-[month]-[day]");
            let date = time::Date::parse(date, format).map_err(|_| refuse())?;
            Ok((date, (*key).to_owned()))
        }
        _ => Err(refuse()),
    }
}

/// The values that the list can be narrowed by. Bodies with documents; the closed lists whole.
async fn choices(app: &AppState, l: Locale, asked: &Asked) -> Result<Vec<Facet>, Error> {
    let counts = search::counts(&app.search).await?;
    let bodies = bodies::all(&app.pool, &counts, l.language()).await?;
    let bodies = bodies
        .iter()
        .filter(|body| {
            body.documents > 0 || asked.filter.bodies.iter().any(|b| b.as_str() == body.slug)
        })
        .map(|body| FacetChoice {
            value: body.slug.clone(),
            label: l.named(&body.name).into_plain(),
            count: l.number(body.documents),
            checked: asked.filter.bodies.iter().any(|b| b.as_str() == body.slug),
        });
    let kinds = DocumentKind::ALL.iter().map(|kind| FacetChoice {
        value: kind.to_string(),
        label: l.word("kind", kind.as_str()).into_plain(),
        count: String::new(),
        checked: asked.filter.kinds.contains(kind),
    });
    let languages = Language::ALL.iter().map(|language| FacetChoice {
        value: language.to_string(),
        label: l
            .word("language", language.as_str())
            .capitalized()
            .into_plain(),
        count: String::new(),
        checked: asked.filter.languages.contains(language),
    });
    Ok(vec![
        Facet::new("body", l.t("facet-body"), bodies.collect()),
        Facet::new("kind", l.t("facet-kind"), kinds.collect()),
        Facet::new("language", l.t("facet-language"), languages.collect()),
    ])
}

fn chips(l: Locale, path: &str, pairs: &[Pair], facets: &[Facet]) -> Vec<Chip> {
    pairs
        .iter()
        .map(|(name, value)| {
            let rest: Vec<Pair> = pairs
                .iter()
                .filter(|pair| (&pair.0, &pair.1) != (name, value))
                .cloned()
                .collect();
            let label = facets
                .iter()
                .filter(|facet| facet.name == name)
                .flat_map(Facet::choices)
                .find(|choice| choice.value == *value)
                .map_or_else(|| value.clone(), |choice| choice.label.clone());
            let facet = match name.as_str() {
                "year_from" => l.plain("facet-year-from"),
                "year_to" => l.plain("facet-year-to"),
                name => l.word("facet", name).into_plain(),
            };
            Chip::new(l, &facet, &label, address(path, &rest))
        })
        .collect()
}

fn form(l: Locale, action: String, asked: &Asked, list: Vec<Facet>) -> Facets {
    let pairs = asked.pairs();
    let year = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
    Facets {
        action,
        summary: l.n(
            "facet-summary",
            i64::try_from(pairs.len()).unwrap_or(i64::MAX),
        ),
        kept: pairs
            .into_iter()
            .filter(|(name, _)| ["meeting", "year"].contains(&name.as_str()))
            .collect(),
        years: Some((year(asked.filter.year_from), year(asked.filter.year_to))),
        list: list.into_iter().filter(|facet| !facet.is_empty()).collect(),
    }
}
