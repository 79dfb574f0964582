//! PDF files made for the purpose: two columns, Arabic, calls glued to their words, a password, a
//! scan, and files that mean harm. poppler-utils has to be installed.

use std::time::{Duration, Instant};

use recueil::ingest::{Draft, ParseError};

use super::parse;

fn file(name: &str) -> Result<Draft, ParseError> {
    let path = format!("{}/tests/ingest/pdf/{name}.pdf", env!("CARGO_MANIFEST_DIR"));
    parse(&std::fs::read(path).expect("a file of this test"))
}

fn texts(draft: &Draft) -> Vec<&str> {
    let paragraphs = draft.paragraphs.iter();
    paragraphs
        .map(|paragraph| paragraph.text.as_str())
        .collect()
}

#[test]
fn the_left_column_is_read_before_the_right_one() {
    let draft = file("two-columns.fr").expect("a readable file");
    let numbers: Vec<_> = draft.paragraphs.iter().map(|p| p.number).collect();
    assert_eq!(numbers, (1..=5).map(Some).collect::<Vec<_>>());
    assert_eq!(draft.header.symbol.as_deref(), Some("DEMO/WG.2/2024/7"));
    assert_eq!(draft.header.job_number.as_deref(), Some("V.24-00456"));
    assert!(texts(&draft)[2].starts_with("La colonne de droite commence ici. Le Groupe"));
    assert_eq!(
        draft.paragraphs[1].items[1].text,
        "Les jetées devraient recevoir une lampe par cent pas."
    );
    let anchors: Vec<_> = draft.footnotes.iter().map(|note| note.paragraph).collect();
    assert_eq!(anchors, [Some(1), Some(4)]);
    assert_eq!(
        draft.footnotes[1].text,
        "La réunion aura lieu en juin 2025."
    );
}

#[test]
fn arabic_is_in_the_order_in_which_it_is_read() {
    let draft = file("arabic").expect("a readable file");
    assert_eq!(
        texts(&draft)[0],
        "نظر الفريق العامل في أضواء الأرصفة (القديمة منها والجديدة) وفقا للقرار 65/230، ولاحظ أن كل ميناء يحتفظ بمصابيحه في مخزن يعدّها فيه الحارس مساء وصباحا قبل أن يغلق الباب."
    );
    assert_eq!(draft.paragraphs[0].footnote_calls, ["1"]);
    assert_eq!(
        draft.footnotes[0].text,
        "انظر DEMO/WG.2/2023/4، الفقرات 4-8."
    );
    let labels: Vec<_> = draft.paragraphs[1]
        .items
        .iter()
        .map(|item| item.label.as_str())
        .collect();
    assert_eq!(labels, ["a", "b"]);
    assert_eq!(
        draft.paragraphs[1].items[1].text,
        "ينبغي للأرصفة أن تُزوَّد بمصباح لكل مئة خطوة."
    );
}

#[test]
fn calls_that_are_glued_to_their_words_are_calls_and_numbers_are_not() {
    let draft = file("glued-calls.en").expect("a readable file");
    assert_eq!(
        texts(&draft)[0],
        "The Group saw the lamps of the quays. In 2018, as 12 ports had said, there were none; the keepers had counted them twice, and had found the same number each time."
    );
    let calls: Vec<_> = draft
        .paragraphs
        .iter()
        .map(|p| p.footnote_calls.join(" "))
        .collect();
    assert_eq!(calls, ["1 2", "", "3"]);
    assert_eq!(draft.paragraphs[2].page, Some(2));
    let notes: Vec<_> = draft
        .footnotes
        .iter()
        .map(|note| note.text.as_str())
        .collect();
    assert_eq!(
        notes,
        [
            "See DEMO/WG.2/2023/4, paras. 2–3.",
            "Of the old harbour.",
            "Ibid., para. 5."
        ]
    );
}

fn refusal(bytes: &[u8]) -> String {
    parse(bytes)
        .err()
        .map_or_else(|| "it was read".to_owned(), |error| error.to_string())
}

#[test]
fn a_refusal_says_what_to_do() {
    let locked = file("encrypted").err().map(|error| error.to_string());
    assert!(locked.is_some_and(|said| said.contains("without a password")));
    assert!(refusal(b"%PDF-1.4 rest").contains("damaged"));
    // A page that holds a picture alone.
    let picture = "<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\nabcd\nendstream";
    let scan = pdf(&[
        PAGES,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
        &stream("600 0 0 800 0 0 cm /X Do"),
        picture,
    ]);
    assert!(refusal(&scan).contains("OCR"), "{}", refusal(&scan));
}

const PAGES: &str = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";

fn stream(content: &str) -> String {
    format!(
        "<< /Length {} >>\nstream\n{content}\nendstream",
        content.len()
    )
}

/// A file of these objects; the first is number 2, the tree of pages.
fn pdf(objects: &[&str]) -> Vec<u8> {
    use std::fmt::Write;
    let mut text = String::from("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
    for (turn, object) in objects.iter().enumerate() {
        let _ = write!(text, "{} 0 obj\n{object}\nendobj\n", turn + 2);
    }
    let _ = write!(
        text,
        "trailer\n<< /Root 1 0 R /Size {} >>\n%%EOF\n",
        objects.len() + 2
    );
    text.into_bytes()
}

#[test]
fn files_that_mean_harm_end_within_their_limits() {
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>";
    let cycle = pdf(&["<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 900000000 >>"]);
    let form = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 11 >>\nstream\n/X Do /X Do\nendstream";
    let calls_itself = pdf(&[PAGES, page, &stream("/X Do"), form]);
    let nested = pdf(&[PAGES, page, &stream(&"[".repeat(200_000))]);
    let many = pdf(&[PAGES, page, &stream(&"BT (a) Tj ET ".repeat(50_000))]);
    for harm in [cycle, calls_itself, nested, many] {
        let start = Instant::now();
        let said = refusal(&harm);
        assert!(start.elapsed() < Duration::from_mins(3), "{said}");
        assert_ne!(said, "it was read");
    }
}
