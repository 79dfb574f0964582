//! Bodies, meetings, documents, resources: the chronological side.

use super::page::open;
use crate::api::app::App;

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_holds_its_documents_with_their_recommendations() {
    let app = App::new().await;
    let page = open(&app, "/en/meetings/demo-wg.1-14").await;
    assert_eq!(page.text("h1"), "Demonstration Group, fourteenth meeting");
    assert!(page.text(".kind").contains("Vienna, 3–5 June 2024"));
    assert_eq!(page.texts(".group > h2").len(), 2);
    assert_eq!(page.texts(".entry").len(), 24);
    let page = open(&app, "/fr/meetings/demo-wg.1-14").await;
    assert!(page.text("h1").ends_with("quatorzième réunion"));
    assert!(page.text(".kind").contains("Vienne, 3-5 juin 2024"));
    let page = open(&app, "/en/meetings/demo-3").await;
    assert!(
        page.text("h1").ends_with("third session"),
        "no working group"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_stand_as_a_tree_and_what_has_none_is_listed() {
    let app = App::new().await;
    let page = open(&app, "/en/bodies").await;
    assert_eq!(
        page.texts(".bodies > li").len(),
        2,
        "only those with something to read"
    );
    assert!(
        page.text(".bodies .depth-1")
            .contains("Demonstration Group")
    );
    assert_eq!(page.texts("#without-body .rows > li").len(), 1);
    let page = open(&app, "/en/bodies/demo-wg.1").await;
    assert_eq!(page.texts("[aria-labelledby=b-meetings] li").len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_narrowed_by_the_form() {
    let app = App::new().await;
    assert_eq!(
        open(&app, "/en/documents").await.texts(".rows > li").len(),
        5
    );
    let page = open(&app, "/en/documents?kind=report&body=demo-wg.1").await;
    assert_eq!(page.texts(".rows > li").len(), 2);
    assert_eq!(page.texts(".chip").len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn resources_lead_to_what_recommends_them() {
    let app = App::new().await;
    let page = open(&app, "/en/resources").await;
    assert_eq!(page.texts("cite"), ["Handbook", "Toolkit"]);
    let published = page.texts(".rows .meta");
    assert!(!published[0].contains("Publisher:"), "{published:?}");
    assert!(published[1].contains("Publisher: UNODC"), "{published:?}");
    assert!(
        page.attributes(".rows .meta a", "href")
            .iter()
            .all(|href| href.contains("/documents/DEMO/WG.1/2024/2#par-2"))
    );
}
