//! Recommendations that somebody compiled elsewhere, in a sheet: matched with published records, kept with
//! where they came from, and matched again when their document comes. A compiled text is never shown as a
//! document's: it is compared with it. Themes of a row are an editor's word where the words are the same.

mod beside;
mod rows;

use std::collections::BTreeMap;

use serde_json::json;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::Actor;
use super::fill::Remark;
use super::retag::{self, Change, RetagError};
use crate::db::recommendations::{self, Recommendation};
use crate::db::write::compiled::{Besides, Compiled};
use crate::db::write::{self, compiled};
use crate::db::{Pool, import_list, tags, themes};
use crate::domain::{Language, Place, RecommendationId, ThemeSlug};
pub use beside::beside;
pub use rows::{Row, read};

/// What a row is found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// A published record has these words.
    Matched,
    /// A published record stands there in other words.
    Differs,
    /// The document is in the store, and has no recommendation there.
    NoRecommendation,
    /// The document, or its version in this language, is not in the store yet.
    Waits,
    /// Not kept, and why.
    Held,
}

impl Verdict {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Matched => "matched",
            Self::Differs => "differs",
            Self::NoRecommendation => "no_recommendation",
            Self::Waits => "waits",
            Self::Held => "held",
        }
    }
}

/// What was found of a row.
#[derive(Debug, Clone)]
pub struct Judged {
    pub row: Row,
    pub verdict: Verdict,
    /// The id of the record.
    pub record: Option<String>,
    /// Its words and the row's: `[-gone-] {+come+}`.
    pub difference: Option<String>,
    /// Themes that it would be given.
    pub gives: Vec<ThemeSlug>,
}

/// Judges every row of a sheet.
pub async fn judge(pool: &Pool, rows: Vec<Row>) -> Result<Vec<Judged>, sqlx::Error> {
    let mut known: BTreeMap<String, Option<ThemeSlug>> = BTreeMap::new();
    let mut judged = Vec::new();
    for mut row in rows {
        let mut found = Vec::new();
        for typed in &row.themes {
            if !known.contains_key(typed) {
                let slug = themes::by_name(pool, typed).await?;
                known.insert(typed.clone(), slug.and_then(|slug| slug.parse().ok()));
            }
            match known.get(typed).and_then(Option::as_ref) {
                Some(slug) => found.push(slug.clone()),
                None => row
                    .remarks
                    .push(Remark::holding("theme_unknown", None, typed)),
            }
        }
        row.themes = found.iter().map(|slug| slug.as_str().to_owned()).collect();
        judged.push(one(pool, row, found).await?);
    }
    Ok(judged)
}

async fn one(pool: &Pool, row: Row, themes: Vec<ThemeSlug>) -> Result<Judged, sqlx::Error> {
    let mut judged = Judged {
        row,
        verdict: Verdict::Held,
        record: None,
        difference: None,
        gives: Vec::new(),
    };
    let row = &judged.row;
    let (Some(symbol), false) = (&row.symbol, row.remarks.iter().any(|one| one.holds)) else {
        return Ok(judged);
    };
    let place = Place {
        instrument: None,
        paragraph: Some(row.paragraph.clone()),
        item: row.item.clone(),
        rank: 1,
    };
    let record = match place.id(&symbol.slug(), None) {
        Ok(id) => find(pool, id).await?,
        Err(_) => None,
    };
    let Some(record) = record else {
        let known = import_list::known(pool, &[symbol.as_str().to_owned()]).await?;
        let there = |language| known.iter().any(|own| own.language == Some(language));
        judged.verdict = match row.language {
            _ if known.is_empty() => Verdict::Waits,
            Some(language) if !there(language) => Verdict::Waits,
            _ => Verdict::NoRecommendation,
        };
        return Ok(judged);
    };
    judged.record = Some(record.facts.slug.clone());
    let mut own = record.wordings.iter().filter(|wording| {
        !wording.as_recalled
            && row
                .language
                .is_none_or(|language| wording.language == language)
    });
    if own.clone().any(|wording| same(&wording.text, &row.text)) {
        let decided = |slug: &ThemeSlug| {
            record.tags.iter().any(|tag| {
                tag.theme == slug.as_str() && tag.origin != crate::domain::Origin::Proposed
            })
        };
        judged.verdict = Verdict::Matched;
        judged.gives = themes.into_iter().filter(|slug| !decided(slug)).collect();
    } else if let Some(wording) = own.next() {
        judged.verdict = Verdict::Differs;
        judged.difference = Some(difference(&wording.text, &row.text));
    } else {
        judged.verdict = Verdict::Waits;
    }
    Ok(judged)
}

async fn find(pool: &Pool, id: RecommendationId) -> Result<Option<Recommendation>, sqlx::Error> {
    let found = recommendations::named(pool, &[id], Language::En).await?;
    Ok(found.into_values().next())
}

/// What was done.
#[derive(Debug, Clone, Copy, Default)]
pub struct Kept {
    pub rows: usize,
    /// Themes that were given, each to one record.
    pub given: usize,
    /// Themes that an editor had refused for the record: that word stands.
    pub refused: usize,
    /// Of the corpus, where anything was given.
    pub revision: Option<i64>,
}

#[derive(Debug, thiserror::Error)]
pub enum CompileError {
    #[error(transparent)]
    Retag(#[from] RetagError),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Keeps the rows, in one transaction, and gives the themes of those that match: a revision for each theme.
pub async fn keep(
    pool: &Pool,
    judged: &[Judged],
    file: &str,
    actor: &Actor,
) -> Result<Kept, CompileError> {
    let mut kept = Kept::default();
    let mut transaction = pool.begin().await?;
    for one in judged.iter().filter(|one| one.verdict != Verdict::Held) {
        let row = &one.row;
        let stored = Compiled {
            file: file.to_owned(),
            row: i32::try_from(row.number).unwrap_or(i32::MAX),
            symbol: row
                .symbol
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            paragraph: row.paragraph.clone(),
            item: row.item.clone(),
            language: row.language,
            text: row.text.clone(),
            themes: row.themes.clone(),
        };
        let addressees: Vec<String> = row.addressees.iter().map(ToString::to_string).collect();
        let matched = one.verdict == Verdict::Matched;
        let besides = Besides {
            status: row.status.map(crate::domain::Status::as_str),
            addressees: &addressees,
            record: one.record.as_deref().filter(|_| matched),
            actor: &actor.name,
        };
        compiled::keep(&mut transaction, &stored, besides).await?;
        kept.rows += 1;
    }
    let detail = json!({ "rows": kept.rows });
    write::log::add(&mut transaction, &actor.name, "compile", file, detail).await?;
    transaction.commit().await?;
    give(pool, judged, actor, &mut kept).await?;
    Ok(kept)
}

async fn give(
    pool: &Pool,
    judged: &[Judged],
    actor: &Actor,
    kept: &mut Kept,
) -> Result<(), CompileError> {
    let mut by_theme: BTreeMap<&ThemeSlug, Vec<String>> = BTreeMap::new();
    for one in judged {
        for theme in &one.gives {
            by_theme
                .entry(theme)
                .or_default()
                .extend(one.record.clone());
        }
    }
    for (theme, records) in by_theme {
        let ids = tags::keys(pool, &records).await?;
        for ids in ids.chunks(retag::MOST) {
            let change = Change::Give(theme.clone());
            let plan = retag::plan(pool, ids, &change).await?;
            let refused = plan
                .records
                .iter()
                .filter(|one| one.step == retag::Step::Refused);
            kept.refused += refused.count();
            if !plan.records.iter().any(|one| one.step.changes()) {
                continue;
            }
            let (revision, given) = retag::retag(pool, ids, &change, &plan.mark, actor).await?;
            kept.given += given;
            kept.revision = Some(revision);
        }
    }
    Ok(())
}

/// Whether two texts say the same words: marks, blanks and case do not count.
pub fn same(one: &str, other: &str) -> bool {
    words(one).eq(words(other))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// From the document's words to the row's.
fn difference(own: &str, row: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (
        own.split_whitespace().collect(),
        row.split_whitespace().collect(),
    );
    let mut said: Vec<String> = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (gone, come) = (&old[operation.old_range()], &new[operation.new_range()]);
        if let DiffOp::Equal { .. } = operation {
            said.push(gone.join(" "));
            continue;
        }
        if !gone.is_empty() {
            said.push(format!("[-{}-]", gone.join(" ")));
        }
        if !come.is_empty() {
            said.push(format!("{{+{}+}}", come.join(" ")));
        }
    }
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_and_their_difference_is_told() {
        assert!(same(
            "States parties should act;",
            "States  parties should act."
        ));
        assert!(!same("States parties should act", "States parties may act"));
        assert_eq!(
            difference("States parties should act", "States parties may act"),
            "States parties [-should-] {+may+} act"
        );
    }
}
