//! HTML: any page whose text is in its markup, as an editor or a word processor writes it. The
//! markup is bounded first (`nesting`), then read as a browser reads it, and told as lines (`walk`).
//! Style sheets are not read.

mod nesting;
mod walk;

use scraper::{Html, Node};

use self::walk::{Walk, call_of};
use super::super::ParseError;
use super::{Lines, encoding};

/// Reads a file of this format.
pub fn read(bytes: &[u8]) -> Result<Lines, ParseError> {
    let (text, warning) = encoding::decode_declared(bytes)?;
    let page = Html::parse_document(&nesting::bound(&text)?);
    let mut walk = Walk::default();
    find_calls(&page, &mut walk);
    let mut at = page.tree.root().first_child();
    while let Some(node) = at {
        match node.value() {
            Node::Element(element) => walk.open(element),
            Node::Text(text) => walk.text(text),
            _ => {}
        }
        at = node.first_child();
        let mut done = node;
        while at.is_none() {
            if let Node::Element(element) = done.value() {
                walk.close(element.name());
            }
            at = done.next_sibling();
            match done.parent() {
                Some(parent) if at.is_none() => done = parent,
                _ => break,
            }
        }
    }
    let lines = walk.finish();
    if lines.is_empty() {
        return Err(ParseError::Blank);
    }
    Ok(Lines {
        lines,
        whole: true,
        warnings: warning.into_iter().collect(),
        ..Lines::default()
    })
}

/// Links to a place on this page whose letters are a number or stars, and which are raised or say
/// that they lead to a note.
fn find_calls(page: &Html, walk: &mut Walk) {
    for node in page.tree.nodes() {
        let Node::Element(element) = node.value() else {
            continue;
        };
        let Some(to) = call_of(element) else { continue };
        let letters: String = node
            .descendants()
            .take(20)
            .filter_map(|inner| inner.value().as_text().map(|text| text.to_string()))
            .collect();
        let marker = letters.trim_matches(|c: char| c.is_whitespace() || "[]()".contains(c));
        let fits = !marker.is_empty()
            && marker.len() <= 6
            && (marker.bytes().all(|b| b.is_ascii_digit()) || marker.bytes().all(|b| b == b'*'));
        let is_sup = |other: &Node| other.as_element().is_some_and(|one| one.name() == "sup");
        let raised = node.ancestors().take(4).any(|one| is_sup(one.value()))
            || node.descendants().take(5).any(|one| is_sup(one.value()));
        let lower = to.to_ascii_lowercase();
        let says = element
            .attr("role")
            .is_some_and(|role| role.contains("noteref"))
            || ["fn", "ftn", "note", "edn"]
                .iter()
                .any(|word| lower.contains(word));
        if fits && (raised || says) {
            walk.calls
                .entry(to.to_owned())
                .or_insert_with(|| marker.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(html: &str) -> Vec<String> {
        let read = read(html.as_bytes()).expect("a page");
        read.lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn blocks_end_lines_and_inline_elements_do_not() {
        let html = "<html><head><title>x</title><style>p{}</style></head><body><div><p>One <span>and <em>the same</em></span> line<p>Two</div><script>if (a<b) {}</script><h2>A <i>heading</i></h2><p hidden>no</p><table><tr><td>left<td>right</table>rest &eacute;&amp;</body></html>";
        assert_eq!(
            texts(html),
            [
                "One and *the same* line",
                "Two",
                "A heading",
                "left",
                "right",
                "rest é&"
            ]
        );
    }

    #[test]
    fn lists_are_numbered_as_shown() {
        let html = "<ol start=3><li>three<ol type=a><li>sub<li value=4>four</ol><li>next</ol><ul><li>dot</ul>";
        assert_eq!(
            texts(html),
            ["3. three", "(a) sub", "(d) four", "4. next", "• dot"]
        );
    }

    #[test]
    fn links_to_notes_are_calls_and_notes_come_last() {
        let html = "<p>Text<sup><a href='#fn1' id='r1'>1</a></sup> and<a href='#_ftn2' name='_ftnref2'>[2]</a>.</p><ol><li id=fn1><p>First <a href='#fnref1'>↩</a></p><p>goes on.</p></li></ol><p class=MsoFootnoteText><a name='_ftn2' href='#_ftnref2'>[2]</a> Second.</p><p>Last.</p>";
        assert_eq!(
            texts(html),
            [
                "Text^{1} and^{2}.",
                "Last.",
                "^{1} First goes on.",
                "^{2} Second."
            ]
        );
    }

    #[test]
    fn lists_that_word_saved_keep_the_numbers_that_it_printed() {
        let html = "<p class=MsoListParagraph style='margin-left:72.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>(a)<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>An item;<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>(b)<span>&nbsp;</span></span><!--[endif]-->Another.</p><p class=MsoListBullet style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>A point</p>";
        assert_eq!(texts(html), ["(a) An item;", "(b) Another.", "• A point"]);
    }

    #[test]
    fn a_note_that_prints_its_own_marker_has_it_once() {
        let html = "<p>Text<sup><a href='#fn1'>1</a></sup> and<sup><a href='#fn2'>2</a></sup>.</p><p id=fn1><sup>1</sup> First <a href='#fnref1'>↩</a></p><p id=fn2>2. Ibid.</p>";
        assert_eq!(
            texts(html),
            ["Text^{1} and^{2}.", "^{1} First", "^{2} Ibid."]
        );
    }

    #[test]
    fn depth_is_bounded_and_no_text_is_lost() {
        let deep = format!(
            "{}deep{}",
            "<div>".repeat(100_000),
            "</div>".repeat(100_000)
        );
        assert_eq!(
            texts(&format!("<p>a</p>{deep}<p>b</p>")),
            ["a", "deep", "b"]
        );
        let fonts = (0..20_000).fold(String::new(), |all, n| {
            all + &format!("<p><font size={n}>x")
        });
        assert_eq!(texts(&fonts).len(), 20_000);
    }

    #[test]
    fn the_page_says_its_encoding() {
        let html = b"<html><meta charset=windows-1251><p>\xcf\xf0\xe8\xe2\xe5\xf2</p></html>";
        let read = read(html).expect("a page");
        assert_eq!(read.lines[0].text, "Привет");
        assert!(read.warnings.is_empty());
    }
}
