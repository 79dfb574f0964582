//! The notation in which a source writes what a format says of its letters: `^{12}` for a raised
//! call, `*words*` for italics, a backslash before a sign of the document that would read as one of
//! these. Takes runs of equally set letters, gives one line. For formats that know how their letters
//! are set (DOCX, HTML).

use super::text::visible;

/// Three blanks part the cells of a masthead's line; elsewhere they are one blank.
pub const CELL_GAP: &str = "   ";

/// Letters that are set alike.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a setting of its own, and all may meet"
)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    /// Set as a superscript.
    pub raised: bool,
    /// The text is the marker of a note that is called here.
    pub call: bool,
}

/// A line as `structure` reads it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub text: String,
    /// Every letter of it is bold.
    pub bold: bool,
}

/// Writes the runs of one paragraph.
pub fn write(runs: &[Run]) -> Written {
    let mut out = String::new();
    let mut bold: Option<bool> = None;
    let mut at = 0;
    while at < runs.len() {
        let run = &runs[at];
        let end = runs[at + 1..]
            .iter()
            .position(|other| !belongs(run, other))
            .map_or(runs.len(), |n| at + 1 + n);
        let mut together = String::new();
        for one in &runs[at..end] {
            if one.text.chars().any(char::is_alphanumeric) && !one.call && !one.raised {
                bold = Some(bold.unwrap_or(true) && one.bold);
            }
            piece(one, &mut together, &out);
        }
        if run.italic && !run.raised && !run.call {
            emphasize(&mut out, &together);
        } else {
            out.push_str(&together);
        }
        at = end;
    }
    Written {
        text: visible(&out).trim().to_owned(),
        bold: bold.unwrap_or(false),
    }
}

/// Whether two runs are written in one go: a blank takes the setting of what stands before it.
fn belongs(first: &Run, other: &Run) -> bool {
    let plain = |run: &Run| !run.raised && !run.call;
    if plain(first) {
        plain(other) && (first.italic == other.italic || other.text.trim().is_empty())
    } else {
        first.raised == other.raised && first.call == other.call && !first.call
    }
}

fn piece(run: &Run, out: &mut String, before: &str) {
    if run.call {
        match run.text.as_str() {
            text if is_digits(text) => out.push_str(&["^{", text, "}"].concat()),
            text => escape(text, out),
        }
    } else if run.raised {
        raised(&run.text, out, before);
    } else {
        escape(&run.text, out);
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Raised digits call notes, except in a power or a unit; raised letters ("1er") are letters.
fn raised(text: &str, out: &mut String, before: &str) {
    // The comma between two calls may be raised with them.
    let between = |c: char| c.is_whitespace() || matches!(c, ',' | '，' | '،' | ';');
    let bare = text.trim_matches(between);
    if bare.is_empty() && before.ends_with('}') || bare.is_empty() && out.ends_with('}') {
        return;
    }
    let numbers: Vec<&str> = bare.split([',', '，', '،']).map(str::trim).collect();
    if !numbers.iter().all(|number| is_digits(number)) {
        return escape(text, out);
    }
    let word = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or("");
    if out.is_empty() && matches!(bare, "2" | "3") && matches!(word, "m" | "km" | "cm" | "mm") {
        out.push(if bare == "2" { '²' } else { '³' });
    } else if out.is_empty() && word == "10" {
        out.push('^');
        out.push_str(bare);
    } else if out.ends_with('}') {
        // "1" and "2" of one call in two runs.
        out.pop();
        out.push_str(bare);
        out.push('}');
    } else {
        let calls: Vec<String> = numbers.iter().map(|n| format!("^{{{n}}}")).collect();
        out.push_str(&calls.join(","));
    }
}

/// Puts a backslash before what would read as notation.
fn escape(text: &str, out: &mut String) {
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let next = signs.peek().copied();
        let special = match sign {
            '*' | '_' | '#' | '\\' | '`' => true,
            ']' => next == Some('('),
            '<' => next.is_some_and(|c| c.is_ascii_alphabetic() || c == '/'),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        // A hyphen at which no line may break is a hyphen.
        out.push(if sign == '\u{2011}' { '-' } else { sign });
    }
}

fn emphasize(out: &mut String, text: &str) {
    let core = text.trim();
    let starts_line = out.trim().is_empty();
    // At the head of a line a star before a symbol reads as a note, one before a number hides it.
    let first = core.split_whitespace().next().unwrap_or("");
    let is_mark = first.contains('/') || first.len() < 8 && first.ends_with(['.', ')', '-']);
    if !core.chars().any(char::is_alphanumeric) || starts_line && is_mark {
        out.push_str(text);
        return;
    }
    let from = text.len() - text.trim_start().len();
    out.push_str(&text[..from]);
    out.push('*');
    out.push_str(core);
    out.push('*');
    out.push_str(&text[from + core.len()..]);
}

/// A line of underscores is a rule and not letters.
pub fn is_rule(text: &str) -> bool {
    let bare = text.replace('\\', "");
    bare.len() >= 5 && bare.bytes().all(|byte| byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(spec: &[(&str, &str)]) -> Written {
        let all: Vec<Run> = spec
            .iter()
            .map(|(text, how)| Run {
                text: (*text).to_owned(),
                bold: how.contains('b'),
                italic: how.contains('i'),
                raised: how.contains('r'),
                call: how.contains('c'),
            })
            .collect();
        write(&all)
    }

    #[test]
    fn letters_become_notation() {
        for (spec, text) in [
            (
                &[
                    ("the ", ""),
                    ("Good", "i"),
                    (" ", ""),
                    ("Guide", "ib"),
                    (" of", ""),
                ][..],
                "the *Good Guide* of",
            ),
            (&[("words", ""), ("1", "c"), (" and", "")], "words^{1} and"),
            (
                &[("words", ""), ("1", "r"), ("2", "r"), (".", "")],
                "words^{12}.",
            ),
            (&[("words", ""), ("1, 2", "r")], "words^{1},^{2}"),
            (&[("le 1", ""), ("er", "r"), (" mai", "")], "le 1er mai"),
            (&[("25 km", ""), ("2", "r")], "25 km²"),
            (&[("10", ""), ("6", "r")], "10^6"),
            (&[("agenda", ""), ("*", "c")], r"agenda\*"),
            (
                &[("a*b_c #1 \\ <b> a<1 [x](y)", "")],
                r"a\*b\_c \#1 \\ \<b> a<1 [x\](y)",
            ),
            (&[("DEMO/1", "i"), (" says", "")], "DEMO/1 says"),
            (&[("A. ", "i"), ("Heading", "i")], "A. Heading"),
            (&[("soft\u{ad}ly 17\u{2011}18", "")], "softly 17-18"),
            (&[("e\u{301}t", ""), ("e\u{301}", "")], "été"),
        ] {
            assert_eq!(runs(spec).text, text, "{spec:?}");
        }
    }

    #[test]
    fn bold_counts_only_where_all_letters_are() {
        assert!(runs(&[("A heading", "b"), (", ", ""), ("on", "b"), ("1", "c")]).bold);
        assert!(!runs(&[("A word", "b"), (" and another", "")]).bold);
        assert!(!runs(&[("1", "bc")]).bold);
    }
}
