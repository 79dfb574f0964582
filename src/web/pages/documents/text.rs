//! The text of one paragraph, item or note with its footnote calls and links put back in place. Calls
//! come with the number of characters before them; a citation is found by its printed words. What
//! cannot be found stays plain text: a missing link is better than a wrong one.

/// A run of text as the template prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Words(String),
    Link(Link),
    Call(Call),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub href: String,
    /// What the document is called that it leads to.
    pub title: String,
    pub text: String,
}

/// A footnote call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    pub marker: String,
    /// Of the note; empty when the file has no such note.
    pub anchor: String,
    /// Set on the first call of a note: where the note leads back to.
    pub id: Option<String>,
}

/// A citation whose target is in the store.
#[derive(Debug, Clone)]
pub struct Cited {
    pub printed: String,
    pub href: String,
    pub title: String,
}

/// A call with the number of characters before it.
#[derive(Debug, Clone)]
pub struct PlacedCall {
    pub at: usize,
    pub call: Call,
}

/// Puts calls and links into a text. Takes out of `cited` those it has found, so that the next text
/// of the same paragraph looks for the rest only.
pub fn pieces(text: &str, calls: &[PlacedCall], cited: &mut Vec<Cited>) -> Vec<Piece> {
    let links = links(text, cited);
    let mut calls: Vec<(usize, &Call)> = calls
        .iter()
        .map(|placed| (byte_offset(text, placed.at), &placed.call))
        .collect();
    calls.sort_by_key(|(at, _)| *at);
    let mut calls = calls.into_iter().peekable();
    let mut out = Vec::new();
    let mut position = 0;
    for (start, end, (href, title)) in links {
        while let Some((at, call)) = calls.next_if(|(at, _)| *at <= start) {
            words(&mut out, &text[position..at]);
            out.push(Piece::Call(call.clone()));
            position = at;
        }
        words(&mut out, &text[position..start]);
        out.push(Piece::Link(Link {
            href,
            title,
            text: text[start..end].to_owned(),
        }));
        position = end;
        // A call inside the link's words stands behind it: links do not nest.
        while let Some((_, call)) = calls.next_if(|(at, _)| *at <= end) {
            out.push(Piece::Call(call.clone()));
        }
    }
    for (at, call) in calls {
        words(&mut out, &text[position..at.max(position)]);
        out.push(Piece::Call(call.clone()));
        position = at.max(position);
    }
    words(&mut out, &text[position..]);
    out
}

fn words(out: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        out.push(Piece::Words(text.to_owned()));
    }
}

/// Where the citations stand, in order and without overlap, in bytes.
fn links(text: &str, cited: &mut Vec<Cited>) -> Vec<(usize, usize, (String, String))> {
    let mut found: Vec<(usize, usize, (String, String))> = Vec::new();
    cited.retain(|citation| {
        if citation.printed.is_empty() {
            return false;
        }
        let free = text
            .match_indices(citation.printed.as_str())
            .map(|(start, printed)| (start, start + printed.len()))
            .find(|(start, end)| found.iter().all(|(s, e, _)| end <= s || start >= e));
        match free {
            Some((start, end)) => {
                let to = (citation.href.clone(), citation.title.clone());
                found.push((start, end, to));
                false
            }
            None => true,
        }
    });
    found.sort();
    found
}

/// The byte after so many characters; the end of the text for more than it has.
fn byte_offset(text: &str, characters: usize) -> usize {
    text.char_indices()
        .nth(characters)
        .map_or(text.len(), |(offset, _)| offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(at: usize) -> PlacedCall {
        PlacedCall {
            at,
            call: Call {
                marker: "1".to_owned(),
                anchor: "fn-1".to_owned(),
                id: None,
            },
        }
    }

    fn cited(printed: &str) -> Cited {
        Cited {
            printed: printed.to_owned(),
            href: "/x".to_owned(),
            title: String::new(),
        }
    }

    fn shown(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|piece| match piece {
                Piece::Words(text) => text.clone(),
                Piece::Link(link) => format!("[{}]", link.text),
                Piece::Call(call) => format!("^{}", call.marker),
            })
            .collect()
    }

    #[test]
    fn calls_stand_after_so_many_characters_not_bytes() {
        let text = "été passé.";
        assert_eq!(
            shown(&pieces(text, &[call(3)], &mut Vec::new())),
            "été^1 passé."
        );
        assert_eq!(
            shown(&pieces(text, &[call(99)], &mut Vec::new())),
            "été passé.^1"
        );
    }

    #[test]
    fn citations_become_links_once_each() {
        let text = "See A/1 and A/1, par. 2.";
        let mut wanted = vec![cited("A/1, par. 2"), cited("A/1"), cited("B/2")];
        let pieces = pieces(text, &[call(7), call(23)], &mut wanted);
        assert_eq!(shown(&pieces), "See [A/1]^1 and [A/1, par. 2]^1.");
        assert_eq!(wanted.len(), 1);
    }

    #[test]
    fn a_call_inside_a_link_follows_it() {
        let mut wanted = vec![cited("A/CONF.2/1")];
        assert_eq!(
            shown(&pieces("A/CONF.2/1.", &[call(4)], &mut wanted)),
            "[A/CONF.2/1]^1."
        );
    }
}
