//! Questions for discussion. Reads paragraphs with their lists, writes the draft's questions: the
//! members of a list that asks, or that a sentence announces as questions. A question in prose is
//! none.

use super::super::Question;
use super::super::lexicon::even;
use super::super::structure::Outline;
use super::{lists, scope};

/// Writes all questions.
pub fn collect(outline: &mut Outline) {
    let lexicon = outline.lexicon;
    let scopes = scope::of(outline);
    let mut questions = Vec::new();
    for (paragraph, scope) in outline.draft.paragraphs.iter().zip(&scopes) {
        let list = lists::of(paragraph, lexicon);
        if list.members.is_empty() || scope.instrument.is_some() {
            continue;
        }
        let asks = |text: &str| text.contains(['?', '？', '؟']);
        let asking = list.members.iter().filter(|one| asks(&one.text)).count();
        let sentence = even(lists::last_sentence(&list.lead));
        let announced = scope.questions
            && lexicon.says("cues.questions", &sentence)
            && !lexicon.says("cues.proposed", &sentence);
        if asking * 2 >= list.members.len() || announced {
            questions.extend(paragraph.items.iter().map(|item| Question {
                label: Some(item.label.clone()),
                text: item.text.clone(),
                paragraph: paragraph.number,
            }));
        }
    }
    outline.draft.questions = questions;
}
