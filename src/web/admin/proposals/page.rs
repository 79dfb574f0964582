//! The page of a run: how far it is, and the difference that it made, by theme and with examples.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::super::desk::{Desk, Moment, Room};
use super::super::review::marked_words;
use super::super::signed::{Editor, Signed};
use crate::db::proposals::{self, Example, OfTheme, Run};
use crate::db::thesaurus;
use crate::domain::{Language, ThemeSlug};
use crate::editorial::propose::fingerprint;
use crate::locale::{Locale, Text};
use crate::web::assets;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters, Query};
use crate::web::state::AppState;
use crate::web::view::Snippet;

/// Examples of each kind.
const SHOWN: i64 = 20;
/// Letters around the words that lead to a theme.
const AROUND: usize = 140;

#[derive(Debug, Default)]
pub struct Asked {
    done: Option<String>,
    theme: Option<ThemeSlug>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            done: parameters.one("done"),
            theme: parameters.one("theme"),
        }
    }
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/proposals.html")]
pub struct ProposalsPage {
    l: Locale,
    desk: Desk,
    script: &'static str,
    run: Option<Shown>,
    fault: Option<Text>,
}

/// A run as it is shown.
struct Shown {
    id: i64,
    state: String,
    state_label: Text,
    by: String,
    started: Moment,
    done: i32,
    total: i32,
    progress: Text,
    stale: bool,
    all: Sums,
    themes: Vec<(OfTheme, Sums)>,
}

/// How many proposals come, go, or have other words, as they are printed.
struct Sums {
    come: String,
    go: String,
    words: String,
}

impl Sums {
    fn new(l: Locale, come: i64, go: i64, words: i64) -> Self {
        let [come, go, words] = [come, go, words].map(|number| l.number(number));
        Self { come, go, words }
    }
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/proposal_examples.html")]
struct ExamplesPage {
    l: Locale,
    desk: Desk,
    run: i64,
    slug: String,
    kinds: Vec<(Text, Text, Vec<Shot>)>,
}

/// An example: the words with some text around them.
struct Shot {
    record: String,
    language: Language,
    words: Vec<Snippet>,
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    if let Some(slug) = asked.theme {
        return Ok((Cache::NoStore, examples(&app, &signed, slug).await?).into_response());
    }
    let page = ProposalsPage::read(&app, &signed, None).await?;
    let done = asked.done.map(|done| format!("done={done}"));
    let desk = page.desk.after(done.as_deref());
    Ok((Cache::NoStore, ProposalsPage { desk, ..page }).into_response())
}

async fn examples(
    app: &AppState,
    signed: &Signed<Editor>,
    slug: ThemeSlug,
) -> Result<ExamplesPage, Error> {
    let l = signed.l;
    let run = proposals::last(&app.pool)
        .await?
        .filter(|run| run.state == "ready");
    let run = run.ok_or_else(|| Error::not_found("difference of the theme", &slug))?;
    let found = proposals::by_theme(&app.pool, run.id, l.language()).await?;
    let one = found.into_iter().find(|one| one.slug == slug.as_str());
    let one = one.ok_or_else(|| Error::not_found("difference of the theme", &slug))?;
    let mut kinds = Vec::new();
    for (kind, number) in [("come", one.come), ("go", one.go), ("words", one.words)] {
        if number > 0 {
            let shown =
                proposals::examples(&app.pool, run.id, &one.slug, kind, l.language(), SHOWN);
            let shown = shown.await?.iter().map(Shot::of).collect();
            let total = l.n("count-recommendations", number);
            kinds.push((l.word("proposals", kind), total, shown));
        }
    }
    Ok(ExamplesPage {
        l,
        desk: Desk::of(signed, Room::Themes, "themes")
            .called(one.label)
            .under(l.t("themes"), "/admin/themes")
            .under(l.t("proposals"), super::PAGE),
        run: run.id,
        slug: one.slug,
        kinds,
    })
}

impl Shot {
    fn of(example: &Example) -> Self {
        let words = marked_words(&example.text, example.words.iter(), example.language);
        Self {
            record: example.record.clone(),
            language: example.language,
            words: near(words),
        }
    }
}

/// Of each run of words between two that are marked, what stands near them.
fn near(pieces: Vec<Snippet>) -> Vec<Snippet> {
    let last = pieces.len().saturating_sub(1);
    let cut = |(at, piece): (usize, Snippet)| {
        let letters: Vec<char> = piece.text.chars().collect();
        let ends = usize::from(at > 0) + usize::from(at < last);
        if piece.hit || letters.len() <= AROUND * ends.max(1) + AROUND / 4 {
            return piece;
        }
        let (head, tail) = (&letters[..AROUND], &letters[letters.len() - AROUND..]);
        // Between words, in a language that parts them.
        let end = head.iter().rposition(|c| c.is_whitespace());
        let start = tail.iter().position(|c| c.is_whitespace());
        let head: String = head[..end.unwrap_or(AROUND)].iter().collect();
        let tail: String = tail[start.map_or(0, |at| at + 1)..].iter().collect();
        let text = match (at > 0, at < last) {
            (true, true) => format!("{head} […] {tail}"),
            (false, true) => format!("[…] {tail}"),
            _ => format!("{head} […]"),
        };
        Snippet { text, hit: false }
    };
    pieces.into_iter().enumerate().map(cut).collect()
}

impl ProposalsPage {
    pub async fn read<R>(
        app: &AppState,
        signed: &Signed<R>,
        fault: Option<Text>,
    ) -> Result<Self, Error> {
        let l = signed.l;
        let run = match proposals::last(&app.pool).await? {
            Some(run) => Some(Shown::read(app, l, run).await?),
            None => None,
        };
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Themes, "proposals").under(l.t("themes"), "/admin/themes"),
            script: assets::address("proposals.js"),
            run,
            fault,
        })
    }
}

impl Shown {
    async fn read(app: &AppState, l: Locale, run: Run) -> Result<Self, Error> {
        let themes = match run.state.as_str() {
            "ready" => proposals::by_theme(&app.pool, run.id, l.language()).await?,
            _ => Vec::new(),
        };
        let sum = |of: fn(&OfTheme) -> i64| themes.iter().map(of).sum();
        let all = Sums::new(l, sum(|t| t.come), sum(|t| t.go), sum(|t| t.words));
        let stale = run.state == "ready" && {
            let now = thesaurus::all(&app.pool).await?;
            !run.same_words || run.phrases.as_deref() != Some(&fingerprint(&now))
        };
        let sums = |one: OfTheme| {
            let sums = Sums::new(l, one.come, one.go, one.words);
            (one, sums)
        };
        Ok(Self {
            id: run.id,
            state_label: l.word("proposals-state", &run.state),
            started: Moment::new(l, run.started_at),
            progress: progress(l, run.done, run.total),
            state: run.state,
            by: run.started_by,
            done: run.done,
            total: run.total,
            stale,
            all,
            themes: themes.into_iter().map(sums).collect(),
        })
    }

    fn is_open(&self) -> bool {
        self.state == "running"
    }

    fn is_ready(&self) -> bool {
        self.state == "ready"
    }
}

/// How far a run is, in words.
pub fn progress(l: Locale, done: i32, total: i32) -> Text {
    let number = |n: i32| l.number(i64::from(n)).into();
    l.text(
        "proposals-progress",
        &[("done", number(done)), ("total", number(total))],
    )
}
