//! Characters that control a terminal, end a string or turn round what stands after them.

use axum::http::StatusCode;

use super::archives::{docx, p};
use super::{Service, archives};
use crate::drafts::ask;

/// A page of the site that shows a document, as its bytes are.
pub async fn document(service: &Service, symbol: &str) -> String {
    let path = format!("/en/documents/{symbol}");
    let answer = service.app.get(&path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    String::from_utf8(answer.body).expect("UTF-8")
}

/// Nothing in it controls anything. A page of the site in English has no mark of direction of its own.
pub fn is_harmless(shown: &str) {
    let turns = |c: char| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let harm = shown
        .char_indices()
        .find(|(_, c)| turns(*c) || c.is_control() && !c.is_whitespace());
    if let Some((at, c)) = harm {
        let around: String = shown[at..].chars().take(60).collect();
        panic!("{c:?} before {around:?}");
    }
}

/// What each reader is given: the number stands in the symbol.
fn paragraph(number: u8) -> String {
    format!(
        "1. States parties \u{202e}should\u{202c} act{number} \u{2066}soon\u{2069}\u{200f}, and\u{61c} again\u{feff}."
    )
}

#[tokio::test]
async fn marks_of_direction_are_neither_stored_nor_shown() {
    let service = Service::new().await;
    let text = format!(
        "DEMO/WG.1/2024/31\n\nA \u{202e}report\n\n{}\n",
        paragraph(1)
    );
    let page = format!(
        "<!DOCTYPE html><p>DEMO/WG.1/2024/32</p><h1>A &#8238;report</h1><p>{}</p>",
        paragraph(2)
    );
    let office = docx(
        &[
            p("DEMO/WG.1/2024/33"),
            p("A &#x202e;report"),
            p(&paragraph(3)),
        ]
        .concat(),
    );
    for (number, bytes) in [(1, text.into_bytes()), (2, page.into_bytes()), (3, office)] {
        service.published(&bytes).await;
        let shown = document(&service, &format!("DEMO/WG.1/2024/3{number}")).await;
        assert!(shown.contains(&format!("should act{number} soon, and again.")));
        is_harmless(&shown);
    }
    let stored = "select count(*) from paragraphs where text ~ '[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200f}\u{61c}]'";
    assert_eq!(ask(&service.app.pool, stored).await, "0");
    assert_ne!(
        ask(&service.app.pool, "select count(*) from paragraphs").await,
        "0"
    );
    service.goes_on().await;
}

#[tokio::test]
async fn control_characters_are_neither_stored_nor_shown() {
    let service = Service::new().await;
    // Few enough among many letters that the text is a text; the zero byte stands behind the head.
    let filler =
        "The lamps of the quays were counted twice, and each time there were as many. ".repeat(30);
    let text = format!(
        "DEMO/WG.1/2024/41\n\n1. {filler}\n\n2. States parties should act\u{0}\u{1} \u{1b}[2J\u{7}\u{8}soon\u{9b}.\n"
    );
    service.published(text.as_bytes()).await;
    let shown = document(&service, "DEMO/WG.1/2024/41").await;
    assert!(shown.contains("should act [2Jsoon."), "{shown}");
    is_harmless(&shown);

    let page = format!(
        "<!DOCTYPE html><p>DEMO/WG.1/2024/42</p><p>1. {filler}</p><p>2. States parties should act\u{0}&#0;&#27;&#155;&#7;soon\u{1b}.</p>"
    );
    service.published(page.as_bytes()).await;
    is_harmless(&document(&service, "DEMO/WG.1/2024/42").await);

    // No XML may have them; whether such a file is read or refused, nothing of them gets through.
    let office = docx(
        &[
            p("DEMO/WG.1/2024/43"),
            p("1. States parties should act\u{1b}[2J soon&#27;."),
        ]
        .concat(),
    );
    let import = service.import(&office).await;
    assert!(
        import["state"] == "failed" || import["state"] == "in_review",
        "{import}"
    );
    let drafts = ask(
        &service.app.pool,
        "select string_agg(parsed::text, '') from drafts",
    )
    .await;
    assert!(!drafts.contains("\\u001b") && drafts.contains("should act"));
    service.goes_on().await;
}

#[tokio::test]
async fn rubbish_that_is_almost_text_is_refused_with_a_reason() {
    let service = Service::new().await;
    let noise: Vec<u8> = (0..9000_u32)
        .map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()[2])
        .map(|byte| byte.max(1))
        .collect();
    let refusal = service.refusal(&noise).await;
    assert!(refusal.contains("no text"), "{refusal}");
    let blanks = " \n\t".repeat(5_000_000);
    let refusal = service.refusal(blanks.as_bytes()).await;
    assert!(refusal.contains("only blanks"), "{refusal}");
    let name = archives::docx("");
    let refusal = service.refusal(&name).await;
    assert!(refusal.contains("only blanks"), "{refusal}");
    service.goes_on().await;
}
