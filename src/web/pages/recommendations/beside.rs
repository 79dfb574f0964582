//! What a record is shown beside: its words in another language, and records that are like it.

use super::around::Similar;
use crate::db::recommendations::Recommendation;
use crate::domain::Language;
use crate::locale::{Locale, Text, Value, typeset};
use crate::web::view::{Entry, Snippet, address};

/// The wording in one language.
pub struct Side {
    pub language: Language,
    pub text: String,
}

/// Two languages of a record, and the others that could stand there.
pub struct Pair {
    pub sides: [Side; 2],
    /// `French and:`
    pub lead: Text,
    pub choices: Vec<Other>,
}

/// A language that can stand beside the first.
pub struct Other {
    pub language: Language,
    pub href: String,
    pub current: bool,
}

/// The words shown beside those in the language asked for, else in the first other one; `None` where
/// there is no other. A language that the record lacks is no mistake of who asks: the links between
/// the languages of the page keep the choice.
pub fn pair(l: Locale, record: &Recommendation, with: Option<Language>) -> Option<Pair> {
    let shown = record.wording(l.language())?;
    let others = || {
        let ordered = Language::ALL.iter();
        let found = ordered.filter_map(|one| record.wordings.iter().find(|w| w.language == *one));
        found.filter(|wording| wording.language != shown.language)
    };
    let asked = others().find(|wording| Some(wording.language) == with);
    let english = others().find(|wording| wording.language == Language::En);
    let other = asked.or(english).or_else(|| others().next())?;
    let side = |language: Language, text: &str| Side {
        language,
        text: typeset(text, language),
    };
    let name = l.word("language", shown.language.as_str()).capitalized();
    let path = address::recommendation(l, &record.facts.slug);
    Some(Pair {
        sides: [
            side(shown.language, &shown.text),
            side(other.language, &other.text),
        ],
        lead: l.text(
            "record-language-and",
            &[("language", Value::from(name.into_plain()))],
        ),
        choices: others()
            .map(|wording| Other {
                language: wording.language,
                href: format!("{path}?with={}#r-languages", wording.language),
                current: wording.language == other.language,
            })
            .collect(),
    })
}

/// A record that is like the one shown, with the words that both have marked.
pub struct Like {
    pub entry: Entry,
    pub compare: String,
}

pub fn likes(l: Locale, record: &Recommendation, similar: Option<&Similar>) -> Vec<Like> {
    let Some(similar) = similar else {
        return Vec::new();
    };
    similar
        .records
        .iter()
        .map(|other| {
            let found = other.wording(l.language()).map(|wording| {
                let marked = similar.alike.marked(wording.language, &wording.text);
                let snippets = marked.into_iter().map(|segment| Snippet {
                    text: segment.text,
                    hit: segment.marked,
                });
                (wording.language, snippets.collect())
            });
            let ids = [("id", &record.facts.slug), ("id", &other.facts.slug)];
            let ids = ids.map(|(name, slug)| (name, slug.as_str()));
            Like {
                entry: Entry::new(l, other, found),
                compare: address::list(l, "compare", &ids),
            }
        })
        .collect()
}
