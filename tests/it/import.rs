//! `recueil import` as whoever runs it sees it.

use std::path::PathBuf;
use std::process::Output;

use serde_json::Value;

use crate::cluster::ClusterDir;

fn lines(output: &Output) -> Vec<Value> {
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect()
}

fn write(dir: &ClusterDir, name: &str, text: &str) -> String {
    let file: PathBuf = dir.path().join(name);
    std::fs::write(&file, text).expect("a file");
    file.to_string_lossy().into_owned()
}

fn states(lines: &[Value]) -> Vec<&str> {
    lines
        .iter()
        .map(|line| line["state"].as_str().unwrap_or_default())
        .collect()
}

#[test]
fn each_file_has_its_line() {
    let dir = ClusterDir::new("");
    let good = write(
        &dir,
        "good.txt",
        "DEMO/WG.1/2024/2\n\n1. The Working Group met.\n",
    );
    let nameless = write(&dir, "nameless.txt", "1. The Working Group met again.\n");
    let pdf = write(&dir, "bad.txt", "%PDF-1.7");
    let missing = dir
        .path()
        .join("missing.txt")
        .to_string_lossy()
        .into_owned();
    let import = |arguments: &[&str]| {
        let mut all = vec!["import"];
        all.extend(arguments);
        dir.recueil(&all).output().expect("import")
    };

    let output = import(&[&good, &pdf, &missing, &good]);
    let said = lines(&output);
    assert_eq!(
        states(&said),
        ["in_review", "failed", "failed", "duplicate"]
    );
    assert_eq!(output.status.code(), Some(1));
    for field in [
        "file",
        "import",
        "document",
        "state",
        "recommendations",
        "warnings",
    ] {
        assert!(
            said.iter().all(|line| line.get(field).is_some()),
            "{field} is missing"
        );
    }
    assert!(
        said[1]["failure"]
            .as_str()
            .is_some_and(|why| why.contains("PDF"))
    );

    let output = import(&["--publish", &good]);
    assert_eq!(states(&lines(&output)), ["published"]);
    assert_eq!(output.status.code(), Some(0));
    let output = import(&["--publish", &good]);
    assert_eq!(states(&lines(&output)), ["duplicate"]);
    assert_eq!(output.status.code(), Some(0));

    let output = import(&[
        "--publish",
        "--symbol",
        "DEMO/WG.1/2024/9",
        "--language",
        "en",
        &nameless,
    ]);
    assert_eq!(lines(&output)[0]["document"], "DEMO/WG.1/2024/9");
    assert_eq!(dir.server(), None, "left running");
}

#[test]
fn parse_says_one_line_when_it_cannot_read() {
    let dir = ClusterDir::new("");
    let empty = write(&dir, "empty.txt", "");
    for file in [empty.as_str(), "/nowhere/file.txt"] {
        let output = dir.recueil(&["parse", file]).output().expect("parse");
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        assert_eq!(String::from_utf8_lossy(&output.stderr).lines().count(), 1);
    }
    let good = write(&dir, "good.txt", "1. The Working Group met.\n");
    let output = dir.recueil(&["parse", &good]).output().expect("parse");
    let parsed: Value = serde_json::from_slice(&output.stdout).expect("one object");
    assert!(parsed["paragraphs"].is_array());
    assert!(
        !dir.path().join("postgres").exists(),
        "parse needs no database"
    );
}
