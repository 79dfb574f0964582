//! Errors in the look of the pages. The layer in `web::error` calls [`page`]; it knows nothing of the
//! request but the problem and the language.

use askama::Template;

use time::UtcOffset;

use crate::db::{Instead, Withdrawn};
use crate::domain::Language;
use crate::locale::{Locale, Text, Value};
use crate::web::error::Problem;
use crate::web::view::{Day, Frame, Here, Label, Row, Site, address};

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    l: Locale,
    frame: Frame,
    status: u16,
    heading: Text,
    /// What was wrong, in the reader's language.
    lede: Option<Text>,
    /// The same in English, as the program says it, where it says more.
    detail: Option<Text>,
    advice: Text,
    gone: Option<Gone>,
    request: Option<String>,
}

/// Of what was withdrawn: since when, and what to read instead.
struct Gone {
    name: String,
    since: Day,
    instead: Option<Row>,
}

impl Gone {
    fn new(l: Locale, gone: &Withdrawn) -> Self {
        let instead = gone.instead.as_ref().map(|instead| match instead {
            Instead::Document(name) => Row::new(
                address::document(l, name, None),
                Label::symbol(name.clone()),
            ),
            Instead::Recommendation(slug) => {
                Row::new(address::recommendation(l, slug), Label::plain(slug.clone()))
            }
        });
        Self {
            name: gone.name.clone(),
            since: Day::new(l, gone.at.to_offset(UtcOffset::UTC).date()),
            instead,
        }
    }
}

/// The page of a problem.
pub fn page(problem: &Problem, gone: Option<&Withdrawn>, language: Language) -> String {
    let l = Locale(language);
    let (heading, advice) = match problem.status {
        400 => ("error-bad-request", "error-advice-request"),
        404 => ("error-not-found", "error-advice-missing"),
        410 => ("error-gone", "error-advice-gone"),
        503 => ("error-unavailable", "error-advice-server"),
        500.. => ("error-server", "error-advice-server"),
        _ => ("error-other", "error-advice-request"),
    };
    let mut frame = Frame::new(&Site::default(), l, Here::Elsewhere, "")
        .titled(l.plain(heading), l.plain(heading))
        .ending(l.t(heading));
    frame.indexed = false;
    let page = ErrorPage {
        l,
        frame,
        status: problem.status,
        heading: l.t(heading),
        lede: match gone {
            Some(gone) => Some(l.said(&gone.reason, gone.language)),
            None => lede(l, problem),
        },
        detail: detail(l, problem).filter(|_| gone.is_none()),
        gone: gone.map(|gone| Gone::new(l, gone)),
        advice: l.t(advice),
        request: problem.request_id.clone(),
    };
    page.render().unwrap_or_else(|_| problem.title.clone())
}

fn lede(l: Locale, problem: &Problem) -> Option<Text> {
    match problem.status {
        429 => Some(l.t("error-too-many")),
        // Its own words say it all, to whoever reads English.
        _ if l.language() == Language::En => None,
        _ if problem.errors.is_empty() => None,
        _ => {
            let fields: Vec<&str> = problem.errors.iter().map(|e| e.field.as_str()).collect();
            let fields = Value::from(fields.join(&l.plain("list-comma")));
            Some(l.text("error-fields", &[("fields", fields)]))
        }
    }
}

fn detail(l: Locale, problem: &Problem) -> Option<Text> {
    let said = match problem.status {
        // The heading says it; the name is in the address.
        404 => l.language() == Language::En,
        429 => false,
        status => status < 500,
    };
    said.then(|| l.said(problem.detail.clone(), Language::En))
}
