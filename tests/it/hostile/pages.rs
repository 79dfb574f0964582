//! HTML pages that are too deep for a parser that is not careful, or that hold what must not run.

use super::Service;
use super::texts::{document, is_harmless};

#[tokio::test]
async fn deep_nesting_is_read_and_nothing_breaks() {
    let service = Service::new().await;
    let deep = "<div>".repeat(200_000)
        + "2. States parties should act deep down."
        + &"</div>".repeat(200_000);
    let page = format!(
        "<!DOCTYPE html><p>DEMO/WG.1/2024/21</p><p>1. States parties should act.</p>{deep}"
    );
    service.published(page.as_bytes()).await;
    let shown = document(&service, "DEMO/WG.1/2024/21").await;
    assert!(shown.contains("deep down"), "no text is lost");
    service.goes_on().await;
}

#[tokio::test]
async fn more_tags_than_anybody_writes_are_refused() {
    let service = Service::new().await;
    let many = "<!DOCTYPE html>".to_owned() + &"<b>".repeat(2_100_000);
    let refusal = service.refusal(many.as_bytes()).await;
    assert!(refusal.contains("over a limit"), "{refusal}");
    service.goes_on().await;
}

#[tokio::test]
async fn what_would_run_is_shown_as_words() {
    let service = Service::new().await;
    let page = "<!DOCTYPE html><title><script>alert(1)</script></title><p>DEMO/WG.1/2024/22</p>\
        <p onclick=\"alert(2)\">1. States parties should act.<script>alert(3)</script></p>\
        <p>2. States parties should write &lt;script&gt;alert(4)&lt;/script&gt; and \
        &lt;img src=x onerror=alert(5)&gt; no more.</p>\
        <p>3. States parties should visit <a href=\"javascript:alert(6)\">this port</a>.</p>";
    service.published(page.as_bytes()).await;
    let shown = document(&service, "DEMO/WG.1/2024/22").await;
    for harm in [
        "alert(1)",
        "alert(2)",
        "alert(3)",
        "alert(6)",
        "<script>alert",
        "<img src=x",
    ] {
        assert!(!shown.contains(harm), "{harm}");
    }
    assert!(shown.contains("should act"));
    is_harmless(&shown);
    service.goes_on().await;
}
