//! Bodies: the tree of organs, and the chronicle of each: its meetings, its documents.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use super::Reader;
use crate::db::bodies::{self, Body, BodyNode};
use crate::db::documents::{self, Document, DocumentFilter};
use crate::db::meetings::{self, MeetingFilter};
use crate::domain::BodySlug;
use crate::locale::{Locale, Text, Value};
use crate::search;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{NoParameters, Path, Query};
use crate::web::state::AppState;
use crate::web::view::{DocumentRow, Frame, Here, Label, MeetingRow, Row, address, body_label};

/// Documents shown on one page; the list of documents has the rest.
const DOCUMENTS: i64 = 100;
/// More meetings than any body has held.
const MEETINGS: i64 = 500;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "bodies/index.html")]
pub struct BodiesPage {
    l: Locale,
    frame: Frame,
    bodies: Vec<BodyRow>,
    /// Documents that name no body.
    orphans: Vec<DocumentRow>,
}

struct BodyRow {
    href: String,
    symbol: Label,
    name: Text,
    /// Steps below the first level.
    depth: usize,
    meetings: i64,
    documents: i64,
    recommendations: i64,
}

pub async fn index(
    State(app): State<AppState>,
    reader: Reader,
    Query(NoParameters): Query<NoParameters>,
) -> Result<impl IntoResponse, Error> {
    let l = reader.l;
    let counts = search::counts(&app.search).await?;
    let tree = bodies::tree(&app.pool, &counts, l.language()).await?;
    let orphans = documents::without_body(&app.pool, DOCUMENTS, l.language()).await?;
    let mut rows = Vec::new();
    flatten(l, &tree, 0, &mut rows);
    let page = BodiesPage {
        l,
        frame: Frame::new(&reader.site, l, Here::Bodies, "/bodies")
            .titled(l.plain("bodies"), l.plain("bodies-description"))
            .ending(l.t("bodies"))
            .showing_sample(holds_sample(&tree)),
        bodies: rows,
        orphans: orphans
            .iter()
            .map(|document| DocumentRow::new(l, document))
            .collect(),
    };
    Ok((Cache::Revalidate, page))
}

/// Bodies with something to read, and those above them.
fn flatten(l: Locale, nodes: &[BodyNode], depth: usize, rows: &mut Vec<BodyRow>) {
    for node in nodes.iter().filter(|node| holds_any(node)) {
        let body = &node.body;
        rows.push(BodyRow {
            href: address::body(l, &body.slug),
            symbol: Label::symbol(body.symbol.clone()),
            name: l.named(&body.name),
            depth: depth.min(3),
            meetings: body.meetings,
            documents: body.documents,
            recommendations: body.recommendations,
        });
        flatten(l, &node.children, depth + 1, rows);
    }
}

fn holds_any(node: &BodyNode) -> bool {
    !node.body.is_empty() || node.children.iter().any(holds_any)
}

fn holds_sample(nodes: &[BodyNode]) -> bool {
    nodes
        .iter()
        .any(|node| node.body.sample && holds_any(node) || holds_sample(&node.children))
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "bodies/show.html")]
pub struct BodyPage {
    l: Locale,
    frame: Frame,
    symbol: Label,
    name: Label,
    parent: Option<Row>,
    all_href: String,
    recommendations: i64,
    children: Vec<Row>,
    meetings: Vec<MeetingRow>,
    /// Those of no meeting.
    documents: Vec<DocumentRow>,
    more_documents: Option<String>,
}

pub async fn show(
    State(app): State<AppState>,
    reader: Reader,
    Path(slug): Path<BodySlug>,
    Query(NoParameters): Query<NoParameters>,
) -> Result<impl IntoResponse, Error> {
    let l = reader.l;
    let counts = search::counts(&app.search).await?;
    let all = bodies::all(&app.pool, &counts, l.language()).await?;
    let Some(body) = all.iter().find(|body| body.slug == slug.as_str()) else {
        return Err(Error::not_found("body", slug));
    };
    let of_body = MeetingFilter {
        bodies: vec![slug.clone()],
        ..MeetingFilter::default()
    };
    let (_, held) =
        meetings::list(&app.pool, &counts, &of_body, None, MEETINGS, l.language()).await?;
    let filter = DocumentFilter {
        bodies: vec![slug.clone()],
        ..DocumentFilter::default()
    };
    let (total, found) = documents::list(&app.pool, &filter, None, DOCUMENTS, l.language()).await?;
    let loose: Vec<&Document> = found.iter().filter(|d| d.facts.meeting.is_none()).collect();
    let own = [("body", slug.as_str())];
    let page = BodyPage {
        l,
        frame: frame(&reader, body),
        symbol: Label::symbol(body.symbol.clone()),
        name: body_label(l, &body.name, &body.symbol),
        parent: all
            .iter()
            .find(|other| Some(&other.slug) == body.parent.as_ref())
            .map(|other| row(l, other)),
        all_href: address::list(l, "recommendations", &own),
        recommendations: body.recommendations,
        children: all
            .iter()
            .filter(|other| other.parent.as_deref() == Some(slug.as_str()))
            .map(|other| row(l, other).counted(l, other.recommendations))
            .collect(),
        meetings: held
            .iter()
            .map(|meeting| MeetingRow::new(l, meeting, false))
            .collect(),
        documents: loose
            .into_iter()
            .map(|document| DocumentRow::new(l, document))
            .collect(),
        more_documents: (total > 0).then(|| address::list(l, "documents", &own)),
    };
    Ok((Cache::Revalidate, page))
}

fn row(l: Locale, body: &Body) -> Row {
    Row::new(
        address::body(l, &body.slug),
        body_label(l, &body.name, &body.symbol),
    )
}

fn frame(reader: &Reader, body: &Body) -> Frame {
    let l = reader.l;
    let name = l.named(&body.name).into_plain();
    let description = l.text("body-description", &[("body", Value::from(name.clone()))]);
    let title = if body.name == body.symbol {
        body.symbol.clone()
    } else {
        format!("{name}{}{}", l.plain("list-comma"), body.symbol)
    };
    Frame::new(
        &reader.site,
        l,
        Here::Bodies,
        format!("/bodies/{}", body.slug),
    )
    .titled(title, description.into_plain())
    .under(l.t("bodies"), format!("/{}/bodies", l.code()))
    .ending(Label::symbol(body.symbol.clone()))
    .showing_sample(body.sample)
}
