//! The samples that ship with the program, against the counts that their authors expect: one line a
//! document in `samples-*.tsv`.

use std::path::{Path, PathBuf};

use recueil::domain::Mention;
use recueil::ingest::Draft;

use super::{parse, places};

#[test]
fn every_sample_reads_as_its_author_meant() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut checked = 0;
    let mut wrong = Vec::new();
    for path in tables(&root.join("tests/ingest")) {
        let table = std::fs::read_to_string(path).expect("a table");
        let mut lines = table.lines();
        let heads: Vec<&str> = lines.next().unwrap_or("").split('\t').collect();
        for line in lines.filter(|line| !line.trim().is_empty()) {
            let cells: Vec<&str> = line.split('\t').collect();
            let want = |head: &str| {
                let at = heads.iter().position(|one| *one == head);
                at.and_then(|at| cells.get(at)).copied().expect("a column")
            };
            let file = want("file");
            let bytes = std::fs::read(root.join("src/samples").join(file)).expect("a sample");
            let draft = parse(&bytes).expect("a readable sample");
            for (head, value) in counts(&draft) {
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

fn tables(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the tests").flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "tsv"))
        .collect()
}

/// What a table says of a document.
fn counts(draft: &Draft) -> [(&'static str, String); 8] {
    let header = &draft.header;
    let status = |one| places(draft, one).len().to_string();
    let numbered = draft
        .footnotes
        .iter()
        .filter(|note| !note.marker.starts_with('*'));
    [
        ("symbol", header.symbol.clone().unwrap_or_default()),
        (
            "language",
            header.language.map_or(String::new(), |l| l.to_string()),
        ),
        ("kind", header.kind.map_or(String::new(), |k| k.to_string())),
        ("adopted", status(Mention::Adopted)),
        ("proposed", status(Mention::Proposed)),
        ("recalled", status(Mention::Recalled)),
        ("questions", draft.questions.len().to_string()),
        ("footnotes", numbered.count().to_string()),
    ]
}
