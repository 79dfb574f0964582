//! What `pdftohtml -xml` prints becomes runs of letters with their font. Their text is used only to
//! find again which letters of a word are meant: in Arabic it stands as it is seen.

use std::collections::HashMap;
use std::io::BufRead;

use super::words::{Area, each_line, plain, value};

/// Letters of one style within a run.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Piece {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub linked: bool,
}

/// What the program printed as one text.
#[derive(Debug, Clone, Default)]
pub struct Run {
    pub area: Area,
    pub size: f32,
    pub pieces: Vec<Piece>,
}

/// The program is asked for this many dots a point, so that sizes, which it rounds, are exact.
pub const ZOOM: f32 = 3.0;

/// The runs of each page.
pub fn read(printed: &mut dyn BufRead) -> Vec<Vec<Run>> {
    let mut pages: Vec<Vec<Run>> = Vec::new();
    let mut sizes: HashMap<String, f32> = HashMap::new();
    each_line(printed, |line| {
        // The program's own remarks stand before some of the elements.
        if line.contains("<page number=") {
            pages.push(Vec::new());
        } else if let Some(at) = line.find("<fontspec ") {
            let line = &line[at..];
            if let (Some(id), Some(size)) = (attribute(line, " id=\""), value(line, " size=\"")) {
                sizes.insert(id.to_owned(), size / ZOOM);
            }
        } else if let Some(at) = line.find("<text ")
            && let Some(page) = pages.last_mut()
        {
            page.extend(run(&line[at..], &sizes));
        }
    });
    pages
}

fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let rest = &line[line.find(name)? + name.len()..];
    rest.split('"').next()
}

fn run(line: &str, sizes: &HashMap<String, f32>) -> Option<Run> {
    let (x, y) = (value(line, " left=\"")?, value(line, " top=\"")?);
    let (width, height) = (value(line, " width=\"")?, value(line, " height=\"")?);
    let size = sizes.get(attribute(line, " font=\"")?).copied()?;
    let text = line.split_once('>')?.1;
    let text = text.rsplit_once("</text>").map_or(text, |(text, _)| text);
    let pieces = pieces(text);
    (!pieces.is_empty() && size > 0.0).then(|| Run {
        area: Area {
            x0: x / ZOOM,
            y0: y / ZOOM,
            x1: (x + width) / ZOOM,
            y1: (y + height) / ZOOM,
        },
        size,
        pieces,
    })
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let (mut bold, mut italic, mut linked) = (false, false, false);
    let mut rest = text;
    loop {
        let at = rest.find('<').unwrap_or(rest.len());
        let words = plain(&rest[..at]);
        if !words.is_empty() {
            found.push(Piece {
                text: words,
                bold,
                italic,
                linked,
            });
        }
        let Some(end) = rest[at..].find('>') else {
            return found;
        };
        let tag = &rest[at..=at + end];
        match tag {
            "<b>" | "</b>" => bold = tag == "<b>",
            "<i>" | "</i>" => italic = tag == "<i>",
            "</a>" => linked = false,
            _ if tag.starts_with("<a ") => linked = tag.contains(".html#"),
            _ => {}
        }
        rest = &rest[at + end + 1..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_know_their_font_and_style() {
        let printed = "<pdf2xml>\n link to page 1 <page number=\"1\" top=\"0\">\n<fontspec id=\"3\" size=\"30\" family=\"x\"/>\n<text top=\"30\" left=\"3\" width=\"30\" height=\"36\" font=\"3\"><i>A <b>b</b></i><a href=\"x.html#1\">2</a></text>\n<text top=\"x\">";
        let pages = read(&mut printed.as_bytes());
        let run = &pages[0][0];
        assert!((run.size - 10.0).abs() < 0.01 && (run.area.y1 - 22.0).abs() < 0.01);
        assert_eq!(run.pieces.len(), 3);
        assert!(run.pieces[0].italic && run.pieces[1].bold && run.pieces[2].linked);
    }
}
