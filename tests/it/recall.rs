//! What a document recalls from another, whichever of the two arrives first.

use recueil::domain::{Language, Mention};

use crate::cluster::database;
use crate::drafts::{Say, ask, document, publish};

const SOURCE: &str = "CTOC/COP/WG.4/2011/8";
const RECALLING: &str = "CTOC/COP/WG.4/2021/2";

const RECORD: &str = "select concat_ws(' ', r.slug, r.status, r.date, r.year, r.source_symbol,
                                       r.source_paragraph, d.symbol, b.symbol, w.text, w.as_recalled)
                      from published_recommendations r
                      left join documents d on d.id = r.document_id
                      left join bodies b on b.id = r.body_id
                      join wordings w on w.recommendation_id = r.id";

const LINEAGE: &str = "select string_agg(concat_ws(' ', d.symbol, o.status, o.anchor, w.text), ', ' order by d.symbol)
                       from published_occurrences o
                       join documents d on d.id = o.document_id
                       join occurrence_wordings w on w.occurrence_id = o.id";

#[tokio::test]
async fn the_source_takes_over_when_it_arrives() {
    let pool = database().await;
    let recalling = document(RECALLING, Language::Fr)
        .say(Mention::Recalled, 56, "mener des campagnes")
        .recalled_from(SOURCE, Some("38"))
        .theme("awareness-raising", "campagnes");
    publish(&pool, &recalling).await;
    assert_eq!(
        ask(&pool, RECORD).await,
        "ctoc-cop-wg.4-2011-8-p38 adopted 2011 CTOC/COP/WG.4/2011/8 38 CTOC/COP/WG.4 mener des campagnes t"
    );
    assert_eq!(
        ask(&pool, "select sort_date from recommendations").await,
        "2011-01-01"
    );

    let mut source = document(SOURCE, Language::Fr).say(
        Mention::Adopted,
        38,
        "Mener des campagnes d'information",
    );
    source.header.meeting.start = Some("2011-10-10".to_owned());
    source.header.meeting.end = None;
    source.header.meeting.ordinal = Some(4);
    publish(&pool, &source).await;
    assert_eq!(
        ask(&pool, RECORD).await,
        "ctoc-cop-wg.4-2011-8-p38 adopted 2011-10-10 2011 CTOC/COP/WG.4/2011/8 38 CTOC/COP/WG.4/2011/8 CTOC/COP/WG.4 Mener des campagnes d'information f"
    );
    assert_eq!(
        ask(&pool, LINEAGE).await,
        "CTOC/COP/WG.4/2011/8 adopted par-38 Mener des campagnes d'information, \
         CTOC/COP/WG.4/2021/2 recalled par-56 mener des campagnes"
    );
    // Proposed on the recalling words alone, which are no longer the record's.
    assert_eq!(ask(&pool, "select count(*) from tags").await, "0");
}

#[tokio::test]
async fn a_recall_of_what_is_there_is_an_occurrence() {
    let pool = database().await;
    publish(
        &pool,
        &document(SOURCE, Language::En).say(Mention::Adopted, 38, "Run campaigns"),
    )
    .await;
    let recalling = document(RECALLING, Language::En)
        .say(Mention::Recalled, 56, "run campaigns")
        .recalled_from(SOURCE, Some("38"));
    publish(&pool, &recalling).await;
    assert!(ask(&pool, RECORD).await.ends_with("Run campaigns f"));
    assert_eq!(ask(&pool, "select count(*) from occurrences").await, "2");
    // In a language that the source has not yet arrived in, the recalled words stand in.
    let french = document(RECALLING, Language::Fr)
        .say(Mention::Recalled, 56, "mener des campagnes")
        .recalled_from(SOURCE, Some("38"));
    publish(&pool, &french).await;
    let words = "select string_agg(concat_ws(' ', language, as_recalled), ', ' order by language) from wordings";
    assert_eq!(ask(&pool, words).await, "en f, fr t");
    assert_eq!(ask(&pool, "select count(*) from occurrences").await, "2");
}

#[tokio::test]
async fn without_a_paragraph_the_recalling_place_gives_the_id() {
    let pool = database().await;
    let recalling = document(RECALLING, Language::En)
        .say(Mention::Recalled, 61, "Reach out")
        .say(Mention::Recalled, 62, "Build partnerships")
        .recalled_from("CTOC/COP/WG.7/2020/4", None);
    publish(&pool, &recalling).await;
    let records = "select string_agg(concat_ws(' ', slug, status, source_symbol, source_key, year), ', ' order by sort_key)
                   from recommendations";
    assert_eq!(
        ask(&pool, records).await,
        "ctoc-cop-wg.4-2021-2-p61 adopted 2024, \
         ctoc-cop-wg.4-2021-2-p62 adopted CTOC/COP/WG.7/2020/4 ctoc-cop-wg.7-2020-4 2020"
    );
    // Its source arrives: the record is filed under it, though its place there is not known.
    publish(&pool, &document("CTOC/COP/WG.7/2020/4", Language::En)).await;
    let filed = "select d.symbol || ' ' || r.date from recommendations r join documents d on d.id = r.document_id
                 where r.source_symbol is not null";
    assert_eq!(ask(&pool, filed).await, "CTOC/COP/WG.7/2020/4 2024-06-03");
}

#[tokio::test]
async fn a_source_that_drops_it_leaves_it_to_those_who_recall_it() {
    let pool = database().await;
    publish(
        &pool,
        &document(SOURCE, Language::En).say(Mention::Adopted, 38, "Run campaigns"),
    )
    .await;
    let recalling = document(RECALLING, Language::En)
        .say(Mention::Recalled, 56, "run campaigns")
        .recalled_from(SOURCE, Some("38"));
    publish(&pool, &recalling).await;
    publish(
        &pool,
        &document(SOURCE, Language::En).say(Mention::Adopted, 39, "Other"),
    )
    .await;
    let left = "select r.slug || ' ' || w.text from published_recommendations r
                join wordings w on w.recommendation_id = r.id where r.slug like '%38'";
    assert_eq!(
        ask(&pool, left).await,
        "ctoc-cop-wg.4-2011-8-p38 Run campaigns"
    );
    let places = "select string_agg(d.symbol, ', ') from occurrences o join documents d on d.id = o.document_id
                  join recommendations r on r.id = o.recommendation_id where r.slug like '%38'";
    assert_eq!(ask(&pool, places).await, RECALLING);
}

#[tokio::test]
async fn the_same_words_without_a_source_find_it() {
    let pool = database().await;
    let words = "States parties should run campaigns against recruitment";
    publish(
        &pool,
        &document(SOURCE, Language::En).say(Mention::Adopted, 38, words),
    )
    .await;
    let recalling =
        document(RECALLING, Language::En).say(Mention::Recalled, 61, &words.to_uppercase());
    publish(&pool, &recalling).await;
    assert_eq!(
        ask(&pool, "select count(*) from recommendations").await,
        "1"
    );
    assert_eq!(
        ask(&pool, "select slug from recommendation_aliases").await,
        "ctoc-cop-wg.4-2021-2-p61"
    );
    // The same place in another language follows, whatever its words.
    let french =
        document(RECALLING, Language::Fr).say(Mention::Recalled, 61, "mener des campagnes");
    publish(&pool, &french).await;
    assert_eq!(
        ask(&pool, "select count(*) from recommendations").await,
        "1"
    );
    assert_eq!(ask(&pool, "select count(*) from occurrences").await, "2");
}

#[tokio::test]
async fn the_source_of_the_same_words_finds_what_was_recalled() {
    let pool = database().await;
    let words = "States parties should run campaigns against recruitment";
    publish(
        &pool,
        &document(RECALLING, Language::En).say(Mention::Recalled, 61, words),
    )
    .await;
    publish(
        &pool,
        &document(SOURCE, Language::En).say(Mention::Adopted, 38, words),
    )
    .await;
    let record = "select concat_ws(' ', r.slug, r.source_symbol, r.source_paragraph, a.slug)
                  from recommendations r join recommendation_aliases a on a.recommendation_id = r.id";
    assert_eq!(
        ask(&pool, record).await,
        "ctoc-cop-wg.4-2021-2-p61 CTOC/COP/WG.4/2011/8 38 ctoc-cop-wg.4-2011-8-p38"
    );
    assert_eq!(
        ask(
            &pool,
            "select string_agg(as_recalled::text, '') from wordings"
        )
        .await,
        "false"
    );
}

#[tokio::test]
async fn a_draft_is_joined_to_what_was_adopted_from_it() {
    for draft_first in [true, false] {
        let pool = database().await;
        let draft =
            document("DEMO/COP/2024/L.3", Language::En).say(Mention::Proposed, 1, "Decides to act");
        let adopted =
            document("DEMO/COP/2024/10", Language::En).say(Mention::Adopted, 7, "Decides to act");
        let (first, second) = if draft_first {
            (&draft, &adopted)
        } else {
            (&adopted, &draft)
        };
        publish(&pool, first).await;
        publish(&pool, second).await;
        assert_eq!(
            ask(&pool, "select count(*) from recommendations").await,
            "2"
        );
        let joined =
            "select concat_ws(' ', d.symbol, r.relation, r.symbol) from document_relations r
                      join documents d on d.id = r.document_id";
        assert_eq!(
            ask(&pool, joined).await,
            "DEMO/COP/2024/L.3 drafts DEMO/COP/2024/10"
        );
    }
}
