//! The pages as text and as PDF. The PDF is the least that the format asks for: Helvetica, which needs
//! no font file, and one stream a page, not compressed.

use std::fmt::Write as _;

use super::paper::{SYMBOL, pieces};
use super::sheets::{Face, GAP, Line, RAISED, Sheet, width_of};

/// As text: pages divided by form feeds, with their heads and feet.
pub fn text(sheets: &[Sheet]) -> Vec<u8> {
    let mut out = String::new();
    for (at, sheet) in sheets.iter().enumerate() {
        if at > 0 {
            let _ = write!(out, "\u{c}{SYMBOL}\n\n");
        }
        for line in &sheet.body {
            if line.opens {
                out.push('\n');
            }
            out.push_str(&line.text);
            out.push('\n');
        }
        if !sheet.notes.is_empty() {
            out.push_str("\n__________________\n\n");
        }
        for line in &sheet.notes {
            out.push_str(&line.text);
            out.push('\n');
        }
        let _ = writeln!(out, "\n{}/{}", at + 1, sheets.len());
    }
    out.into_bytes()
}

const LEFT: f32 = 112.0;
const TOP: f32 = 770.0;
const HEAD: f32 = 800.0;
const FOOT: f32 = 45.0;
const LOWEST_NOTE: f32 = 70.0;

/// As PDF.
pub fn pdf(sheets: &[Sheet]) -> Vec<u8> {
    let mut objects: Vec<Vec<u8>> = Vec::new();
    let kids: Vec<String> = (0..sheets.len())
        .map(|at| format!("{} 0 R", 5 + 2 * at))
        .collect();
    let font = |name| {
        format!("<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>")
            .into_bytes()
    };
    objects.push(b"<</Type/Catalog/Pages 2 0 R>>".to_vec());
    objects.push(
        format!(
            "<</Type/Pages/Count {}/Kids[{}]>>",
            sheets.len(),
            kids.join(" ")
        )
        .into_bytes(),
    );
    objects.push(font("Helvetica"));
    objects.push(font("Helvetica-Bold"));
    for (at, sheet) in sheets.iter().enumerate() {
        objects.push(
            format!(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>",
                6 + 2 * at
            )
            .into_bytes(),
        );
        let drawn = drawn(sheet, at, sheets.len());
        let mut stream = format!("<</Length {}>>\nstream\n", drawn.len()).into_bytes();
        stream.extend(drawn);
        stream.extend(b"\nendstream");
        objects.push(stream);
    }
    file(&objects)
}

/// The objects in a file, with the table that says where each stands.
fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (at, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", out.len());
        out.extend(format!("{} 0 obj\n", at + 1).into_bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let start = out.len();
    out.extend(table.into_bytes());
    let end = format!(
        "trailer<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    );
    out.extend(end.into_bytes());
    out
}

fn drawn(sheet: &Sheet, at: usize, of: usize) -> Vec<u8> {
    let mut out = Vec::new();
    if at > 0 {
        draw(&mut out, SYMBOL, Face::Bold, LEFT, HEAD);
    }
    let mut y = TOP;
    for Line {
        text,
        face,
        indent,
        opens,
    } in &sheet.body
    {
        y -= face.leading() + if *opens { GAP } else { 0.0 };
        draw(&mut out, text, *face, LEFT + indent, y);
    }
    let mut y = LOWEST_NOTE;
    for line in sheet.notes.iter().rev() {
        draw(&mut out, &line.text, line.face, LEFT, y);
        y += line.face.leading();
    }
    if !sheet.notes.is_empty() {
        out.extend(format!("{LEFT} {y} 90 0.5 re f\n").into_bytes());
    }
    let foot = format!("{}/{of}", at + 1);
    draw(&mut out, &foot, Face::Note, LEFT, FOOT);
    out
}

fn draw(out: &mut Vec<u8>, text: &str, face: Face, x: f32, y: f32) {
    let font = if face == Face::Bold { "F2" } else { "F1" };
    let mut x = x;
    for (piece, raised) in pieces(text) {
        let (size, y) = if raised {
            (face.size() * RAISED, y + 0.35 * face.size())
        } else {
            (face.size(), y)
        };
        out.extend(format!("BT /{font} {size} Tf {x:.2} {y:.2} Td (").into_bytes());
        for sign in piece.chars() {
            match sign {
                '(' | ')' | '\\' => out.extend([b'\\', sign as u8]),
                '–' => out.push(0x96),
                sign => out.push(u8::try_from(sign).unwrap_or(b'?')),
            }
        }
        out.extend(b") Tj ET\n");
        x += width_of(piece, size);
    }
}
