//! The whole text of what is under review: every heading, paragraph, item and note, the one in hand with
//! what can be done with it. For what the reader of the document took for something else.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};

use super::page::{Around, Read, Source, at, desk, read};
use super::records::{Original, place};
use super::stops;
use crate::domain::Language;
use crate::editorial::review::Subject;
use crate::locale::{Locale, typeset};
use crate::web::admin::desk::Desk;
use crate::web::admin::form::Id;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::assets;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Path;
use crate::web::state::AppState;
use crate::web::view::diff_words;

/// So many paragraphs stand on one page.
const WINDOW: usize = 120;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/review/text.html")]
pub struct TextPage {
    desk: Desk,
    around: Around,
    l: Locale,
    language: Language,
    rows: Vec<ParRow>,
    windows: Vec<(String, String, bool)>,
    notes: Vec<NoteRow>,
    notes_print: String,
}

pub struct ParRow {
    pub id: u32,
    /// Of the paragraph before, where one goes on when this one is gone.
    pub before: u32,
    pub headings: Vec<(String, String)>,
    pub number: Option<u32>,
    pub place: String,
    pub text: String,
    /// As it is set.
    pub set: String,
    pub items: Vec<ItemRow>,
    pub current: bool,
    pub print: String,
    pub lines: Option<(usize, usize)>,
    pub records: Vec<(u32, String)>,
    pub original: Option<Original>,
    pub has_next: bool,
}

pub struct ItemRow {
    pub at: usize,
    pub label: String,
    pub text: String,
    /// It is a recommendation already.
    pub is_record: bool,
}

pub struct NoteRow {
    pub marker: String,
    pub text: String,
    /// Where it is called.
    pub called: Option<String>,
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(Id(id)): Path<Id>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let read = read(&app, id).await?;
    let at = at(query.as_deref());
    let page = TextPage::new(&signed, &read, at.as_deref(), query.as_deref());
    Ok((Cache::NoStore, page).into_response())
}

impl TextPage {
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn script(&self) -> &'static str {
        assets::address("review.js")
    }

    fn new(signed: &Signed<Editor>, read: &Read, at: Option<&str>, query: Option<&str>) -> Self {
        let l = signed.l;
        let paper = &read.open.paper;
        let count = paper.document.paragraphs.len();
        let named = stops::named_paragraph(paper, at);
        let current = named.unwrap_or(0);
        let from = current / WINDOW * WINDOW;
        let mut around = Around::new(signed, read);
        let rows: Vec<ParRow> = (from..(from + WINDOW).min(count))
            .filter_map(|at| row(l, read, at, named == Some(at), around.language))
            .collect();
        let hit = rows.iter().find(|one| one.current);
        around.here = hit.map_or_else(String::new, |one| format!("p{}", one.id));
        around.source = read.sheet.as_deref().map(|sheet| {
            let page = paper
                .document
                .paragraphs
                .get(current)
                .and_then(|one| one.page);
            let hit = hit.and_then(|one| Some((one.lines?, page)));
            let spans = rows.iter().filter_map(|one| one.lines);
            Source::new(l, sheet, spans, count <= WINDOW, hit, around.language)
        });
        let marks = &paper.decisions.paragraphs;
        let windows = marks.chunks(WINDOW).enumerate().map(|(number, marks)| {
            let first = number * WINDOW;
            let id = marks.first().map_or(0, |mark| mark.id);
            let called = format!("{}–{}", first + 1, first + marks.len());
            let href = format!("{}/review/text?at=p{id}", around.base);
            (called, href, first == from)
        });
        let windows = windows.filter(|_| marks.len() > WINDOW).collect();
        Self {
            desk: desk(signed, read, "review-whole-text").after(query),
            language: around.language,
            windows,
            notes: notes(l, read),
            notes_print: paper.print(Subject::Whole),
            around,
            l,
            rows,
        }
    }
}

fn row(l: Locale, read: &Read, at: usize, current: bool, language: Language) -> Option<ParRow> {
    let paper = &read.open.paper;
    let document = &paper.document;
    let paragraph = document.paragraphs.get(at)?;
    let marks = &paper.decisions.paragraphs;
    let mark = marks.get(at)?;
    let said = paper.records().filter(|(said, _)| said.index == at);
    let records = said.map(|(said, mark)| (mark.id, place(l, document, said)));
    let items = paragraph.items.iter().enumerate();
    let items = items.map(|(number, item)| {
        let mut said = document.recommendations.iter();
        ItemRow {
            at: number,
            is_record: said.any(|one| {
                one.index == at
                    && one.label.as_ref() == Some(&item.label)
                    && item.text.contains(one.text.trim())
            }),
            label: match item.label.as_str() {
                "bullet" => "•".to_owned(),
                label => Locale(language).item_label(label, None),
            },
            text: item.text.clone(),
        }
    });
    let original = mark.origin.and_then(|at| read.original.paragraphs.get(at));
    let original = original.filter(|one| one.text != paragraph.text);
    let before = at.checked_sub(1).and_then(|at| marks.get(at));
    Some(ParRow {
        id: mark.id,
        before: before.map_or(0, |mark| mark.id),
        headings: headings(read, at),
        number: paragraph.number,
        place: stops::place_of_paragraph(l, document, at),
        set: typeset(&paragraph.text, language),
        text: paragraph.text.clone(),
        items: items.collect(),
        current,
        print: paper.print(Subject::Paragraph(mark.id)),
        lines: read
            .sheet
            .as_deref()
            .zip(mark.origin)
            .and_then(|(s, o)| s.of_paragraph(o)),
        records: records.collect(),
        original: original.map(|one| Original {
            pieces: diff_words(&one.text, &paragraph.text),
            text: one.text.clone(),
        }),
        has_next: at + 1 < document.paragraphs.len(),
    })
}

/// The headings between the paragraph before and this one: number and words.
fn headings(read: &Read, at: usize) -> Vec<(String, String)> {
    let document = &read.open.paper.document;
    let section = |at: usize| document.paragraphs.get(at).and_then(|one| one.section);
    let Some(own) = section(at) else {
        return Vec::new();
    };
    let from = (0..at).rev().find_map(section).map_or(0, |last| last + 1);
    let between = document.sections.iter().take(own + 1).skip(from);
    between
        .map(|one| (one.number.clone().unwrap_or_default(), one.heading.clone()))
        .collect()
}

fn notes(l: Locale, read: &Read) -> Vec<NoteRow> {
    let document = &read.open.paper.document;
    let called = |marker: &str| {
        let mut all = document.paragraphs.iter();
        let at = all.position(|one| one.footnote_calls.iter().any(|call| call == marker))?;
        Some(stops::place_of_paragraph(l, document, at))
    };
    let notes = document.footnotes.iter();
    notes
        .map(|note| NoteRow {
            called: called(&note.marker),
            marker: note.marker.clone(),
            text: note.text.clone(),
        })
        .collect()
}
