//! Good files, which are read and published as the others are refused.

use super::Service;
use super::texts::document;

/// A text that is new to the service at every call.
pub async fn text(service: &Service) {
    let documents = service.app.json("/api/v1/documents").await;
    let symbol = format!("DEMO/WG.9/2024/{}", documents["total"]);
    let text = format!(
        "{symbol}\n\nA report\n\n1. The Working Group recommended that States parties should act.\n"
    );
    let import = service.published(text.as_bytes()).await;
    assert_eq!(import["document"], symbol, "{import}");
}

#[tokio::test]
async fn good_files_of_all_formats_are_published() {
    let service = Service::new().await;
    let docx = include_bytes!("../../ingest/formats/demo-bridges.docx").to_vec();
    // The same document as a page; under another symbol it is another document.
    let html = include_str!("../../ingest/formats/demo-bridges.html");
    let html = html.replace("DEMO/WG.9/2031/2", "DEMO/WG.9/2031/3");
    let pdf = include_bytes!("../../ingest/pdf/two-columns.fr.pdf").to_vec();
    for (bytes, format, symbol, words) in [
        (
            docx,
            "docx",
            "DEMO/WG.9/2031/2",
            "Inspect each bridge at least once a year",
        ),
        (
            html.into_bytes(),
            "html",
            "DEMO/WG.9/2031/3",
            "Inspect each bridge at least once a year",
        ),
        (
            pdf,
            "pdf",
            "DEMO/WG.2/2024/7",
            "Les ports devraient compter leurs lampes",
        ),
    ] {
        let import = service.published(&bytes).await;
        assert_eq!(import["file"]["format"], format);
        assert_eq!(import["document"], symbol);
        let shown = document(&service, symbol).await;
        assert!(shown.contains(words), "{symbol}: {words}");
    }
    text(&service).await;
}
