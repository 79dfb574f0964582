//! Turns the elements of a page into lines: block elements end them, lists are numbered as a browser
//! shows them, notes are known by the links that call them. It is told what opens and closes, and
//! keeps no tree.

use std::collections::HashMap;

use scraper::node::Element;

use super::super::Line;
use super::super::notation::{CELL_GAP, Run, is_rule, write};
use super::nesting::is_block;

/// Bold text longer than this is emphasis, not a heading.
const LONGEST_HEADING: usize = 400;

/// Where a list stands.
struct List {
    next: i64,
    step: i64,
    kind: String,
}

/// The line at hand and what is open around it.
#[derive(Default)]
pub struct Walk {
    /// Where a call leads, and the marker that calls.
    pub calls: HashMap<String, String>,
    pub lines: Vec<Line>,
    pub notes: Vec<Line>,
    runs: Vec<Run>,
    label: Option<String>,
    /// The marker of the note that is open, and how deep it opened.
    note: Option<(String, usize)>,
    lists: Vec<List>,
    /// The depths of the blocks that are open.
    blocks: Vec<usize>,
    depth: usize,
    hidden_from: Option<usize>,
    bold: usize,
    italic: usize,
    raised: usize,
    heading: usize,
    keeps_blanks: usize,
    cells: usize,
    /// A number that Word printed before a list's paragraph is open: how deep, and the runs before it.
    word_label: Option<(usize, usize)>,
}

impl Walk {
    /// An element opens.
    pub fn open(&mut self, element: &Element) {
        self.depth += 1;
        if self.hidden_from.is_some() {
            return;
        }
        let name = element.name();
        if is_block(name) {
            self.end_line();
            self.blocks.push(self.depth);
        }
        if let Some(marker) = self.called(element)
            && self.note.is_none()
        {
            // A named place inside a paragraph: the paragraph is the note.
            let from = self.blocks.last().copied().unwrap_or(self.depth);
            self.note = Some((marker, from));
        }
        if is_hidden(element) || is_back_link(element) {
            self.hidden_from = Some(self.depth);
            return;
        }
        if self.word_label.is_none() && is_word_label(element) {
            self.word_label = Some((self.depth, self.runs.len()));
        }
        match name {
            "b" | "strong" => self.bold += 1,
            "i" | "em" | "cite" => self.italic += 1,
            "sup" => self.raised += 1,
            "pre" => self.keeps_blanks += 1,
            "td" | "th" => self.cells += 1,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading += 1,
            "br" if self.keeps_blanks > 0 => self.end_line(),
            "br" => self.push(CELL_GAP, false),
            "ol" | "ul" => self.lists.push(list(element)),
            "li" => self.item(element),
            "a" => {
                if let Some(marker) = call_of(element).and_then(|to| self.calls.get(to)).cloned() {
                    self.push(&marker, true);
                    // Its letters are the marker.
                    self.hidden_from = Some(self.depth);
                }
            }
            _ => {}
        }
    }

    /// An element closes.
    pub fn close(&mut self, name: &str) {
        let depth = self.depth;
        self.depth = self.depth.saturating_sub(1);
        if let Some(from) = self.hidden_from {
            if from < depth {
                return;
            }
            self.hidden_from = None;
            if self.blocks.last() == Some(&depth) {
                self.blocks.pop();
            }
            return;
        }
        if let Some((_, from)) = self.word_label.take_if(|(opened, _)| *opened >= depth) {
            self.take_word_label(from);
        }
        let less = |n: &mut usize| *n = n.saturating_sub(1);
        if is_block(name) {
            self.end_line();
            self.blocks.pop();
        }
        if self.note.as_ref().is_some_and(|(_, from)| *from >= depth) {
            self.end_note();
        }
        match name {
            "b" | "strong" => less(&mut self.bold),
            "i" | "em" | "cite" => less(&mut self.italic),
            "sup" => less(&mut self.raised),
            "pre" => less(&mut self.keeps_blanks),
            "td" | "th" => less(&mut self.cells),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => less(&mut self.heading),
            "ol" | "ul" => {
                self.lists.pop();
            }
            _ => {}
        }
    }

    /// Letters.
    pub fn text(&mut self, text: &str) {
        if self.hidden_from.is_some() {
            return;
        }
        if self.keeps_blanks > 0 {
            for (turn, piece) in text.split('\n').enumerate() {
                if turn > 0 {
                    self.end_line();
                }
                self.push(piece, false);
            }
            return;
        }
        let head = text.starts_with(char::is_whitespace);
        let tail = text.ends_with(char::is_whitespace);
        let words: Vec<&str> = text.split_whitespace().collect();
        let inner = words.join(" ");
        let (head, tail) = (if head { " " } else { "" }, if tail { " " } else { "" });
        self.push(
            &format!("{head}{inner}{}", if inner.is_empty() { "" } else { tail }),
            false,
        );
    }

    /// The page is over: the text, then its notes.
    pub fn finish(mut self) -> Vec<Line> {
        self.end_line();
        self.end_note();
        self.lines.append(&mut self.notes);
        self.lines
    }

    fn called(&self, element: &Element) -> Option<String> {
        let by = |key: &str| element.attr(key).and_then(|id| self.calls.get(id));
        by("id").or_else(|| by("name")).cloned()
    }

    fn push(&mut self, text: &str, call: bool) {
        if text.is_empty() {
            return;
        }
        self.runs.push(Run {
            text: text.to_owned(),
            bold: self.bold + self.heading > 0,
            italic: self.italic > 0 && self.heading == 0,
            raised: self.raised > 0 && !call,
            call,
        });
    }

    /// The runs from here on are a number or a bullet, which a font of signs may draw from a letter.
    fn take_word_label(&mut self, from: usize) {
        let runs = self.runs.split_off(from.min(self.runs.len()));
        let label: String = runs.iter().map(|run| run.text.as_str()).collect();
        let label = label.trim();
        if label.is_empty() {
            return;
        }
        let numbers = label.chars().any(char::is_numeric)
            || label.chars().count() > 1 && label.chars().any(char::is_alphabetic);
        self.label = Some(if numbers { label } else { "•" }.to_owned());
    }

    fn item(&mut self, element: &Element) {
        if self.called(element).is_some() {
            return;
        }
        let Some(list) = self.lists.last_mut() else {
            return;
        };
        if let Some(value) = element
            .attr("value")
            .and_then(|value| value.trim().parse().ok())
        {
            list.next = value;
        }
        self.label = Some(list.label());
        list.next = list.next.saturating_add(list.step);
    }

    /// A block begins or ends.
    fn end_line(&mut self) {
        if self.runs.iter().all(|run| run.text.trim().is_empty()) {
            self.runs.clear();
            return;
        }
        if self.note.is_some() {
            // The paragraphs of a note are one line.
            self.push(" ", false);
            return;
        }
        let written = write(&std::mem::take(&mut self.runs));
        let text = match self.label.take() {
            Some(label) => format!("{label} {}", written.text),
            None if is_rule(&written.text) => written.text.replace('\\', ""),
            None => written.text,
        };
        if text.is_empty() {
            return;
        }
        self.lines.push(Line {
            heading: written.bold && text.chars().count() <= LONGEST_HEADING,
            text,
            gap: 1,
            in_cell: self.cells > 0,
            ..Line::default()
        });
    }

    fn end_note(&mut self) {
        let Some((marker, _)) = self.note.take() else {
            return;
        };
        let written = write(&std::mem::take(&mut self.runs));
        self.label = None;
        // Some pages print the marker before the note without a link.
        let text = without_marker(&written.text, &marker);
        if !text.is_empty() {
            let words: Vec<&str> = text.split_whitespace().collect();
            self.notes.push(Line {
                text: format!("^{{{marker}}} {}", words.join(" ")),
                gap: 1,
                ..Line::default()
            });
        }
    }
}

impl List {
    fn label(&self) -> String {
        use super::super::docx::written;
        let n = u32::try_from(self.next).ok();
        let format = match self.kind.as_str() {
            "bullet" => return "•".to_owned(),
            "a" => "lowerLetter",
            "A" => "upperLetter",
            "i" => "lowerRoman",
            "I" => "upperRoman",
            _ => "decimal",
        };
        let number = n.map_or_else(|| self.next.to_string(), |n| written(format, n));
        // A browser shows "a."; a session document has "(a)" where it has letters.
        if format.starts_with("lower") {
            format!("({number})")
        } else {
            format!("{number}.")
        }
    }
}

fn list(element: &Element) -> List {
    if element.name() == "ul" {
        return List {
            next: 1,
            step: 1,
            kind: "bullet".to_owned(),
        };
    }
    let start = element
        .attr("start")
        .and_then(|start| start.trim().parse().ok());
    List {
        next: start.unwrap_or(1),
        step: if element.attr("reversed").is_some() {
            -1
        } else {
            1
        },
        kind: element.attr("type").unwrap_or("1").to_owned(),
    }
}

fn without_marker<'a>(text: &'a str, marker: &str) -> &'a str {
    let raised = format!("^{{{marker}}}");
    let starred = format!("\\{marker}");
    let text = text.trim_start();
    let printed = [raised.as_str(), starred.as_str(), marker];
    let cut = |mark: &&str| {
        let rest = text.strip_prefix(*mark)?;
        let rest = rest.strip_prefix(['.', ')']).unwrap_or(rest);
        // "12 May" in note 1 does not begin with the marker.
        (*mark == raised || rest.starts_with(char::is_whitespace)).then_some(rest)
    };
    printed.iter().find_map(cut).unwrap_or(text)
}

/// The style of an element, without blanks and in lower case.
fn style_of(element: &Element) -> String {
    let style = element.attr("style").unwrap_or("").chars();
    let style: String = style.filter(|c| !c.is_whitespace()).collect();
    style.to_ascii_lowercase()
}

/// What Word printed before a list's paragraph, for programs that know nothing of its lists.
fn is_word_label(element: &Element) -> bool {
    element.name() == "span" && style_of(element).contains("mso-list:ignore")
}

fn is_hidden(element: &Element) -> bool {
    matches!(element.name(), "head" | "nav")
        || element.attr("hidden").is_some()
        || element.attr("aria-hidden") == Some("true")
        || style_of(element).contains("display:none")
}

/// A link from a note back to its call.
fn is_back_link(element: &Element) -> bool {
    let Some(to) = element.attr("href").and_then(|href| href.strip_prefix('#')) else {
        return false;
    };
    let to = to.to_ascii_lowercase();
    let says = element
        .attr("role")
        .is_some_and(|role| role.contains("backlink"));
    let noted = ["fn", "ftn", "note", "edn"]
        .iter()
        .any(|word| to.contains(word));
    says || noted && ["ref", "anc", "back"].iter().any(|word| to.contains(word))
}

/// Where a link leads that calls a note.
pub fn call_of(element: &Element) -> Option<&str> {
    let to = element.attr("href")?.strip_prefix('#')?;
    (element.name() == "a" && !is_back_link(element)).then_some(to)
}
