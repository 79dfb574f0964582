//! The five real documents, where they are at hand: they are not ours to ship.

use std::path::Path;

use recueil::domain::Mention;

use super::parse;

#[test]
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn the_seeds_give_29_proposed_and_12_recalled() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("skipped: {} is not there", folder.display());
        return;
    };
    let mut counts = [0, 0, 0];
    let mut files = 0;
    for entry in entries.flatten() {
        let bytes = std::fs::read(entry.path()).expect("a seed");
        let draft = parse(&bytes).expect("a readable seed");
        files += 1;
        for record in &draft.recommendations {
            let slot = Mention::ALL.iter().position(|one| *one == record.status);
            counts[slot.expect("a status")] += 1;
        }
    }
    if files == 0 {
        eprintln!("skipped: {} is empty", folder.display());
        return;
    }
    assert_eq!(
        Mention::ALL,
        [Mention::Adopted, Mention::Proposed, Mention::Recalled]
    );
    assert_eq!(counts, [0, 29, 12]);
}
