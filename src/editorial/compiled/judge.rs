//! What each row of a sheet is found to be, looked up for many rows at once. Nothing changes.

use std::collections::{BTreeMap, HashMap};

use sha2::{Digest, Sha256};

use super::rows::Row;
use super::{InReview, Judged, Plan, Verdict, difference, same};
use crate::db::compiled::{self, Waiting};
use crate::db::recommendations::{self, Recommendation};
use crate::db::tags::Tag;
use crate::db::{Pool, corpus, import_list, themes};
use crate::domain::{Language, Origin, Place, RecommendationId, ThemeSlug};
use crate::editorial::fill::{Column, Remark};
use crate::editorial::retag::{self, Change, RetagError, Step};

/// Records that are looked up at once.
const AT_ONCE: usize = 500;

/// Judges every row of a sheet.
pub async fn plan(pool: &Pool, rows: Vec<Row>) -> Result<Plan, sqlx::Error> {
    // Read first: what changes while the rows are judged makes the plan an old one.
    let revision = corpus::revision(pool).await?;
    let rows = themed(pool, rows).await?;
    let store = Store::read(pool, &rows).await?;
    let judged = rows
        .into_iter()
        .map(|(row, themes)| store.judge(row, themes));
    let mut rows: Vec<Judged> = judged.collect();
    refusals(pool, &mut rows).await?;
    Ok(Plan {
        revision,
        mark: mark(&rows),
        rows,
    })
}

/// Each row with the themes that it names.
async fn themed(pool: &Pool, rows: Vec<Row>) -> Result<Vec<(Row, Vec<ThemeSlug>)>, sqlx::Error> {
    let mut known: HashMap<String, Option<ThemeSlug>> = HashMap::new();
    let mut themed = Vec::new();
    for mut row in rows {
        let mut found: Vec<ThemeSlug> = Vec::new();
        for typed in &row.themes {
            if !known.contains_key(typed) {
                let slug = themes::by_name(pool, typed).await?;
                known.insert(typed.clone(), slug.and_then(|slug| slug.parse().ok()));
            }
            match known.get(typed).and_then(Option::as_ref) {
                Some(slug) if found.contains(slug) => {}
                Some(slug) => found.push(slug.clone()),
                None => {
                    let remark = Remark::holding("theme_unknown", Some(Column::Themes), typed);
                    row.remarks.push(remark);
                }
            }
        }
        row.themes = found.iter().map(|slug| slug.as_str().to_owned()).collect();
        themed.push((row, found));
    }
    Ok(themed)
}

/// What the store has of the places and documents that a sheet names.
struct Store {
    records: HashMap<String, Recommendation>,
    /// The languages of each document.
    known: HashMap<String, Vec<Option<Language>>>,
    drafts: Vec<Waiting>,
}

impl Store {
    async fn read(pool: &Pool, rows: &[(Row, Vec<ThemeSlug>)]) -> Result<Self, sqlx::Error> {
        let mut ids: Vec<RecommendationId> = rows.iter().filter_map(|(row, _)| id(row)).collect();
        ids.sort_unstable_by(|one, other| one.as_str().cmp(other.as_str()));
        ids.dedup();
        let mut records = HashMap::new();
        for ids in ids.chunks(AT_ONCE) {
            records.extend(recommendations::named(pool, ids, Language::En).await?);
        }
        let symbols = rows.iter().filter_map(|(row, _)| row.symbol.as_ref());
        let mut symbols: Vec<String> = symbols.map(ToString::to_string).collect();
        symbols.sort_unstable();
        symbols.dedup();
        let mut known: HashMap<String, Vec<Option<Language>>> = HashMap::new();
        for one in import_list::known(pool, &symbols).await? {
            known.entry(one.symbol).or_default().push(one.language);
        }
        Ok(Self {
            records,
            known,
            drafts: compiled::drafts(pool, &symbols).await?,
        })
    }

    fn judge(&self, row: Row, themes: Vec<ThemeSlug>) -> Judged {
        let mut judged = Judged::held(row);
        let Some(id) = id(&judged.row).filter(|_| !judged.row.remarks.iter().any(|one| one.holds))
        else {
            return judged;
        };
        let row = &judged.row;
        let Some(record) = self.records.get(id.as_str()) else {
            judged.verdict = self.without_record(row);
            judged.in_review = self.in_review(row, judged.verdict);
            return judged;
        };
        let mut own = record.wordings.iter().filter(|wording| {
            let meant = |language| wording.language == language;
            !wording.as_recalled && row.language.is_none_or(meant)
        });
        if own.clone().any(|wording| same(&wording.text, &row.text)) {
            let decided = |slug: &ThemeSlug| {
                let decided = |tag: &Tag| tag.origin != Origin::Proposed;
                let mut tags = record.tags.iter();
                tags.any(|tag| tag.theme == slug.as_str() && decided(tag))
            };
            judged.verdict = Verdict::Matched;
            judged.gives = themes.into_iter().filter(|slug| !decided(slug)).collect();
        } else if let Some(wording) = own.next() {
            judged.verdict = Verdict::Differs;
            judged.difference = Some(difference(&wording.text, &row.text));
            judged.wording = Some((wording.language, wording.text.clone()));
        } else {
            judged.verdict = Verdict::Waits;
            judged.in_review = self.in_review(row, Verdict::Waits);
        }
        judged.record = Some(record.facts.slug.clone());
        judged.key = Some(record.facts.id);
        judged
    }

    fn without_record(&self, row: &Row) -> Verdict {
        let symbol = row.symbol.as_ref().map(ToString::to_string);
        let languages = symbol.and_then(|symbol| self.known.get(&symbol));
        match (languages, row.language) {
            (None, _) => Verdict::Waits,
            (Some(there), Some(own)) if !there.contains(&Some(own)) => Verdict::Waits,
            _ => Verdict::NoRecommendation,
        }
    }

    fn in_review(&self, row: &Row, verdict: Verdict) -> Option<InReview> {
        let symbol = row.symbol.as_ref()?;
        let meant = |one: &&Waiting| {
            let language = row.language.is_none() || one.language == row.language;
            one.symbol == symbol.as_str() && language
        };
        let found = self.drafts.iter().find(meant)?;
        (verdict == Verdict::Waits).then_some(InReview {
            import: found.import_id,
            begun: found.begun,
        })
    }
}

fn id(row: &Row) -> Option<RecommendationId> {
    let place = Place {
        instrument: None,
        paragraph: Some(row.paragraph.clone()).filter(|paragraph| !paragraph.is_empty()),
        item: row.item.clone(),
        rank: 1,
    };
    place.paragraph.as_ref()?;
    place.id(&row.symbol.as_ref()?.slug(), None).ok()
}

/// What an editor refused for a record is no theme that it would be given.
async fn refusals(pool: &Pool, rows: &mut [Judged]) -> Result<(), sqlx::Error> {
    let mut asked: BTreeMap<ThemeSlug, Vec<i64>> = BTreeMap::new();
    for one in rows.iter() {
        for theme in &one.gives {
            asked.entry(theme.clone()).or_default().extend(one.key);
        }
    }
    for (theme, mut keys) in asked {
        keys.sort_unstable();
        keys.dedup();
        let mut steps: HashMap<i64, Step> = HashMap::new();
        for keys in keys.chunks(retag::MOST) {
            match retag::plan(pool, keys, &Change::Give(theme.clone())).await {
                Ok(plan) => steps.extend(plan.records.iter().map(|one| (one.id, one.step))),
                Err(RetagError::Database(error)) => return Err(error),
                // It was deleted meanwhile: then it is given to nobody.
                Err(_) => {}
            }
        }
        for one in rows.iter_mut().filter(|one| one.gives.contains(&theme)) {
            let step = one.key.and_then(|key| steps.get(&key));
            if !step.is_some_and(|step| step.changes()) {
                one.gives.retain(|own| *own != theme);
            }
            if step == Some(&Step::Refused) {
                one.refused.push(theme.clone());
            }
        }
    }
    Ok(())
}

/// Stands for all that is found: another plan has another mark.
fn mark(rows: &[Judged]) -> String {
    let mut sum = Sha256::new();
    for one in rows {
        sum.update(format!(
            "{} {} {:?} {:?} {:?} {:?} {:?} {:?}\n",
            one.row.number,
            one.verdict.as_str(),
            one.row.themes,
            one.record,
            one.difference,
            one.gives,
            one.refused,
            one.in_review,
        ));
    }
    hex::encode(&sum.finalize()[..16])
}
