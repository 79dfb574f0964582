//! What a review gives to be published: the corrected document without what was rejected, and what was
//! decided about the themes of the rest. Refused as long as anything is undecided, with the list of it.

use serde_json::{Value, json};
use uuid::Uuid;

use super::PublishError;
use crate::db::Connection;
use crate::db::write::reviews;
use crate::editorial::review::{
    self, Choice, Paper, RecordMark, ReviewError, Undecided, undecided,
};
use crate::ingest::{self, Draft};

/// The document as it is published, and a mark for each of its recommendations.
#[derive(Debug)]
pub struct Reviewed {
    pub draft: Draft,
    pub marks: Vec<RecordMark>,
}

impl Reviewed {
    /// As it was read: nobody decided anything.
    pub const fn unreviewed(draft: Draft) -> Self {
        let marks = Vec::new();
        Self { draft, marks }
    }
}

/// The review at this version, once all is decided; readers are given it from now on.
pub async fn take(
    connection: &mut Connection,
    import_id: Uuid,
    version: i32,
    is_published: bool,
) -> Result<Reviewed, PublishError> {
    let taken = look(connection, import_id, version, is_published).await?;
    reviews::set_published(connection, import_id, version).await?;
    Ok(taken)
}

/// The same without giving it to anybody.
pub async fn look(
    connection: &mut Connection,
    import_id: Uuid,
    version: i32,
    is_published: bool,
) -> Result<Reviewed, PublishError> {
    let open = review::read(connection, import_id).await;
    let open = open.map_err(|error| match error {
        ReviewError::NoImport => PublishError::NoImport,
        ReviewError::Unreadable(error) => error.into(),
        ReviewError::Database(error) => error.into(),
        _ => PublishError::NotInReview,
    })?;
    if open.version != version {
        return Err(PublishError::Overtaken);
    }
    if is_published && open.published == Some(version) {
        // Sent twice: readers have this very version.
        return Err(PublishError::NotInReview);
    }
    let mut left = undecided::of(&open.paper);
    left.extend(gone(connection, &open.paper).await?);
    if !left.is_empty() {
        return Err(PublishError::Undecided(left));
    }
    Ok(without_rejected(open.paper))
}

/// Themes that were chosen for a recommendation and are not in the index any more.
async fn gone(connection: &mut Connection, paper: &Paper) -> Result<Vec<Undecided>, sqlx::Error> {
    let kept = paper.records().filter(|(_, mark)| !mark.is_rejected());
    let chosen: Vec<(u32, &String)> = kept
        .flat_map(|(_, mark)| {
            let themes = mark.themes.iter();
            let chosen = themes.filter(|(_, one)| one.choice != Choice::Refused);
            chosen.map(|(slug, _)| (mark.id, slug))
        })
        .collect();
    let slugs: Vec<String> = chosen.iter().map(|(_, slug)| (*slug).clone()).collect();
    let missing = reviews::missing_themes(connection, &slugs).await?;
    let lost = chosen
        .into_iter()
        .filter(|(_, slug)| missing.contains(slug));
    Ok(lost
        .map(|(id, slug)| Undecided::Gone(id, slug.clone()))
        .collect())
}

/// The document without what was rejected and without warnings that are answered, with the citations of its words
/// as they were corrected.
pub fn without_rejected(paper: Paper) -> Reviewed {
    let places = 0..paper.document.warnings.len();
    let asking: Vec<bool> = places.map(|place| undecided::asks(&paper, place)).collect();
    let Paper {
        mut document,
        decisions,
    } = paper;
    let mut asking = asking.into_iter();
    document.warnings.retain(|_| asking.next().unwrap_or(true));
    let all = document.recommendations.into_iter().zip(decisions.records);
    let kept = all.filter(|(_, mark)| !mark.is_rejected());
    let (recommendations, marks) = kept.unzip();
    document.recommendations = recommendations;
    ingest::cite_anew(&mut document);
    Reviewed {
        draft: document,
        marks,
    }
}

/// What was decided about the themes of a recommendation, as the store takes it.
pub fn decided(mark: &RecordMark) -> Value {
    let themes = mark.themes.iter();
    themes
        .map(
            |(slug, one)| json!({ "slug": slug, "choice": one.choice, "by": one.by, "at": one.at }),
        )
        .collect()
}
