//! What `pdftotext -bbox-layout` prints becomes words with their boxes. Only the lines that open a
//! page or hold a word are looked at, and what does not look right is passed over: the program
//! copies whatever characters the file has. Word order is not taken from it: the layout is ours.

use std::io::BufRead;

use super::super::text::is_invisible;

/// A box on a page, in points from its upper left corner.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Area {
    pub x0: f32,
    pub y0: f32,
    pub x1: f32,
    pub y1: f32,
}

impl Area {
    pub const fn width(&self) -> f32 {
        self.x1 - self.x0
    }

    pub const fn height(&self) -> f32 {
        self.y1 - self.y0
    }

    pub const fn middle(&self) -> f32 {
        f32::midpoint(self.y0, self.y1)
    }

    pub const fn centre(&self) -> f32 {
        f32::midpoint(self.x0, self.x1)
    }

    /// How much of the lower of the two the other covers in height, up to 1.
    pub fn beside(&self, other: &Self) -> f32 {
        let common = self.y1.min(other.y1) - self.y0.max(other.y0);
        common / self.height().min(other.height()).max(0.1)
    }

    pub fn take_in(&mut self, other: &Self) {
        self.x0 = self.x0.min(other.x0);
        self.y0 = self.y0.min(other.y0);
        self.x1 = self.x1.max(other.x1);
        self.y1 = self.y1.max(other.y1);
    }
}

/// A word, or a piece of one where the font changes inside it.
#[derive(Debug, Clone, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four things that a font or a link says, each for itself"
)]
pub struct Word {
    pub area: Area,
    /// Letters of Arabic stand as they are seen, from left to right.
    pub text: String,
    /// Of the font, in points.
    pub size: f32,
    pub bold: bool,
    pub italic: bool,
    /// A link to another place of the file: the mark of a note, in some.
    pub linked: bool,
    /// A call or a note's marker.
    pub raised: bool,
}

/// One page.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// From 1.
    pub number: u32,
    pub width: f32,
    pub height: f32,
    pub words: Vec<Word>,
}

/// Letters are this part of their box's height, until the font tells.
const SIZE_OF_BOX: f32 = 0.76;

/// Gives each line of what a program prints, as it comes.
pub fn each_line(printed: &mut dyn BufRead, mut take: impl FnMut(&str)) {
    let mut line = Vec::new();
    // What came before an error is all there is.
    while printed
        .read_until(b'\n', &mut line)
        .is_ok_and(|many| many > 0)
    {
        take(String::from_utf8_lossy(&line).trim_end_matches(['\n', '\r']));
        line.clear();
    }
}

/// Reads the pages.
pub fn read(printed: &mut dyn BufRead) -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    let mut number = 0;
    each_line(printed, |line| {
        let line = line.trim_start();
        if line.starts_with("<page ") {
            number += 1;
            pages.push(Page {
                number,
                width: value(line, " width=\"").unwrap_or(595.0),
                height: value(line, " height=\"").unwrap_or(842.0),
                words: Vec::new(),
            });
        } else if let (true, Some(page)) = (line.starts_with("<word "), pages.last_mut()) {
            page.words.extend(word(line));
        }
    });
    pages
}

/// There are tens of thousands of them: the line is walked once, without a search for each name.
fn word(line: &str) -> Option<Word> {
    let mut parts = line.splitn(9, '"');
    let mut next = |name: &str| {
        let is_named = parts.next()?.ends_with(name);
        parts.next().filter(|_| is_named).and_then(sound)
    };
    let area = Area {
        x0: next("xMin=")?,
        y0: next("yMin=")?,
        x1: next("xMax=")?,
        y1: next("yMax=")?,
    };
    let is_sound = area.height() > 0.0 && area.width() >= 0.0;
    let text = parts.next()?.split_once('>')?.1;
    let text = text
        .strip_suffix("</word>")
        .or_else(|| text.rsplit_once("</word").map(|(text, _)| text))
        .unwrap_or(text);
    let text: String = plain(text).trim().to_owned();
    (is_sound && !text.is_empty()).then(|| Word {
        size: area.height() * SIZE_OF_BOX,
        area,
        text,
        ..Word::default()
    })
}

/// The number after a name and its quotation mark.
pub fn value(line: &str, name: &str) -> Option<f32> {
    let from = line.find(name)? + name.len();
    let rest = &line[from..];
    sound(&rest[..rest.find('"')?])
}

/// Files place things a mile outside of their pages.
fn sound(number: &str) -> Option<f32> {
    let number: f32 = number.parse().ok()?;
    (number.is_finite() && number.abs() < 100_000.0).then_some(number)
}

/// Entities resolved, what stands for nothing left out. The soft hyphen stays: it tells how a line
/// ends.
pub fn plain(text: &str) -> String {
    if text.bytes().all(|b| matches!(b, b' '..=b'~') && b != b'&') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = [
            ("&amp;", "&"),
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&quot;", "\""),
            ("&apos;", "'"),
            ("&#39;", "'"),
            ("&#160;", " "),
            ("&nbsp;", " "),
        ];
        let hit = known.iter().find(|(name, _)| rest.starts_with(name));
        let (name, character) = hit.unwrap_or(&("&", "&"));
        out.push_str(character);
        rest = &rest[name.len()..];
    }
    out.push_str(rest);
    out.retain(|c| c == '\u{ad}' || !is_invisible(c));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_their_page_and_box() {
        let printed = "<title>x</title>\n<page width=\"100\" height=\"200.5\">\n  <word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">R&amp;D&lt;</word>\n<word xMin=\"nan\" yMin=\"2\" xMax=\"3\" yMax=\"4\">x</word>\n<word broken\n</page>\n<page width=\"1\" height=\"1\">";
        let pages = read(&mut printed.as_bytes());
        assert_eq!(pages.len(), 2);
        assert_eq!((pages[0].words.len(), pages[1].number), (1, 2));
        assert_eq!(pages[0].words[0].text, "R&D<");
    }
}
