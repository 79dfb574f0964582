//! What poppler prints of a PDF, spelled by bytes: six bytes are a page or a word with its box and its
//! font, so that almost any input is a page on which columns, notes, heads and calls meet in ways that
//! no printer sets. The two outputs tell of the same words, as poppler's do.

use std::fmt::Write;

/// What the two programs print.
#[derive(Default)]
pub struct Printed {
    pub boxes: String,
    pub fonts: String,
}

const TEXTS: [&str; 48] = [
    "The",
    "Group",
    "recommended",
    "that",
    "States",
    "should",
    "act.",
    "1.",
    "2.",
    "12",
    "3",
    "(a)",
    "(b)",
    "I.",
    "II.",
    "Introduction",
    "DEMO/WG.1/2024/2",
    "Distr.:",
    "General",
    "V.24-01234",
    "Page",
    "1/2",
    "____________________",
    "*",
    "**",
    "/",
    "co-",
    "opera\u{ad}",
    "tion",
    "devraient",
    "«",
    "»",
    "à",
    "рекомендует",
    "Генеральная",
    "建议",
    "缔约国应",
    "。",
    "لود",
    "لا",
    "ا",
    ")65/230(",
    "\u{301}",
    "^{1}",
    "&amp;&lt;&#160;",
    "¹²",
    "word12",
    ".....",
];

/// Numbers as files have them that mean harm.
const ODD: [&str; 8] = ["-99999", "99999.9", "1e9", "nan", "inf", "0", "-0.0001", ""];

/// Spells pages and words.
pub fn spell(bytes: &[u8]) -> Printed {
    let mut printed = Printed::default();
    page(&mut printed, 1, 595, 842);
    let mut number = 1;
    for six in bytes.as_chunks::<6>().0 {
        if six[0].is_multiple_of(16) {
            number += 1;
            page(
                &mut printed,
                number,
                i32::from(six[1]) * 4,
                i32::from(six[2]) * 4,
            );
        } else {
            word(&mut printed, *six);
        }
    }
    printed
}

fn page(printed: &mut Printed, number: u32, width: i32, height: i32) {
    let _ = writeln!(
        printed.boxes,
        "<page width=\"{width}\" height=\"{height}\">"
    );
    let _ = writeln!(printed.fonts, "<page number=\"{number}\" top=\"0\">");
    for font in 0..4 {
        let size = [30, 24, 18, 45][font];
        let _ = writeln!(printed.fonts, "<fontspec id=\"{font}\" size=\"{size}\"/>");
    }
}

fn word(printed: &mut Printed, [way, x, y, width, height, text]: [u8; 6]) {
    let text = TEXTS[usize::from(text) % TEXTS.len()];
    let (x, y) = (f32::from(x) * 2.4, f32::from(y) * 3.4);
    let (width, height) = (f32::from(width) / 2.0, 4.0 + f32::from(height % 64) / 4.0);
    let odd = ODD[usize::from(way / 16) % ODD.len()];
    let right = if way % 16 == 15 {
        odd.to_owned()
    } else {
        (x + width).to_string()
    };
    let top = if way % 16 == 14 {
        odd.to_owned()
    } else {
        y.to_string()
    };
    let _ = writeln!(
        printed.boxes,
        "<word xMin=\"{x}\" yMin=\"{top}\" xMax=\"{right}\" yMax=\"{}\">{text}</word>",
        y + height
    );
    let (open, close) = match way % 16 {
        1 | 2 => ("<b>", "</b>"),
        3 | 4 => ("<i>", "</i>"),
        5 => ("<a href=\"x.html#2\">", "</a>"),
        6 => ("<b><i>", "</b>"),
        _ => ("", ""),
    };
    let _ = writeln!(
        printed.fonts,
        "<text top=\"{}\" left=\"{}\" width=\"{}\" height=\"{}\" font=\"{}\">{open}{text}{close}</text>",
        y * 3.0,
        x * 3.0,
        width * 3.0,
        height * 3.0,
        way / 16 % 5
    );
}
