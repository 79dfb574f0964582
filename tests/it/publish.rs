//! Publishing: everything at once or nothing, anchors, revisions, languages, tags.

use recueil::domain::{Instrument, Language, Mention};
use recueil::editorial::publish::{self, PublishError, Review};
use recueil::editorial::receive::receive;
use recueil::editorial::{Actor, withdraw};
use recueil::ingest::{Call, Citation, Draft, Footnote, Item, Paragraph, Section, Spot, Warning};
use sqlx::{AssertSqlSafe, query};

use crate::cluster::database;
use crate::drafts::{Say, ask, document, in_review, publish, upload};

const SYMBOL: &str = "DEMO/WG.1/2024/2";

/// A document with one part of each kind.
fn whole() -> Draft {
    let mut draft = document(SYMBOL, Language::Fr).say(Mention::Proposed, 3, "Coopérer");
    draft.sections.push(Section {
        level: 1,
        heading: "Introduction".into(),
        ..Section::default()
    });
    let paragraph = &mut draft.paragraphs[0];
    paragraph.section = Some(0);
    paragraph.footnote_calls = vec!["1".into()];
    paragraph.calls = vec![Call {
        marker: "1".into(),
        at: 4,
    }];
    paragraph.items = vec![Item {
        label: "a".into(),
        text: "un".into(),
        ..Item::default()
    }];
    draft.footnotes.push(Footnote {
        marker: "1".into(),
        text: "Voir A/RES/55/25".into(),
        paragraph: Some(3),
    });
    draft.citations.push(Citation {
        text: "A/RES/55/25".into(),
        symbol: "A/RES/55/25".into(),
        pinpoint: None,
        at: Spot {
            footnote: Some("1".into()),
            ..Spot::default()
        },
    });
    draft.warnings.push(Warning {
        code: "paragraph_gap".into(),
        message: "…".into(),
        at: Spot {
            paragraph: Some(3),
            ..Spot::default()
        },
    });
    draft
}

#[tokio::test]
async fn a_document_appears_with_all_its_parts() {
    let pool = database().await;
    let draft = whole();
    let published = publish(&pool, &draft).await;
    assert_eq!(
        (published.key.as_str(), published.revision),
        ("demo-wg.1-2024-2", 1)
    );
    let all = "select string_agg(concat_ws(' ', p.anchor, p.calls, i.anchor, s.anchor, f.anchor, w.anchor), '')
               from paragraphs p join items i on i.paragraph_id = p.id
               join sections s on s.id = p.section_id
               join footnotes f on f.paragraph_id = p.id
               join citations c on c.footnote_id = f.id and c.paragraph_id = p.id
               join warnings w on w.version_id = p.version_id";
    assert_eq!(
        ask(&pool, all).await,
        r#"par-3 [{"at": 4, "marker": "1"}] par-3-a sec-1 fn-1 par-3"#
    );
    let meeting = "select m.slug || ' ' || m.first_day || ' ' || p.place from meetings m
                   join meeting_places p on p.meeting_id = m.id";
    assert_eq!(ask(&pool, meeting).await, "demo-wg.1-14 2024-06-03 Vienna");
    let record =
        "select concat_ws(' ', slug, status, date, year, sort_date, reviewed, source_symbol,
                                   source_paragraph, source_anchor) from published_recommendations";
    assert_eq!(
        ask(&pool, record).await,
        "demo-wg.1-2024-2-p3 proposed 2024-06-03 2024 2024-06-03 f DEMO/WG.1/2024/2 3 par-3"
    );
    let found =
        "select count(*) from wordings where search @@ to_tsquery('recueil_fr', 'cooperations')";
    assert_eq!(ask(&pool, found).await, "1");
    assert_eq!(ask(&pool, "select state from imports").await, "published");
}

#[tokio::test]
async fn it_is_published_once_or_not_at_all() {
    let pool = database().await;
    let draft = document(SYMBOL, Language::En).say(Mention::Proposed, 1, "Co-operate");
    let received = in_review(&pool, &draft).await;
    let actor = Actor::command_line();
    let publish = || publish::publish(&pool, received.import_id, Review::None, &actor);
    let (one, other) = tokio::join!(publish(), publish());
    let refused = if one.is_ok() { other } else { one };
    assert!(matches!(refused, Err(PublishError::NotInReview)));
    assert_eq!(ask(&pool, "select count(*) from versions").await, "1");
    assert_eq!(ask(&pool, "select revision from corpus").await, "1");
    // What the database refuses leaves nothing behind.
    let mut broken = document("DEMO/WG.1/2024/3", Language::En).say(Mention::Proposed, 1, "Text");
    broken.paragraphs[0].page = Some(u32::MAX);
    let received = in_review(&pool, &broken).await;
    let refused = publish::publish(&pool, received.import_id, Review::None, &actor).await;
    assert!(matches!(refused, Err(PublishError::Database(_))));
    assert_eq!(ask(&pool, "select count(*) from documents").await, "1");
    assert_eq!(ask(&pool, "select revision from corpus").await, "1");
}

#[tokio::test]
async fn the_same_file_again_changes_nothing() {
    let pool = database().await;
    let draft = document(SYMBOL, Language::En).say(Mention::Adopted, 1, "Co-operate");
    publish(&pool, &draft).await;
    let text = serde_json::to_string(&serde_json::to_value(&draft).expect("json")).expect("json");
    let again = receive(&pool, &upload("again.txt", &text))
        .await
        .expect("received");
    assert!(again.duplicate);
    let refused =
        publish::publish(&pool, again.import_id, Review::None, &Actor::command_line()).await;
    assert!(matches!(refused, Err(PublishError::NotInReview)));
    assert_eq!(ask(&pool, "select revision from corpus").await, "1");
}

#[tokio::test]
async fn a_revision_keeps_ids_and_withdraws_what_is_gone() {
    let pool = database().await;
    let first = document(SYMBOL, Language::En)
        .say(Mention::Adopted, 1, "Stays")
        .say(Mention::Adopted, 2, "Goes")
        .theme("prevention", "goes");
    publish(&pool, &first).await;
    let id = ask(
        &pool,
        "select id from recommendations where slug = 'demo-wg.1-2024-2-p1'",
    )
    .await;
    let second = document(SYMBOL, Language::En).say(Mention::Adopted, 1, "Stays, corrected");
    publish(&pool, &second).await;
    let kept = "select r.id || ' ' || w.text from published_recommendations r
                join wordings w on w.recommendation_id = r.id";
    assert_eq!(ask(&pool, kept).await, format!("{id} Stays, corrected"));
    let gone = "select withdrawn_reason from recommendations where slug = 'demo-wg.1-2024-2-p2'";
    assert_eq!(
        ask(&pool, gone).await,
        "no longer in revision 2 of DEMO/WG.1/2024/2 (en)"
    );
    let versions =
        "select string_agg(revision || ' ' || current, ', ' order by revision) from versions";
    assert_eq!(ask(&pool, versions).await, "1 false, 2 true");
    // A third revision that has it again brings it back under its id.
    publish(
        &pool,
        &second.clone().say(Mention::Adopted, 2, "Goes no more"),
    )
    .await;
    assert_eq!(
        ask(&pool, "select count(*) from published_recommendations").await,
        "2"
    );
}

#[tokio::test]
async fn two_languages_are_one_record() {
    let pool = database().await;
    let english = document(SYMBOL, Language::En)
        .say(Mention::Adopted, 1, "Prevent")
        .theme("prevention", "prevent")
        .theme("training", "train");
    let french = document(SYMBOL, Language::Fr)
        .say(Mention::Adopted, 1, "Prévenir")
        .theme("prevention", "prévenir")
        .theme("media", "médias");
    publish(&pool, &english).await;
    let refuse = "with gone as (delete from tags where theme_id = (select id from themes where slug = 'training'))
                  insert into refused_tags (recommendation_id, theme_id, decided_by)
                  select r.id, t.id, 'ana' from recommendations r, themes t where t.slug in ('media', 'training')";
    query(AssertSqlSafe(refuse))
        .execute(&pool)
        .await
        .expect("refused");
    let confirm = "update tags set origin = 'confirmed', decided_by = 'ana', decided_at = now()";
    query(AssertSqlSafe(confirm))
        .execute(&pool)
        .await
        .expect("confirmed");
    publish(&pool, &french).await;
    let words = "select string_agg(language || ' ' || text, ', ' order by language) from wordings";
    assert_eq!(ask(&pool, words).await, "en Prevent, fr Prévenir");
    assert_eq!(
        ask(&pool, "select count(*) from recommendations").await,
        "1"
    );
    assert_eq!(ask(&pool, "select count(*) from occurrences").await, "1");
    let tags = "select string_agg(concat_ws(' ', t.slug, g.origin, e.language, e.words), ', ' order by e.language)
                from tags g join themes t on t.id = g.theme_id
                join tag_evidence e using (recommendation_id, theme_id)";
    assert_eq!(
        ask(&pool, tags).await,
        "prevention confirmed en {prevent}, prevention confirmed fr {prévenir}"
    );
    // Gone from one language only: the record stays, with the words of the other.
    publish(
        &pool,
        &document(SYMBOL, Language::Fr).say(Mention::Adopted, 2, "Autre"),
    )
    .await;
    let words = "select string_agg(w.language || ' ' || w.text, ', ' order by w.text)
                 from wordings w join published_recommendations r on r.id = w.recommendation_id";
    assert_eq!(ask(&pool, words).await, "fr Autre, en Prevent");
}

#[tokio::test]
async fn numbering_that_starts_again_gives_places_of_their_own() {
    let pool = database().await;
    let mut draft = document("DEMO/COP/2024/10", Language::En);
    for (index, number) in ["12/1", "12/2"].iter().enumerate() {
        draft.sections.push(Section {
            level: 1,
            heading: format!("Resolution {number}"),
            instrument: Some(Instrument::Resolution),
            instrument_number: Some((*number).to_owned()),
            ..Section::default()
        });
        draft = draft.say(Mention::Adopted, 1, &format!("Decides {number}"));
        draft.paragraphs[index].section = Some(index);
        let said = draft.recommendations.last_mut().expect("said");
        said.instrument = Instrument::Resolution;
        said.section = Some(index);
    }
    publish(&pool, &draft).await;
    let slugs = "select string_agg(slug || ' ' || source_anchor, ', ' order by sort_key) from recommendations";
    assert_eq!(
        ask(&pool, slugs).await,
        "demo-cop-res-12-1-p1 res-12-1-par-1, demo-cop-res-12-2-p1 res-12-2-par-1"
    );
    let target = "select symbol from citation_targets where anchor = 'res-12-2'";
    assert_eq!(ask(&pool, target).await, "DEMO/COP/RES/12/2");
    // The resolution as a document of its own says the same at the same place.
    let alone =
        document("DEMO/COP/RES/12/2", Language::En).say(Mention::Adopted, 1, "Decides 12/2");
    publish(&pool, &alone).await;
    assert_eq!(
        ask(&pool, "select count(*) from recommendations").await,
        "2"
    );
    assert_eq!(ask(&pool, "select count(*) from occurrences").await, "3");
}

#[tokio::test]
async fn a_document_without_symbol_has_a_key_and_may_have_no_body() {
    let pool = database().await;
    let mut draft = Draft::default().say(Mention::Proposed, 5, "Train");
    draft.paragraphs.push(Paragraph::default());
    let published = publish(&pool, &draft).await;
    assert!(
        published.key.starts_with("x-") && published.key.len() == 14,
        "{}",
        published.key
    );
    let record = "select concat_ws(' ', slug = source_key || '-p5', body_id, date, year, sort_date) from recommendations";
    assert_eq!(
        ask(&pool, record).await,
        "t 0001-01-01 BC".replace(" BC", "")
    );
    assert_eq!(
        ask(&pool, "select code from warnings").await,
        "language_assumed"
    );
    // By its masthead, in whatever case and accents.
    let mut named = Draft::default();
    named.header.body = Some("groupe de travail sur la traite des personnes".to_owned());
    named.header.language = Some(Language::Fr);
    publish(&pool, &named).await;
    let body = "select b.slug from documents d join bodies b on b.id = d.body_id";
    assert_eq!(ask(&pool, body).await, "ctoc-cop-wg.4");
}

#[tokio::test]
async fn samples_go_and_come_back() {
    let pool = database().await;
    let sample = document(SYMBOL, Language::En).say(Mention::Adopted, 1, "Sample");
    let received = in_review(&pool, &sample).await;
    query(AssertSqlSafe("update imports set sample = true"))
        .execute(&pool)
        .await
        .expect("marked");
    let actor = Actor::command_line();
    let again = || publish::publish(&pool, received.import_id, Review::None, &actor);
    again().await.expect("published");
    publish(
        &pool,
        &document("DEMO/WG.1/2024/3", Language::En).say(Mention::Adopted, 1, "Real"),
    )
    .await;
    assert_eq!(
        withdraw::withdraw_samples(&pool, &actor)
            .await
            .expect("withdrawn"),
        1
    );
    assert_eq!(
        ask(&pool, "select slug from published_recommendations").await,
        "demo-wg.1-2024-3-p1"
    );
    assert_eq!(
        withdraw::withdraw_samples(&pool, &actor)
            .await
            .expect("nothing"),
        0
    );
    assert_eq!(ask(&pool, "select revision from corpus").await, "3");
    again().await.expect("published again");
    assert_eq!(
        ask(&pool, "select count(*) from published_recommendations").await,
        "2"
    );
    assert_eq!(ask(&pool, "select count(*) from versions").await, "2");
}
