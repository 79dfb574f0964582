//! One decision about several imports: which are chosen, the plan, doing it, and the report of what came of it.

mod choice;
mod plan;
mod report;

use axum::Router;
use axum::routing::{get, post};

use crate::db::import_list::ImportRow;
use crate::editorial::together::Step;
use crate::locale::{Locale, Text};
use crate::web::state::AppState;

const PATH: &str = "/admin/imports/many";

pub fn router() -> Router<AppState> {
    Router::new().route("/admin/imports/many/{mark}", get(report::show))
}

/// Two hundred publications take a minute.
pub fn slow_routes() -> Router<AppState> {
    Router::new().route("/admin/imports/many", post(plan::act))
}

/// Imports to which the same happens, or happened.
struct Group {
    title: Text,
    count: String,
    step: Step,
    lines: Vec<Line>,
}

struct Line {
    href: String,
    /// Symbol, else the name of the file.
    name: String,
    file: Option<String>,
    /// More about it: what is to be decided, who has it, when.
    note: Option<Text>,
    /// What a box stands for, where it can be ticked.
    value: Option<String>,
}

impl Line {
    fn new(l: Locale, row: &ImportRow, step: Step, left: usize, said: Option<&str>) -> Self {
        let symbol = row.symbol.clone().or_else(|| row.given_symbol.clone());
        let page = if step == Step::Undecided {
            "/review"
        } else {
            ""
        };
        Self {
            href: format!("/admin/imports/{}{page}", row.id),
            file: symbol.as_ref().map(|_| row.file_name.clone()),
            name: symbol.unwrap_or_else(|| row.file_name.clone()),
            note: choice::note(l, row, step, left, said),
            value: None,
        }
    }
}

impl Group {
    /// Whether it is done where nobody says otherwise.
    fn is_ticked(&self) -> bool {
        self.step != Step::Held
    }
}

/// Lines with their steps, in groups in the order of the steps.
fn groups(l: Locale, lines: Vec<(Step, Line)>, title: impl Fn(Step) -> Text) -> Vec<Group> {
    let mut lines = lines;
    lines.sort_by_key(|(step, _)| *step);
    let mut groups: Vec<Group> = Vec::new();
    for (step, line) in lines {
        match groups.last_mut() {
            Some(group) if group.step == step => group.lines.push(line),
            _ => groups.push(Group {
                title: title(step),
                count: String::new(),
                step,
                lines: vec![line],
            }),
        }
    }
    for group in &mut groups {
        group.count = l.number(i64::try_from(group.lines.len()).unwrap_or(i64::MAX));
    }
    groups
}
