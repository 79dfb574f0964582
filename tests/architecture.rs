//! The rules of the house, as a test: which room may use which, where SQL and transactions may
//! stand, how a file opens, how long it may grow. It reads the source as text, so it sees paths
//! that are written out (`crate::db`), not what a macro makes; that has been enough.

use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the rooms that it may use. A file of the crate's root is a room of its own.
const ROOMS: &[(&str, &[&str])] = &[
    ("citation", &[]),
    ("domain", &[]),
    ("ingest", &["citation", "domain"]),
    ("db", &["domain"]),
    ("search", &["db", "domain"]),
    ("exchange", &["domain"]),
    ("editorial", &["db", "domain", "exchange", "ingest"]),
    ("locale", &["domain"]),
    ("oidc", &[]),
    ("config", &["domain"]),
    ("postgres", &["config"]),
    ("worker", &["config", "db", "domain", "editorial", "ingest"]),
    ("samples", &["db", "domain", "editorial", "worker"]),
    ("forge", &["db", "domain", "editorial"]),
    (
        "web",
        &[
            "citation",
            "config",
            "db",
            "domain",
            "editorial",
            "exchange",
            "ingest",
            "locale",
            "oidc",
            "search",
        ],
    ),
    (
        "app",
        &[
            "config",
            "db",
            "domain",
            "editorial",
            "oidc",
            "postgres",
            "samples",
            "search",
            "web",
            "worker",
        ],
    ),
    (
        "cli",
        &[
            "app",
            "config",
            "db",
            "domain",
            "editorial",
            "forge",
            "ingest",
            "samples",
            "worker",
        ],
    ),
    ("main", &["cli"]),
];

/// Names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] = &[
    "util", "utils", "helper", "helpers", "common", "manager", "legacy", "misc",
];

const LONGEST_FILE: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.map(|entry| entry.expect("a folder entry").path()) {
            if path.is_dir() {
                if path.file_name().is_some_and(|name| name != "node_modules") {
                    open.push(path);
                }
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn room_of(path: &Path) -> String {
    let below = path
        .strip_prefix(root().join("src"))
        .expect("a file of src");
    let first = below
        .components()
        .next()
        .expect("a name")
        .as_os_str()
        .to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The code of a file without its comments and without its own tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a source file");
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn name(path: &Path) -> String {
    path.strip_prefix(root())
        .expect("a file of the project")
        .display()
        .to_string()
}

#[test]
fn no_room_looks_upward() {
    let mut faults = Vec::new();
    for path in files("src", "rs") {
        let room = room_of(&path);
        if room == "lib" {
            continue;
        }
        let Some((_, allowed)) = ROOMS.iter().find(|(known, _)| *known == room) else {
            faults.push(format!(
                "{} is in no room that this test knows",
                name(&path)
            ));
            continue;
        };
        let code = code(&path).replace("recueil::", "crate::");
        for (other, _) in ROOMS.iter().filter(|(other, _)| *other != room) {
            let used = code.contains(&format!("crate::{other}::"))
                || code.contains(&format!("crate::{other};"))
                || code.contains(&format!("crate::{{{other}"));
            if used && !allowed.contains(other) {
                faults.push(format!("{} uses {other}", name(&path)));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "rooms that look where they must not:\n{}",
        faults.join("\n")
    );
}

#[test]
fn sql_stands_in_db_and_transactions_begin_in_editorial() {
    let mut faults = Vec::new();
    for path in files("src", "rs") {
        let (room, code) = (room_of(&path), code(&path));
        if room != "db"
            && (code.contains("query!(")
                || code.contains("query_as!(")
                || code.contains("query_scalar!(")
                || code.contains("sqlx::query"))
        {
            faults.push(format!("{} holds SQL", name(&path)));
        }
        if !["editorial", "worker"].contains(&room.as_str()) && code.contains(".begin()") {
            faults.push(format!("{} begins a transaction", name(&path)));
        }
        if room == "db" && (code.contains("sqlx::query(") || code.contains("sqlx::query_as(")) {
            faults.push(format!(
                "{} holds SQL that is not checked at compile time",
                name(&path)
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_file_says_what_it_is_for_and_stays_small() {
    let mut faults = Vec::new();
    for path in files("src", "rs").into_iter().chain(files("tests", "rs")) {
        let text = fs::read_to_string(&path).expect("a source file");
        if !text.starts_with("//!") {
            faults.push(format!("{} does not open with //!", name(&path)));
        }
        let lines = text.lines().count();
        if lines > LONGEST_FILE {
            faults.push(format!("{} has {lines} lines", name(&path)));
        }
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        if EMPTY_NAMES.contains(&stem.as_ref()) || stem.starts_with("new_") {
            faults.push(format!("{} has a name that says nothing", name(&path)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn templates_hold_no_style_and_no_script() {
    let mut faults = Vec::new();
    let templates = files("templates", "html");
    assert!(!templates.is_empty(), "there are no templates");
    for path in templates {
        let text = fs::read_to_string(&path).expect("a template");
        for mark in [
            "<style",
            " style=",
            " onclick=",
            " onload=",
            "javascript:",
            "|safe",
        ] {
            if text.contains(mark) {
                faults.push(format!("{} holds {mark:?}", name(&path)));
            }
        }
        for script in text.match_indices("<script").map(|(at, _)| &text[at..]) {
            let tag = script.split('>').next().unwrap_or_default();
            // Data for search engines is no script: nothing runs it.
            if !tag.contains(" src=") && !tag.contains(" type=\"application/ld+json\"") {
                faults.push(format!("{} holds a script of its own", name(&path)));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
