//! Makes markup safe for a tree builder, whose time grows with the square of what is left open:
//! closes what the next tag closes anyway, leaves out tags below a depth that no document needs,
//! and takes out comments and what holds no text (scripts, style sheets). No text is lost.

use super::super::super::ParseError;

/// Tags below this depth are left out, their text stays.
const DEEPEST: usize = 200;
/// More tags than this are no session document.
const MOST_TAGS: usize = 2_000_000;

/// A quote that is not closed within this many bytes is none.
const LONGEST_TAG: usize = 1024;

const VOID: &[&str] = &[
    "br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "embed", "source",
    "track", "param",
];
const RAW: &[&str] = &[
    "script", "style", "template", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
    "noscript", "svg", "select",
];
const PARAGRAPH_ENDS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "ul",
];
/// Nothing is closed across these from within.
const WALLS: &[&str] = &["table", "td", "th", "caption", "button", "object"];

/// Whether lines end at an element of this name.
pub fn is_block(name: &str) -> bool {
    PARAGRAPH_ENDS.contains(&name)
        || matches!(
            name,
            "tr" | "td" | "th" | "caption" | "body" | "html" | "tbody" | "thead"
        )
}

/// The same markup, bounded.
pub fn bound(text: &str) -> Result<String, ParseError> {
    let mut bounder = Bounder::default();
    let mut rest = text;
    // Counted beforehand: nothing is spent on what is refused.
    if text.bytes().filter(|byte| *byte == b'<').count() > MOST_TAGS {
        return Err(ParseError::Limit(format!(
            "the page has more than {MOST_TAGS} tags"
        )));
    }
    while let Some(at) = rest.find('<') {
        bounder.out.push_str(&rest[..at]);
        rest = bounder.tag(&rest[at..]);
    }
    bounder.out.push_str(rest);
    while let Some(open) = bounder.stack.pop() {
        end_tag(&mut bounder.out, &open);
    }
    Ok(bounder.out)
}

#[derive(Default)]
struct Bounder {
    /// The names that are open.
    stack: Vec<String>,
    out: String,
    /// Tags left out because they stand too deep, and still open.
    skipped: usize,
}

impl Bounder {
    /// Takes what begins with a bracket; answers the rest.
    fn tag<'a>(&mut self, text: &'a str) -> &'a str {
        if let Some(inner) = text.strip_prefix("<!--") {
            return inner.find("-->").map_or("", |end| &inner[end + 3..]);
        }
        if text.starts_with("<!") || text.starts_with("<?") {
            return text.find('>').map_or("", |end| &text[end + 1..]);
        }
        let closing = text.starts_with("</");
        let name: String = text[1 + usize::from(closing)..]
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, ':' | '-'))
            .take(40)
            .collect::<String>()
            .to_ascii_lowercase();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            self.out.push_str("&lt;");
            return &text[1..];
        }
        let (tag, rest) = text.split_at(tag_end(text));
        if RAW.contains(&name.as_str()) {
            if closing || tag.ends_with("/>") {
                return rest;
            }
            return after_raw(rest, &name);
        }
        if VOID.contains(&name.as_str()) {
            self.out.push_str(tag);
        } else if closing && self.skipped > 0 && self.stack.len() >= DEEPEST {
            self.skipped -= 1;
        } else if closing {
            close(&mut self.stack, &mut self.out, &name);
        } else {
            self.open(tag, name);
        }
        rest
    }

    fn open(&mut self, tag: &str, name: String) {
        make_room(&mut self.stack, &mut self.out, &name);
        if self.stack.len() < DEEPEST {
            self.out.push_str(tag);
            self.stack.push(name);
            return;
        }
        self.skipped += 1;
        if is_block(&name) {
            self.out.push_str("<br>");
        }
    }
}

/// Past the `>` that ends the tag, quoted values passed over.
fn tag_end(text: &str) -> usize {
    let mut quote = None;
    for (at, byte) in text.bytes().take(LONGEST_TAG).enumerate() {
        match (quote, byte) {
            (Some(open), byte) if open == byte => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'>') => return at + 1,
            _ => {}
        }
    }
    // A quote that never ends: the first bracket counts.
    text.find('>').map_or(text.len(), |at| at + 1)
}

fn after_raw<'a>(text: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = text[from..].find("</") {
        let here = from + at;
        let found = text.get(here + 2..here + 2 + name.len());
        if found.is_some_and(|one| one.eq_ignore_ascii_case(name)) {
            return text[here..]
                .find('>')
                .map_or("", |end| &text[here + end + 1..]);
        }
        from = here + 2;
    }
    ""
}

fn end_tag(out: &mut String, name: &str) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

fn close(stack: &mut Vec<String>, out: &mut String, name: &str) {
    let is_wall = |open: &String| WALLS.contains(&open.as_str()) && open != name;
    for at in (0..stack.len()).rev() {
        if stack[at] == name {
            for open in stack.drain(at..).rev() {
                end_tag(out, &open);
            }
            return;
        }
        let may_cross = matches!(name, "table" | "tr" | "tbody" | "thead" | "tfoot");
        if is_wall(&stack[at]) && !(may_cross && stack[at] != "table") {
            return;
        }
    }
}

/// Closes what a new element of this name closes.
fn make_room(stack: &mut Vec<String>, out: &mut String, name: &str) {
    let (closes, until): (&[&str], &[&str]) = match name {
        "li" => (&["li"], &["ul", "ol", "menu", "dir"]),
        "dd" | "dt" => (&["dd", "dt"], &["dl"]),
        "td" | "th" => (&["td", "th"], &["tr", "table"]),
        "tr" => (&["tr"], &["table"]),
        "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot"], &["table"]),
        _ => (&[], &[]),
    };
    let find = |stack: &[String], names: &[&str], until: &[&str]| {
        let stop = |open: &String| until.contains(&open.as_str()) || names.contains(&open.as_str());
        let at = stack.iter().rposition(stop)?;
        names.contains(&stack[at].as_str()).then_some(at)
    };
    let mut from = find(stack, closes, until);
    if from.is_none() && PARAGRAPH_ENDS.contains(&name) {
        from = find(stack, &["p"], WALLS);
    }
    if let Some(at) = from {
        for open in stack.drain(at..).rev() {
            end_tag(out, &open);
        }
    }
}
