//! PDF files, which other programs read: what swells, what calls itself, what is too deep, and what
//! has no text. They are written here without a table of places, which readers do without.

use std::fmt::Write;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::{Service, archives};

/// The tree of pages, with one page.
const PAGES: &[u8] = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
const RESOURCES: &str = "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /X 5 0 R >> >>";

/// A file of these objects; the first is number 2, the tree of pages.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n".to_vec();
    for (turn, object) in objects.iter().enumerate() {
        file.extend(format!("{} 0 obj\n", turn + 2).bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let size = objects.len() + 2;
    file.extend(format!("trailer\n<< /Root 1 0 R /Size {size} >>\n%%EOF\n").bytes());
    file
}

/// The page, whose content is the object or list of objects named.
fn page(contents: &str) -> Vec<u8> {
    format!(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {contents} {RESOURCES} >>"
    )
    .into_bytes()
}

fn stream(said: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("<< {said} /Length {} >>\nstream\n", content.len());
    [head.as_bytes(), content, b"\nendstream"].concat()
}

/// A form that draws another, ten times.
fn form(other: usize) -> Vec<u8> {
    let said = format!(
        "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X {other} 0 R >> >>"
    );
    stream(&said, "/X Do ".repeat(10).as_bytes())
}

/// Squeezed as a PDF's `FlateDecode` has it: what is in an archive, in the envelope of zlib, whose
/// sum nobody checks.
fn flate(content: &[u8]) -> Vec<u8> {
    let archive = archives::of(&[("a", content)]);
    let mut archive = ZipArchive::new(Cursor::new(archive)).expect("an archive");
    let mut squeezed = b"\x78\x01".to_vec();
    archive
        .by_index_raw(0)
        .expect("its entry")
        .read_to_end(&mut squeezed)
        .expect("its bytes");
    squeezed.extend([0; 4]);
    squeezed
}

#[tokio::test]
async fn a_pdf_that_swells_is_refused() {
    let service = Service::new().await;
    let mut text = "BT /F 8 Tf".to_owned();
    for n in 0..50_000 {
        let (x, y) = (n % 60 * 10, n / 60 % 80 * 10);
        let _ = write!(text, " 1 0 0 1 {x} {y} Tm (lamp) Tj");
    }
    text.push_str(" ET");
    let squeezed = flate(text.as_bytes());
    assert!(squeezed.len() < text.len() / 4);
    let bomb = pdf(&[
        PAGES.to_vec(),
        page(&format!("[{}]", "4 0 R ".repeat(400))),
        stream("/Filter /FlateDecode", &squeezed),
    ]);
    let refusal = service.refusal(&bomb).await;
    assert!(refusal.contains("over a limit"), "{refusal}");
    service.goes_on().await;
}

/// A page that draws another form ten times, and that one another, without end as far as anybody can wait.
pub fn endless() -> Vec<u8> {
    let mut laughs = vec![PAGES.to_vec(), page("4 0 R"), stream("", b"/X Do")];
    laughs.extend((6..20).map(form));
    laughs.push(stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 600 800]",
        b"",
    ));
    pdf(&laughs)
}

/// A page that calls itself a mile and more wide.
pub fn wide() -> Vec<u8> {
    let page = String::from_utf8(page("4 0 R")).expect("text");
    let page = page.replace("600 800", "600000000 800");
    let words = b"BT /F 12 Tf 72 700 Td (lamp) Tj ET";
    pdf(&[PAGES.to_vec(), page.into_bytes(), stream("", words)])
}

#[tokio::test]
async fn forms_that_call_each_other_without_end_are_refused() {
    let service = Service::new().await;
    let refusal = service.refusal(&endless()).await;
    assert!(refusal.contains("took too long"), "{refusal}");
    service.goes_on().await;
}

#[tokio::test]
async fn a_pdf_that_holds_itself_or_is_too_deep_or_has_no_text_is_refused() {
    let service = Service::new().await;
    let cycle = pdf(&[b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 900000000 >>".to_vec()]);
    let calls_itself = pdf(&[PAGES.to_vec(), page("4 0 R"), stream("", b"/X Do"), form(5)]);
    let nested = pdf(&[
        PAGES.to_vec(),
        page("4 0 R"),
        stream("", &b"[".repeat(200_000)),
    ]);
    let nested_object = pdf(&[
        PAGES.to_vec(),
        page("4 0 R"),
        [b"[".repeat(200_000), b"]".repeat(200_000)].concat(),
    ]);
    let picture = "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8";
    let scan = pdf(&[
        PAGES.to_vec(),
        page("4 0 R"),
        stream("", b"600 0 0 800 0 0 cm /X Do"),
        stream(picture, b"abcd"),
    ]);
    for (harm, words) in [
        (cycle, "no pages"),
        (calls_itself, "no text layer"),
        (nested, "no text layer"),
        (nested_object, "no text layer"),
        (scan, "OCR"),
        (b"%PDF-1.7 and no more".to_vec(), "damaged"),
    ] {
        let refusal = service.refusal(&harm).await;
        assert!(refusal.contains(words), "{refusal}");
    }
    let locked = include_bytes!("../../ingest/pdf/encrypted.pdf");
    let refusal = service.refusal(locked).await;
    assert!(refusal.contains("without a password"), "{refusal}");
    service.goes_on().await;
}
