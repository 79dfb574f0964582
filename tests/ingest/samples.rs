//! The samples that ship with the program, against the counts that their authors expect: one line a
//! document in `samples-*.tsv`.

use std::path::Path;

use recueil::domain::Mention;

use super::{parse, places};

#[test]
fn every_sample_reads_as_its_author_meant() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut checked = 0;
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(root.join("tests/ingest"))
        .expect("the tests")
        .flatten()
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with("samples-") || !name.ends_with(".tsv") {
            continue;
        }
        let table = std::fs::read_to_string(entry.path()).expect("a table");
        let mut lines = table.lines();
        let heads: Vec<&str> = lines.next().unwrap_or("").split('\t').collect();
        for line in lines.filter(|line| !line.trim().is_empty()) {
            let cells: Vec<&str> = line.split('\t').collect();
            let want = |head: &str| {
                let at = heads.iter().position(|one| *one == head).expect("a column");
                cells.get(at).copied().unwrap_or("").to_owned()
            };
            let file = want("file");
            let bytes = std::fs::read(root.join("src/samples").join(&file)).expect("a sample");
            let draft = parse(&bytes).expect("a readable sample");
            let numbered = draft
                .footnotes
                .iter()
                .filter(|note| !note.marker.starts_with('*'));
            let header = &draft.header;
            let got = [
                ("symbol", header.symbol.clone().unwrap_or_default()),
                (
                    "language",
                    header.language.map(|l| l.to_string()).unwrap_or_default(),
                ),
                (
                    "kind",
                    header.kind.map(|k| k.to_string()).unwrap_or_default(),
                ),
                (
                    "adopted",
                    places(&draft, Mention::Adopted).len().to_string(),
                ),
                (
                    "proposed",
                    places(&draft, Mention::Proposed).len().to_string(),
                ),
                (
                    "recalled",
                    places(&draft, Mention::Recalled).len().to_string(),
                ),
                ("questions", draft.questions.len().to_string()),
                ("footnotes", numbered.count().to_string()),
            ];
            for (head, value) in got {
                if want(head) != value {
                    wrong.push(format!(
                        "{file}: {head} should be {}, is {value}",
                        want(head)
                    ));
                }
            }
            checked += 1;
        }
    }
    assert!(checked > 0, "no tests/ingest/samples-*.tsv names a sample");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
