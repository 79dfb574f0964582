//! The file beside the structure: its lines, and the picture of a page of a PDF. Reading a
//! file again takes a while, so what a few were read to is kept.

use std::collections::VecDeque;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use axum::extract::{Path as RawPath, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use uuid::Uuid;

use crate::db::files;
use crate::domain::{Format, Thesaurus};
use crate::ingest::{self, Beside, ParseOptions};
use crate::web::admin::signed::{Editor, Signed};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::state::AppState;

/// So many files are kept as lines.
const KEPT: usize = 8;

/// The last ones first.
type Kept = Mutex<VecDeque<(Uuid, Arc<Sheet>)>>;

static LINES: LazyLock<Kept> = LazyLock::new(Mutex::default);

/// The lines of a file.
#[derive(Debug)]
pub struct Sheet {
    pub format: Format,
    pub beside: Beside,
}

impl Sheet {
    /// The last page, where the format has pages.
    pub fn pages(&self) -> Option<u32> {
        self.beside.lines.iter().filter_map(|line| line.page).max()
    }

    /// The lines that a paragraph of the draft was read from, first and last.
    pub fn of_paragraph(&self, origin: usize) -> Option<(usize, usize)> {
        let first = *self.beside.paragraphs.get(origin)?;
        let lines = &self.beside.lines;
        let mut later = self.beside.paragraphs[origin + 1..].iter();
        let next = later.find(|line| **line > first);
        let end = match next {
            Some(next) => *next,
            None => lines.last()?.number + 1,
        };
        let own = lines
            .iter()
            .filter(|line| (first..end).contains(&line.number));
        // A note at the foot of the page, or blanks, are none of it.
        let last = own
            .filter(|line| !line.left_out)
            .map(|line| line.number)
            .max();
        Some((first, last.unwrap_or(first)))
    }
}

impl Sheet {
    /// Of these lines, those that a part of them was read from: from the one with its first words to the one
    /// with its last. All of them where that cannot be made out.
    pub fn narrowed(&self, (first, last): (usize, usize), text: &str) -> (usize, usize) {
        let words: Vec<&str> = text.split_whitespace().collect();
        let start = words[..words.len().min(3)].join(" ");
        let end = words[words.len().saturating_sub(2)..].join(" ");
        let own = self.beside.lines.iter();
        let own = own.filter(|line| (first..=last).contains(&line.number) && !line.left_out);
        let mut own = own
            .skip_while(|line| !line.text.contains(&start))
            .peekable();
        let Some(from) = own
            .peek()
            .map(|line| line.number)
            .filter(|_| !words.is_empty())
        else {
            return (first, last);
        };
        let to = own.find(|line| line.text.contains(&end));
        (from, to.map_or(from, |line| line.number))
    }
}

/// The lines of an import's file; `None` where it cannot be read any more.
pub async fn sheet(app: &AppState, import: Uuid) -> Result<Option<Arc<Sheet>>, Error> {
    if let Some(kept) = kept(import) {
        return Ok(Some(kept));
    }
    let Some((format, bytes)) = files::of_import(&app.pool, import).await? else {
        return Ok(None);
    };
    let read = spawn_blocking(move || {
        // Themes are of no use for lines.
        let thesaurus = Thesaurus::default();
        ingest::beside(&bytes, &ParseOptions::new(&thesaurus))
    });
    let read = read
        .await
        .map_err(|error| Error::Internal(Box::new(error)))?;
    let Ok(beside) = read else {
        return Ok(None);
    };
    let sheet = Arc::new(Sheet { format, beside });
    let mut all = LINES.lock().unwrap_or_else(PoisonError::into_inner);
    all.push_front((import, sheet.clone()));
    all.truncate(KEPT);
    Ok(Some(sheet))
}

fn kept(import: Uuid) -> Option<Arc<Sheet>> {
    let all = LINES.lock().unwrap_or_else(PoisonError::into_inner);
    let found = all.iter().find(|(own, _)| *own == import);
    found.map(|(_, sheet)| sheet.clone())
}

/// So many pictures are drawn at the same time: each is a program that may take all that it gets.
static DRAWING: Semaphore = Semaphore::const_new(2);

/// The picture of a page.
pub async fn picture(
    State(app): State<AppState>,
    _: Signed<Editor>,
    RawPath((id, page)): RawPath<(String, String)>,
) -> Result<Response, Error> {
    let absent = || Error::not_found("page", &page);
    let id: Uuid = id.parse().map_err(|_| absent())?;
    let number: u32 = page.parse().map_err(|_| absent())?;
    let turn = DRAWING.acquire().await;
    let _turn = turn.map_err(|error| Error::Internal(Box::new(error)))?;
    let file = files::of_import(&app.pool, id).await?;
    let (format, bytes) = file.ok_or_else(absent)?;
    if format != Format::Pdf {
        return Err(absent());
    }
    let drawn = spawn_blocking(move || ingest::picture(&bytes, number)).await;
    let drawn = drawn.map_err(|error| Error::Internal(Box::new(error)))?;
    let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("image/png"))];
    Ok((Cache::NoStore, kind, drawn.ok_or_else(absent)?).into_response())
}
