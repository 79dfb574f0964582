//! The page of a review: warnings, masthead, and the recommendations one under the other beside the file,
//! the one in hand with its form.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::fields::{Field, header};
use super::records::{Decide, Maker};
use super::source::{Sheet, sheet};
use super::stops::{self, Stop, WINDOW};
use crate::db::imports::{self, Import};
use crate::db::names;
use crate::domain::{Format, ImportState, Language, Role};
use crate::editorial::review::{self, Open, Subject, undecided};
use crate::ingest::{Draft, SourceLine};
use crate::locale::{Locale, Text, Value, typeset};
use crate::web::admin::desk::{Desk, Moment, Room};
use crate::web::admin::form::Id;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::assets;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Path;
use crate::web::state::AppState;
use crate::web::view::Label;

/// What the pages of a review have in common.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of a template"
)]
pub struct Around {
    /// Where the addresses of this import begin.
    pub base: String,
    pub version: i32,
    pub title: Text,
    pub file: Label,
    pub received: Moment,
    pub language: Language,
    /// Things that nobody decided yet.
    pub left: i64,
    pub left_said: Text,
    /// The way to the next of them.
    pub next: Option<String>,
    pub can_undo: bool,
    pub can_redo: bool,
    pub may_publish: bool,
    /// Readers see this very version.
    pub is_published: bool,
    /// Where one is, for the way back.
    pub here: String,
    pub source: Option<Source>,
}

/// The file beside.
pub struct Source {
    pub lines: Vec<LineRow>,
    /// The page of a PDF that the one in hand stands on.
    pub page: Option<u32>,
    pub pages: Option<Text>,
}

pub struct LineRow {
    pub number: usize,
    pub text: String,
    pub left_out: bool,
    pub hit: bool,
    /// A page begins here.
    pub page: Option<u32>,
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/review/show.html")]
pub struct ReviewPage {
    desk: Desk,
    around: Around,
    l: Locale,
    language: Language,
    stops: Vec<Stop>,
    header_print: String,
    header: Vec<Field>,
    decides: Vec<Decide>,
    windows: Vec<(String, String, bool)>,
    themes: Vec<String>,
}

/// What one request needs.
pub struct Read {
    pub import: Import,
    pub open: Open,
    pub original: Draft,
    pub sheet: Option<Arc<Sheet>>,
}

pub async fn read(app: &AppState, id: Uuid) -> Result<Read, Error> {
    let import = imports::find(&app.pool, id).await?;
    let mut import = import.ok_or_else(|| Error::not_found("import", id))?;
    let open = review::open(&app.pool, id).await?;
    let parsed = import.parsed.take().unwrap_or_default();
    let original = serde_json::from_value(parsed);
    let original = original.map_err(|error| Error::Internal(Box::new(error)))?;
    let sheet = sheet(app, id).await?;
    Ok(Read {
        import,
        open,
        original,
        sheet,
    })
}

/// The parameter `at` of an address.
pub fn at(query: Option<&str>) -> Option<String> {
    let pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    let mut at = pairs.filter(|(name, _)| name == "at");
    at.next().map(|(_, at)| at.into_owned())
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(Id(id)): Path<Id>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let read = read(&app, id).await?;
    let names = theme_names(&app, signed.l).await?;
    let at = at(query.as_deref());
    let page = ReviewPage::new(&signed, &read, &names, at.as_deref(), query.as_deref());
    Ok((Cache::NoStore, page).into_response())
}

/// The labels of all themes, by slug.
pub async fn theme_names(app: &AppState, l: Locale) -> Result<HashMap<String, String>, Error> {
    let all = names::themes(&app.pool, l.language()).await?;
    Ok(all.into_iter().map(|one| (one.slug, one.name)).collect())
}

impl ReviewPage {
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn script(&self) -> &'static str {
        assets::address("review.js")
    }

    fn new(
        signed: &Signed<Editor>,
        read: &Read,
        names: &HashMap<String, String>,
        at: Option<&str>,
        query: Option<&str>,
    ) -> Self {
        let l = signed.l;
        let paper = &read.open.paper;
        let language = paper.document.header.language.unwrap_or(Language::En);
        let count = paper.document.recommendations.len();
        let current = stops::named(paper, at).or_else(|| stops::next(paper, 0));
        let current = current.unwrap_or(0);
        let from = current / WINDOW * WINDOW;
        let maker = Maker {
            l,
            paper,
            original: &read.original,
            names,
            sheet: read.sheet.as_deref(),
            language,
        };
        let window = from..(from + WINDOW).min(count);
        let decides = window.map(|at| maker.decide(at, at == current));
        let decides: Vec<Decide> = decides.flatten().collect();
        let mut around = Around::new(signed, read);
        around.here = decides
            .iter()
            .find(|one| one.current)
            .map_or_else(String::new, |one| format!("r{}", one.id));
        let spans = decides.iter().filter_map(|one| one.lines);
        let hit = decides.iter().find(|one| one.current);
        around.source = read.sheet.as_deref().map(|sheet| {
            let whole = count <= WINDOW;
            let hit = hit.and_then(|one| Some((one.lines?, one.page)));
            Source::new(l, sheet, spans, whole, hit, language)
        });
        let mut themes: Vec<String> = names
            .values()
            .map(|name| l.named(name).into_plain())
            .collect();
        themes.sort_unstable();
        Self {
            desk: desk(signed, read, "review").after(query),
            stops: stops::warnings(l, paper, &around.base),
            header_print: paper.print(Subject::Header),
            header: header(l, &paper.document, &read.original),
            windows: windows(&around.base, read, from),
            around,
            l,
            language,
            decides,
            themes,
        }
    }
}

/// The stretches of recommendations: what each is called, its address, whether it is shown.
fn windows(base: &str, read: &Read, from: usize) -> Vec<(String, String, bool)> {
    let marks = &read.open.paper.decisions.records;
    if marks.len() <= WINDOW {
        return Vec::new();
    }
    let stretches = marks.chunks(WINDOW).enumerate();
    stretches
        .map(|(number, marks)| {
            let first = number * WINDOW;
            let called = format!("{}–{}", first + 1, first + marks.len());
            let id = marks.first().map_or(0, |mark| mark.id);
            (called, format!("{base}/review?at=r{id}"), first == from)
        })
        .collect()
}

impl Around {
    pub fn new(signed: &Signed<Editor>, read: &Read) -> Self {
        let l = signed.l;
        let (import, open) = (&read.import, &read.open);
        let document = &open.paper.document;
        let language = document.header.language.unwrap_or(Language::En);
        let base = format!("/admin/imports/{}", import.id);
        let name = stops::name(import, document);
        let heading = document
            .header
            .title
            .clone()
            .unwrap_or_else(|| name.clone());
        let left = i64::try_from(undecided::of(&open.paper).len()).unwrap_or(i64::MAX);
        let next = stops::next(&open.paper, 0);
        let next = next.and_then(|at| open.paper.decisions.records.get(at));
        let published = import.state == ImportState::Published;
        Self {
            version: open.version,
            title: l.said(&heading, language),
            file: file_facts(l, read, language),
            received: Moment::new(l, import.created_at),
            language,
            left,
            left_said: l.n("review-left", left),
            next: next.map(|mark| format!("{base}/review?at=r{0}#r{0}", mark.id)),
            can_undo: open.at_step > 0,
            can_redo: open.at_step < open.last_step,
            may_publish: signed.role >= Role::Publisher,
            is_published: published && open.published == Some(open.version),
            here: String::new(),
            base,
            source: None,
        }
    }
}

/// The frame of a page about this import.
pub fn desk(signed: &Signed<Editor>, read: &Read, title: &str) -> Desk {
    let l = signed.l;
    let name = stops::name(&read.import, &read.open.paper.document);
    let desk = Desk::of(signed, Room::Imports, title).under(l.t("desk-imports"), "/admin/imports");
    // A file may be called in whatever direction.
    let name = match l.dir() {
        "rtl" => format!("\u{2068}{name}\u{2069}"),
        _ => name,
    };
    let title = format!("{name}{}{}", l.plain("review-colon"), l.plain(title));
    desk.called(title)
}

/// `paper.pdf, PDF, French, 11 pages`.
fn file_facts(l: Locale, read: &Read, language: Language) -> Label {
    let format = read.import.format.as_str().to_uppercase();
    let mut facts = vec![format, l.word("language", language.as_str()).into_plain()];
    let pages = read.sheet.as_ref().and_then(|sheet| sheet.pages());
    facts.extend(pages.map(|pages| l.n("count-pages", i64::from(pages)).into_plain()));
    let comma = l.plain("list-comma");
    let name = Label::symbol(read.import.file_name.clone());
    name.and(format!("{comma}{}", facts.join(&comma)))
}

/// Lines around those that are asked for.
const MARGIN: usize = 20;

impl Source {
    /// The lines that `spans` cover, with some around; the whole file where that is not long.
    pub fn new(
        l: Locale,
        sheet: &Sheet,
        spans: impl Iterator<Item = (usize, usize)>,
        whole: bool,
        hit: Option<((usize, usize), Option<u32>)>,
        language: Language,
    ) -> Self {
        let spans: Vec<(usize, usize)> = spans.collect();
        let all = &sheet.beside.lines;
        let last_line = all.last().map_or(0, |line| line.number);
        let first = spans.iter().map(|span| span.0).min().unwrap_or(1);
        let last = spans.iter().map(|span| span.1).max().unwrap_or(last_line);
        let (first, last) = if whole && all.len() < 1500 {
            (1, last_line)
        } else {
            (first.saturating_sub(MARGIN), last + MARGIN)
        };
        let (lines, page) = (hit.map(|hit| hit.0), hit.and_then(|hit| hit.1));
        let mut before = None;
        let shown = all
            .iter()
            .filter(|line| (first..=last).contains(&line.number));
        let rows = shown.map(|line: &SourceLine| {
            let page = line.page.filter(|_| line.page != before);
            before = line.page;
            LineRow {
                number: line.number,
                text: typeset(&line.text, language),
                left_out: line.left_out,
                hit: !line.left_out && lines.is_some_and(|(a, b)| (a..=b).contains(&line.number)),
                page,
            }
        });
        let pages = sheet.pages().map(|pages| {
            let values = [
                ("page", Value::from(page.unwrap_or(1).to_string())),
                ("pages", Value::from(pages.to_string())),
            ];
            l.text("review-page-of", &values)
        });
        Self {
            lines: rows.collect(),
            page: page.filter(|_| sheet.format == Format::Pdf),
            pages,
        }
    }
}
