//! Did you mean: another query where little was found, in words that the texts have; and that the words
//! survive on disk and follow what is published.

use recueil::domain::Language;
use recueil::search::{Search, SuggestionKind, suggest};
use sqlx::query;

use super::Asked;
use crate::api::corpus;
use crate::cluster::database;

async fn meant(search: &Search, words: &str) -> Option<String> {
    let asked = Asked {
        words,
        ..Asked::default()
    };
    let found = asked.answer(search).await.expect("an answer");
    found.reading.and_then(|reading| reading.did_you_mean)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_misspelt_word_is_exchanged_for_one_of_the_texts() {
    let pool = database().await;
    corpus::fill(&pool).await;
    let search = Search::new(pool);
    for (typed, other) in [
        ("victmis", Some("victims")),
        ("smugling", Some("smuggling")),
        ("\"privte sectr\"", Some("\"private sector\"")),
        ("enquetes finncières", Some("enquetes financières")),
        (
            "victmis -guards year:2022..2024",
            Some("victims year:2022..2024 -guards"),
        ),
        ("vctims or evidense", Some("victims or evidence")),
        // Known, though not together.
        ("\"victims private\"", None),
        // Another word would not find anything either.
        ("victmis guards", None),
        ("victims", None),
        ("zebra", None),
        ("贩云", None),
        ("DEMO/WG.9/1", None),
    ] {
        assert_eq!(meant(&search, typed).await.as_deref(), other, "{typed}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rare_word_is_taken_for_a_misprint_of_a_common_one() {
    let pool = database().await;
    corpus::fill(&pool).await;
    let sql = "update wordings
               set text = replace(replace(text, 'information', 'informatoin'), 'parties', 'partise')
               where language = 'en' and recommendation_id = (
                   select min(recommendation_id) from wordings where text like '%information%')";
    let done = query(sql).execute(&pool).await.expect("two misprints");
    assert_eq!(done.rows_affected(), 1);
    let search = Search::new(pool);
    for (typed, other) in [("partise", Some("parties")), ("informatoin", None)] {
        assert_eq!(super::total(&search, typed).await, 1, "{typed}");
        assert_eq!(meant(&search, typed).await.as_deref(), other, "{typed}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_kept_on_disk_and_follow_what_is_published() {
    let pool = database().await;
    corpus::fill(&pool).await;
    let folder = tempfile::tempdir().expect("a folder");
    let words = async |search: &Search, typed: &str| {
        let found = suggest(search, Language::En, typed, 10)
            .await
            .expect("suggestions");
        let words = found
            .into_iter()
            .filter(|one| one.kind == SuggestionKind::Word);
        words
            .map(|one| (one.label, one.count))
            .collect::<Vec<(String, u64)>>()
    };
    {
        let search = Search::new(pool.clone()).kept_in(folder.path().to_owned());
        assert_eq!(
            words(&search, "the smugg").await,
            [
                ("the smuggled".to_owned(), 12),
                ("the smuggling".to_owned(), 12)
            ]
        );
    }
    let search = Search::new(pool.clone()).kept_in(folder.path().to_owned());
    assert_eq!(words(&search, "smuggli").await.len(), 1);
    assert!(words(&search, "zeb").await.is_empty());
    for sql in [
        "update corpus set revision = revision + 1",
        "update wordings set text = text || ' Zebras.' where language = 'en' and recommendation_id = 3",
    ] {
        query(sql).execute(&pool).await.expect(sql);
    }
    assert_eq!(words(&search, "zeb").await, [("Zebras".to_owned(), 1)]);
}
