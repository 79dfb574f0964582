//! A document as text: anchors, calls, notes, links, marks, in real documents of the samples.

use super::page::{open, with_samples};
use crate::api::app::App;

#[tokio::test(flavor = "multi_thread")]
async fn each_part_has_its_anchor() {
    let app = App::new().await;
    let page = open(&app, "/en/documents/DEMO/WG.1/2024/2").await;
    assert_eq!(
        page.attributes(".text .stretch > .par .num", "href"),
        ["#par-1", "#par-2"]
    );
    assert!(page.has("#par-2-a.rec") || page.has("#par-2-a"));
    assert_eq!(
        page.attributes(".toc a[href^='#sec']", "href"),
        ["#sec-1", "#sec-2"]
    );
    let call = page.attributes("[role=doc-noteref]", "href");
    assert_eq!(call, ["#fn-1"]);
    assert_eq!(
        page.attributes("#fn-1 [role=doc-backlink]", "href"),
        ["#ref-fn-1"]
    );
    assert_eq!(page.attributes("[role=doc-noteref]", "id"), ["ref-fn-1"]);
    assert!(
        page.text("#par-1 .words")
            .starts_with("The meeting Note 1recalled")
            || page.has("#par-1 .call")
    );
    assert!(page.has("#warnings a[href='#par-2']"));
    // What the reader was unsure of is said in the language of the page.
    let page = open(&app, "/es/documents/DEMO/WG.1/2024/2").await;
    let said = page.texts("#warnings li").join(" ");
    assert!(said.contains("párr. 2"), "{said}");
    assert!(!page.has("#warnings li[lang=en]"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_report_reads_well() {
    let app = with_samples().await;
    let page = open(&app, "/fr/documents/DEMO/WG.6/2022/6").await;
    assert!(page.text("h1").starts_with("Rapport"));
    assert_eq!(page.attributes("article", "lang"), ["fr"]);
    assert!(page.has(".rec .recmark"));
    assert_eq!(
        page.attributes(".head a[hreflang]", "href"),
        ["/en/documents/DEMO/WG.6/2022/6"],
        "the same in English"
    );
    let page = open(&app, "/ar/documents/DEMO/WG.6/2022/6").await;
    assert_eq!(
        page.attributes("article", "dir"),
        ["ltr"],
        "words keep their direction"
    );
    let page = open(&app, "/en/documents/DEMO/COP/2022/12").await;
    assert!(
        page.has("#res-9-1.long"),
        "a resolution has a heading of its own"
    );
    assert!(page.has("[id='res-9-1-par-1'].rec"));
    assert_eq!(page.texts("h1").len(), 1);
}
