//! An index on disk is opened again where it is whole, and made anew where it is not: whatever is done
//! to its files, answers are right.

use std::fs;
use std::path::{Path, PathBuf};

use recueil::db::Pool;
use recueil::domain::{Language, Mention};
use recueil::editorial::Actor;
use recueil::editorial::reindex::reindex;
use recueil::search::Search;

use super::total;
use crate::cluster::database;
use crate::drafts::{Say, document, publish};

async fn lighthouse(pool: &Pool, number: u32) {
    let symbol = format!("DEMO/WG.1/2024/{number}");
    let text = format!("Protect the lighthouses of coast {number}");
    let draft = document(&symbol, Language::En).say(Mention::Adopted, 1, &text);
    publish(pool, &draft).await;
}

/// The files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut found = Vec::new();
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.file_name().is_some_and(|name| name != "lock") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn search(pool: &Pool, folder: &Path) -> Search {
    Search::new(pool.clone()).kept_in(folder.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_while_nobody_looked_is_found_at_the_next_start() {
    let pool = database().await;
    let folder = tempfile::tempdir().expect("a folder");
    lighthouse(&pool, 1).await;
    assert_eq!(total(&search(&pool, folder.path()), "lighthouse").await, 1);
    let before = files(folder.path());
    assert!(before.len() > 2, "nothing is kept: {before:?}");
    lighthouse(&pool, 2).await;
    let again = search(&pool, folder.path());
    assert_eq!(total(&again, "lighthouse").await, 2);
    assert_eq!(total(&again, "\"coast 1\"").await, 1);
    let kept = files(folder.path())
        .iter()
        .filter(|f| before.contains(f))
        .count();
    assert!(kept > 2, "it was built anew");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_built_anew_when_somebody_wants_it() {
    let pool = database().await;
    let folder = tempfile::tempdir().expect("a folder");
    lighthouse(&pool, 1).await;
    let running = search(&pool, folder.path());
    assert_eq!(total(&running, "coast").await, 1);
    let is_segment = |file: &PathBuf| file.extension().is_some_and(|end| end == "term");
    let segments = || files(folder.path()).into_iter().filter(is_segment);
    let before: Vec<PathBuf> = segments().collect();
    assert!(!before.is_empty());
    let revision = reindex(&pool, &Actor::command_line()).await.expect("told");
    assert_eq!(total(&running, "coast").await, 1);
    assert!(segments().count() > 0 && segments().all(|file| !before.contains(&file)));
    // It goes on from there, and is not built again for the same wish.
    let before: Vec<PathBuf> = segments().collect();
    lighthouse(&pool, 2).await;
    assert_eq!(total(&running, "coast").await, 2);
    assert!(before.iter().all(|file| file.exists()));
    let held = Search::rebuild(&pool, folder.path())
        .await
        .expect("an answer");
    assert_eq!(held, None, "revision {revision}: a folder in use was taken");
    drop(running);
    let built = Search::rebuild(&pool, folder.path())
        .await
        .expect("an index");
    assert_eq!(built, Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_on_one_folder_keep_their_own() {
    let pool = database().await;
    let folder = tempfile::tempdir().expect("a folder");
    lighthouse(&pool, 1).await;
    let (one, two) = (search(&pool, folder.path()), search(&pool, folder.path()));
    assert_eq!(
        (total(&one, "coast").await, total(&two, "coast").await),
        (1, 1)
    );
    lighthouse(&pool, 2).await;
    assert_eq!(
        (total(&one, "coast").await, total(&two, "coast").await),
        (2, 2)
    );
    let folders = fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(folders, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_database_has_another_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    for count in [1, 2] {
        let pool = database().await;
        for number in 1..=count {
            lighthouse(&pool, number).await;
        }
        let found = total(&search(&pool, folder.path()), "coast").await;
        assert_eq!(found, count as usize);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_done_to_its_files_the_answers_are_right() {
    let pool = database().await;
    lighthouse(&pool, 1).await;
    lighthouse(&pool, 2).await;
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(total(&search(&pool, folder.path()), "coast").await, 2);
    let count = files(folder.path()).len();
    for number in 0..count {
        for harm in [remove, halve, scribble, empty] {
            let victim = files(folder.path())[number.min(files(folder.path()).len() - 1)].clone();
            harm(&victim);
            let search = search(&pool, folder.path());
            let shown = victim.display();
            assert_eq!(total(&search, "coast").await, 2, "{shown}");
            assert_eq!(total(&search, "\"coast 2\"").await, 1, "{shown}");
        }
    }
    fs::remove_dir_all(folder.path()).expect("removed");
    assert_eq!(total(&search(&pool, folder.path()), "coast").await, 2);
}

fn remove(file: &Path) {
    fs::remove_file(file).expect("removed");
}

fn halve(file: &Path) {
    let bytes = fs::read(file).expect("its bytes");
    fs::write(file, &bytes[..bytes.len() / 2]).expect("written");
}

fn scribble(file: &Path) {
    let mut bytes = fs::read(file).expect("its bytes");
    for byte in &mut bytes {
        *byte ^= 0x5a;
    }
    fs::write(file, bytes).expect("written");
}

fn empty(file: &Path) {
    fs::write(file, "").expect("written");
}
