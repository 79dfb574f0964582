//! Lists inside a paragraph: the sentence that announces them, their members, whether they stand on
//! lines of their own or run in. Reads a paragraph, writes nothing; what the members are is for the
//! others to say.

use super::super::lexicon::{Lexicon, even};
use super::super::pattern::pattern;
use super::super::{Call, Paragraph};

/// A list with what announces it.
#[derive(Debug, Clone, Default)]
pub struct List {
    /// The text before the members.
    pub lead: String,
    pub members: Vec<Member>,
}

#[derive(Debug, Clone, Default)]
pub struct Member {
    pub label: String,
    /// Without the mark that ends it.
    pub text: String,
    pub calls: Vec<Call>,
}

pattern!(RUN_IN, r"(?:^|[\s:;,])(?P<mark>\(?(?P<label>[a-z])\))\s");
pattern!(
    SENTENCE_END,
    r"[.!?؟…]\s+(?:[«“(]\s?)?[\p{Lu}\p{Lo}]|[。？！]"
);

/// The list of a paragraph; no members where it has none.
pub fn of(paragraph: &Paragraph, lexicon: &Lexicon) -> List {
    if !paragraph.items.is_empty() {
        let members = paragraph.items.iter().map(|item| Member {
            label: item.label.clone(),
            text: trim_member(&item.text, lexicon),
            calls: item.calls.clone(),
        });
        return List {
            lead: paragraph.text.clone(),
            members: members.collect(),
        };
    }
    run_in(paragraph, lexicon).unwrap_or_else(|| List {
        lead: paragraph.text.clone(),
        members: Vec::new(),
    })
}

/// "…: a) this; b) that": at least two members, in order, after a colon.
fn run_in(paragraph: &Paragraph, lexicon: &Lexicon) -> Option<List> {
    let text = &paragraph.text;
    let mut marks: Vec<(usize, usize, char)> = Vec::new();
    let mut expected = 'a';
    for hit in RUN_IN.captures_iter(text) {
        let (Some(mark), Some(label)) = (hit.name("mark"), hit["label"].chars().next()) else {
            continue;
        };
        let after_colon = !marks.is_empty() || text[..mark.start()].trim_end().ends_with(':');
        if label == expected && after_colon {
            marks.push((mark.start(), mark.end(), label));
            expected = char::from(u8::try_from(label).ok()?.checked_add(1)?);
        }
    }
    if marks.len() < 2 {
        return None;
    }
    let members = marks.iter().enumerate().map(|(turn, (_, from, label))| {
        let until = marks.get(turn + 1).map_or(text.len(), |next| next.0);
        let (start, end) = (text[..*from].chars().count(), text[..until].chars().count());
        let inside = |call: &&Call| call.at > start && call.at <= end;
        Member {
            label: label.to_string(),
            text: trim_member(&text[*from..until], lexicon),
            calls: paragraph.calls.iter().filter(inside).cloned().collect(),
        }
    });
    let members = members.collect();
    Some(List {
        lead: text[..marks[0].0].trim_end().to_owned(),
        members,
    })
}

/// Cuts the `;`, `.` or "; and" that ends a list item.
pub fn trim_member(text: &str, lexicon: &Lexicon) -> String {
    let mut text = text.trim();
    let plain = even(text);
    if let Some(link) = lexicon.get("syntax.link").find(&plain) {
        let keep = plain[..link.start()].chars().count();
        let end = text
            .char_indices()
            .nth(keep)
            .map_or(text.len(), |(at, _)| at);
        text = &text[..end];
    }
    text.trim_end_matches([';', '.', ',', ' ', '\u{a0}', '；', '。', '؛', '،'])
        .to_owned()
}

/// The sentence that announces the list: the last one of the lead.
pub fn last_sentence(lead: &str) -> &str {
    let end = SENTENCE_END.find_iter(lead).last().map_or(0, |hit| {
        hit.start() + hit.as_str().chars().next().map_or(0, char::len_utf8)
    });
    lead[end..].trim_start()
}

/// Whether the text announces something.
pub fn announces(lead: &str) -> bool {
    lead.trim_end_matches(['*', ' ', '\u{a0}'])
        .ends_with([':', '：', '﹕'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::ingest::lexicon::of as lexicon_of;

    #[test]
    fn run_in_members_are_found_after_a_colon() {
        let fr = lexicon_of(Language::Fr);
        let paragraph = Paragraph {
            text: "Le Groupe a dit. Il a recommandé : a) d'agir ; b) d'attendre (voir l'alinéa a) de l'article 3) ; et c) de finir.".into(),
            ..Paragraph::default()
        };
        let list = of(&paragraph, fr);
        let texts: Vec<_> = list.members.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "d'agir",
                "d'attendre (voir l'alinéa a) de l'article 3)",
                "de finir"
            ]
        );
        assert_eq!(last_sentence(&list.lead), "Il a recommandé :");
        let none = Paragraph {
            text: "Selon l'alinéa a) et b) du paragraphe 1.".into(),
            ..Paragraph::default()
        };
        assert!(of(&none, fr).members.is_empty());
    }

    #[test]
    fn the_mark_that_ends_a_member_is_cut() {
        let (en, fr) = (lexicon_of(Language::En), lexicon_of(Language::Fr));
        assert_eq!(trim_member("to act; and", en), "to act");
        assert_eq!(trim_member("to act.", en), "to act");
        assert_eq!(trim_member("d'agir ; et", fr), "d'agir");
    }
}
