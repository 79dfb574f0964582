//! Lists inside a paragraph: the sentence that announces them, their members, whether they stand on
//! lines of their own or run in. Reads a paragraph, writes nothing; what the members are is for the
//! others to say.

use super::super::lexicon::{Lexicon, even};
use super::super::pattern::pattern;
use super::super::structure::{latin_label, place_of_label};
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

pattern!(
    RUN_IN,
    r"(?:^|[\s:;,،؛：；，、])(?P<mark>(?P<open>[(（]?)(?P<label>[a-z]|[а-я]|[ء-ي]ـ?|[一二三四五六七八九十]{1,3})[)）])(?P<blank>\s?)"
);
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

/// "…: a) this; b) that": at least two members, in order, after a colon. Brackets on both sides of a
/// label need no blank behind them, as in Chinese.
fn run_in(paragraph: &Paragraph, lexicon: &Lexicon) -> Option<List> {
    let text = &paragraph.text;
    let mut marks: Vec<(usize, usize, String)> = Vec::new();
    for hit in RUN_IN.captures_iter(text) {
        let Some(mark) = hit.name("mark") else {
            continue;
        };
        let is_set_off = !hit["open"].is_empty() || !hit["blank"].is_empty();
        let after_colon = !marks.is_empty() || announces(text[..mark.start()].trim_end());
        let turn = place_of_label(&hit["label"]);
        if turn == Some(marks.len() + 1) && after_colon && is_set_off {
            marks.push((mark.start(), mark.end(), latin_label(&hit["label"])));
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
            label: label.clone(),
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
    fn run_in_labels_are_those_of_their_script() {
        let cases = [
            (
                Language::Ru,
                "Группа рекомендовала: а) учить; б) искать; в) ждать.",
                "a учить|b искать|c ждать",
            ),
            (
                Language::Ar,
                "أوصى الفريق بما يلي: (أ) التدريب؛ (ب) البحث؛ (ج) الانتظار.",
                "a التدريب|b البحث|c الانتظار",
            ),
            (
                Language::Zh,
                "工作组建议：(a)培训；(b) 调查（见(a)项）。",
                "a 培训|b 调查（见(a)项）",
            ),
            (
                Language::Zh,
                "工作组建议：（一）培训；（二）调查。",
                "一 培训|二 调查",
            ),
            (Language::Zh, "工作组建议（一）培训；（二）调查。", ""),
        ];
        for (language, text, want) in cases {
            let paragraph = Paragraph {
                text: text.to_owned(),
                ..Paragraph::default()
            };
            let members = of(&paragraph, lexicon_of(language)).members.into_iter();
            let got: Vec<_> = members
                .map(|one| format!("{} {}", one.label, one.text))
                .collect();
            assert_eq!(got.join("|"), want, "{text}");
        }
    }

    #[test]
    fn the_mark_that_ends_a_member_is_cut() {
        let (en, fr) = (lexicon_of(Language::En), lexicon_of(Language::Fr));
        assert_eq!(trim_member("to act; and", en), "to act");
        assert_eq!(trim_member("to act.", en), "to act");
        assert_eq!(trim_member("d'agir ; et", fr), "d'agir");
    }
}
