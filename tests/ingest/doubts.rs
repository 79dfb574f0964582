//! Doubts: each has a code that the documentation explains, each is told where it stands, and a
//! document without fault has none.

use std::collections::BTreeSet;
use std::path::Path;

use recueil::ingest::WARNING_CODES;

use super::read;

fn codes(text: &str) -> Vec<String> {
    let warnings = read(text).warnings;
    warnings.into_iter().map(|one| one.code).collect()
}

const HEAD: &str = "DEMO/WG.3/2035/2\n\nDistr.: General\n3 March 2035\n\nOriginal: English\n\nWorking Group on Kites\nThird meeting\nVienna, 7–9 May 2035\n\nThe strings of kites\n\nBackground paper prepared by the Secretariat\n\n";

#[test]
fn every_code_is_explained_in_the_documentation() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/importing.md");
    let page = std::fs::read_to_string(page).expect("the page");
    let told: BTreeSet<&str> = page
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    for code in WARNING_CODES {
        assert!(told.contains(code), "docs/importing.md lacks `{code}`");
    }
}

#[test]
fn a_document_without_fault_gives_no_warning() {
    let text = format!(
        "{HEAD}I. Introduction\n\n1. The kites fly.¹\n\n¹ See DEMO/1/2.\n\nII. Strings\n\nA. Hemp\n\n2. Hemp holds.\n\nB. Silk\n\n3. Silk sings.\n"
    );
    assert!(codes(&text).is_empty(), "{:?}", codes(&text));
}

#[test]
fn every_fault_is_told() {
    let cases = [
        (
            "I. One\n\n1. The kites fly.\n\n3. They fall.\n",
            "paragraph_gap",
        ),
        (
            "I. One\n\n1. The kites fly.\n\n2. They fall.\n\n20. They rise again.\n\n21. They fall.\n",
            "paragraph_gap",
        ),
        (
            "I. One\n\n1. The kites fly over the wide field beyond the river and the hill, as they have done in every spring that anybody remembers. 2. They fall in the autumn, when the winds of the north come down and the strings are wet.\n\n3. They rest.\n",
            "lines_parted",
        ),
        (
            "I. One\n\n1. The kites fly.\n\nIII. Three\n\n2. They fall.\n",
            "heading_jump",
        ),
        (
            "I. One\n\n1. The kites fly.\n\nII. Two\n\nIII. Three\n\n2. They fall.\n",
            "heading_without_text",
        ),
        (
            "I. One\n\n1. The kites fly.¹\n\n¹ See DEMO/1/2.\n\n³ See DEMO/1/3.\n",
            "footnote_gap",
        ),
        ("I. One\n\n1. The kites fly.⁴\n", "footnote_missing"),
        (
            "I. One\n\n1. The kites fly.\n\n¹ See DEMO/1/2.\n",
            "footnote_unanchored",
        ),
        ("I. One\n\n1. The ki\u{fffd}es fly.\n", "characters_lost"),
        (
            "I. One\n\n1. At its second meeting, the Working Group recommended that States parties should:\n\n(a) Fly kites;\n\n(b) Mend kites.\n",
            "source_missing",
        ),
    ];
    for (body, code) in cases {
        let found = codes(&format!("{HEAD}{body}"));
        assert!(found.iter().any(|one| one == code), "{code}: {found:?}");
    }
    let long = format!(
        "{HEAD}I. One\n\n1. {}\n",
        "The kites fly high. ".repeat(400)
    );
    assert!(codes(&long).contains(&"paragraph_long".to_owned()));
}

#[test]
fn a_date_that_cannot_be_is_null() {
    let text = HEAD.replace("3 March 2035", "31 February 2035");
    let draft = read(&format!("{text}I. One\n\n1. The kites fly.\n"));
    assert_eq!(draft.header.distribution_date, None);
    assert_eq!(draft.warnings[0].code, "date_impossible");
    let text = HEAD.replace("7–9 May 2035", "9–7 May 2035");
    assert!(
        codes(&format!("{text}I. One\n\n1. The kites fly.\n"))
            .contains(&"date_doubtful".to_owned())
    );
    let text = HEAD.replace("3 March 2035", "3 March 2015");
    assert!(
        codes(&format!("{text}I. One\n\n1. The kites fly.\n"))
            .contains(&"date_doubtful".to_owned())
    );
}
