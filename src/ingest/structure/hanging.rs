//! Numbers and labels that hang in the margin: some extractions print "12." or "(a)" on a line of its
//! own, and the text that it numbers below. Reads lines, writes fewer: the mark stands before its
//! text again, as on the page. Whether the mark is meant is for `numbering`; a number that ends a
//! wrapped sentence is left where it is.

use super::super::pattern::pattern;
use super::super::source::Line;
use super::notes::is_finished;
use super::numerals::western;

pattern!(
    ALONE,
    r"^(?:(?P<n>[0-9０-９٠-٩]{1,3})\s?[.．、]|(?P<ar>[0-9٠-٩]{1,3})\s?-|-\s?(?P<turned>[0-9٠-٩]{1,3})|[(（]?[a-zа-я]{1,2}[)）]|[(（]?[ivx]{1,5}[)）]|[(（](?:[ء-ي]|[一二三四五六七八九十]|[0-9]{1,2})[)）]|[IVXLC]{1,6}\s?[.．]|[A-ZА-Я]\s?[.．]|[一二三四五六七八九十]{1,3}\s?[、.．]|(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)\p{M}*\s?-|(?:ألف|باء|جيم|دال|هاء|واو|زاي|حاء)\s?-|[•·▪●◦–—])$"
);
pattern!(NUMBERED, r"^(?P<n>[0-9０-９٠-٩]{1,3})\s?[.．、-]\s*\S");

/// A line before the mark that is longer than this may be a wrapped sentence.
const WRAPPED: usize = 30;

/// Sets each mark that stands alone before the line that follows.
pub fn attach(lines: Vec<Line>) -> Vec<Line> {
    let mut attached: Vec<Line> = Vec::with_capacity(lines.len());
    let mut last = 0;
    let mut rest = lines.into_iter().peekable();
    while let Some(mut line) = rest.next() {
        let hangs = rest.peek().is_some_and(|next| !ALONE.is_match(&next.text))
            && is_mark(&line, attached.last(), last);
        if hangs && let Some(next) = rest.next() {
            let mark = upright(&line.text);
            // A blank line between the two proves that the mark was set apart.
            line.gap = line.gap.max(usize::from(next.gap > 0));
            line.text = format!("{mark} {}", next.text);
            line.heading = next.heading;
        }
        if let Some(n) = NUMBERED
            .captures(&line.text)
            .and_then(|hit| number(&hit["n"]))
        {
            last = n;
        }
        attached.push(line);
    }
    attached
}

/// Whether a line is a mark that hangs before the next one.
fn is_mark(line: &Line, before: Option<&Line>, last: u32) -> bool {
    let Some(hit) = ALONE.captures(&line.text) else {
        return false;
    };
    let value = ["n", "ar", "turned"]
        .iter()
        .find_map(|name| number(hit.name(name)?.as_str()));
    let follows = value.is_some_and(|n| n == last + 1);
    let wraps = before.is_some_and(|before| {
        line.gap == 0 && before.text.chars().count() > WRAPPED && !is_finished(&before.text)
    });
    follows || !wraps
}

fn number(digits: &str) -> Option<u32> {
    western(digits).parse().ok()
}

/// "-12" is "12-" that a mixture of writing directions turned round.
fn upright(mark: &str) -> String {
    match mark.strip_prefix('-') {
        Some(digits) if !digits.trim().is_empty() => format!("{}-", digits.trim()),
        _ => mark.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> Vec<(String, usize)> {
        let (mut lines, mut gap) = (Vec::new(), 0);
        for raw in text.lines() {
            if raw.is_empty() {
                gap += 1;
                continue;
            }
            lines.push(Line {
                text: raw.to_owned(),
                gap,
                ..Line::default()
            });
            gap = 0;
        }
        let lines = attach(lines).into_iter();
        lines.map(|line| (line.text, line.gap)).collect()
    }

    #[test]
    fn a_mark_stands_before_its_text_again() {
        let seen = joined("II.\n\nQuestions\n3.\n\nThe Group may ask:\n(a)\n\nWhy?\n-4\n\nنص");
        let want = [
            ("II. Questions", 1),
            ("3. The Group may ask:", 1),
            ("(a) Why?", 1),
            ("4- نص", 1),
        ];
        assert_eq!(seen, want.map(|(text, gap)| (text.to_owned(), gap)));
    }

    #[test]
    fn a_number_that_ends_a_sentence_stays() {
        let text = "as was said at some length in that report, in its paragraph\n12.\n\nThe next.";
        assert_eq!(joined(text)[1].0, "12.");
    }
}
