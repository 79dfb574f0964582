//! `recueil fill` as whoever runs it sees it: the dry run that stores nothing, the import, and going on after a
//! kill.

use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::cluster::ClusterDir;

const SHEET: &str = "\u{feff}fichier;cote;langue;date;type;réunion\r\n\
    one.txt;DEMO/WG.1/2024/2;fr;3/6/2024;rapport;4\r\n\
    sub/two.txt;DEMO/WG.1/2024/9;en;;;\r\n\
    none.txt;;;;;\r\n\
    three.txt;;klingon;;;\r\n";

/// A folder of papers with their sheet.
fn papers(dir: &ClusterDir) -> PathBuf {
    let folder = dir.path().join("papers");
    std::fs::create_dir_all(folder.join("sub")).expect("a folder");
    for (name, text) in [
        ("one.txt", "1. Le Groupe de travail s’est réuni à Vienne.\n"),
        (
            "sub/two.txt",
            "DEMO/WG.1/2024/3\n\n1. The Working Group met in Vienna.\n",
        ),
        ("three.txt", "1. The Working Group met once more.\n"),
        ("extra.txt", "1. The Working Group met in the end.\n"),
        (".DS_Store", "litter"),
        ("sheet.csv", SHEET),
    ] {
        std::fs::write(folder.join(name), text).expect("a file");
    }
    folder
}

fn run(dir: &ClusterDir, arguments: &[&str], folder: &Path) -> (Vec<Value>, Output) {
    let folder = folder.to_string_lossy();
    let mut all = vec!["fill"];
    all.extend(arguments);
    all.push(&folder);
    let output = dir.recueil(&all).output().expect("fill");
    let said = String::from_utf8_lossy(&output.stdout);
    let lines = said
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"));
    (lines.collect(), output)
}

fn column(lines: &[Value], name: &str) -> Vec<String> {
    let lines = lines.iter().filter(|line| line.get("summary").is_none());
    lines
        .map(|line| line[name].to_string().trim_matches('"').to_owned())
        .collect()
}

fn codes(line: &Value) -> Vec<&str> {
    let remarks = line["remarks"].as_array().expect("remarks").iter();
    remarks
        .filter_map(|remark| remark["code"].as_str())
        .collect()
}

#[test]
fn a_dry_run_says_what_would_become_and_the_import_does_it() {
    let dir = ClusterDir::new("");
    let folder = papers(&dir);
    let (said, output) = run(&dir, &["--dry-run"], &folder);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert_eq!(column(&said, "row"), ["2", "3", "4", "5", "null"]);
    assert_eq!(
        column(&said, "verdict"),
        ["document", "document", "held", "held", "held"]
    );
    assert_eq!(
        column(&said, "document")[..2],
        ["DEMO/WG.1/2024/2", "DEMO/WG.1/2024/3"]
    );
    assert!(codes(&said[0]).is_empty());
    assert_eq!(codes(&said[1]), ["symbol_disagrees"]);
    assert_eq!(said[1]["remarks"][0]["words"], "DEMO/WG.1/2024/3");
    assert_eq!(codes(&said[2]), ["file_missing"]);
    assert_eq!(codes(&said[3]), ["language_unknown"]);
    assert_eq!(codes(&said[4]), ["file_unlisted"]);
    assert_eq!(said[5]["summary"]["verdicts"]["held"], 3);
    assert_eq!(said[5]["summary"]["left_aside"], 1);

    // Nothing was stored: all of it is new, and what was held is again.
    let (said, output) = run(&dir, &["--publish"], &folder);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        column(&said, "state"),
        ["published", "published", "failed", "failed", "failed"]
    );
    assert_eq!(
        column(&said, "document")[..2],
        ["DEMO/WG.1/2024/2", "DEMO/WG.1/2024/3"]
    );
    assert_eq!(said[3]["failure"], "language_unknown: klingon");
    assert_eq!(said[5]["summary"]["held"], 3);

    std::fs::write(
        folder.join("sheet.csv"),
        "file,symbol\nextra.txt,DEMO/WG.1/2024/2\none.txt,\nsub/two.txt,\nthree.txt,\n",
    )
    .expect("a sheet");
    let (said, output) = run(&dir, &["--dry-run"], &folder);
    assert_eq!(output.status.code(), Some(0));
    // The text says that it is English, so that this is another language of the first.
    assert_eq!(
        column(&said, "verdict"),
        ["language", "duplicate", "duplicate", "nameless"]
    );
    let (said, _) = run(&dir, &[], &folder);
    assert_eq!(
        column(&said, "state"),
        ["in_review", "duplicate", "duplicate", "in_review"]
    );
}

#[test]
fn what_was_killed_midway_goes_on() {
    const FILES: usize = 12;
    let dir = ClusterDir::new("");
    let folder = dir.path().join("many");
    std::fs::create_dir_all(&folder).expect("a folder");
    for number in 0..FILES {
        let text = format!(
            "DEMO/WG.1/2024/{}\n\n1. The Working Group met, {number}.\n",
            number + 1
        );
        std::fs::write(folder.join(format!("{number:02}.txt")), text).expect("a file");
    }
    let shown = folder.to_string_lossy().into_owned();
    let mut child = dir
        .recueil(&["fill", &shown])
        .stdout(Stdio::piped())
        .spawn()
        .expect("fill");
    // Once the first has its line, the others are on their way.
    let mut first = [0_u8; 1];
    let mut out = child.stdout.take().expect("a pipe");
    std::io::Read::read_exact(&mut out, &mut first).expect("a line");
    child.kill().expect("killed");
    child.wait().expect("gone");
    let since = Instant::now();
    let (said, output) = loop {
        let (said, output) = run(&dir, &[], &folder);
        // The server of the killed one may take a moment to be joined.
        if output.status.success() || since.elapsed() > Duration::from_mins(1) {
            break (said, output);
        }
    };
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let states = column(&said, "state");
    assert_eq!(states.len(), FILES);
    assert!(
        states
            .iter()
            .all(|state| state == "in_review" || state == "duplicate"),
        "{states:?}"
    );
    assert!(
        states.iter().any(|state| state == "duplicate"),
        "{states:?}"
    );
}
