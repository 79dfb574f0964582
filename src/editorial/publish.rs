//! Publishing an import: in one transaction its draft becomes a document, a version, their parts and
//! their recommendations, and the corpus revision goes up by one; or nothing happens. What the
//! draft says is not judged here: a reader of documents or an editor did that.

mod anchors;
mod homes;
mod identity;
mod parts;
mod places;
mod plan;
mod records;
mod reviewed;

use serde_json::json;
use uuid::Uuid;

use super::Actor;
use super::review::{RecordMark, Undecided};
use crate::db::write::documents::{self, NewVersion};
use crate::db::write::imports::{self, Import};
use crate::db::write::{self, corpus, occurrences, recommendations, same_words};
use crate::db::{Connection, Pool};
use crate::domain::{ImportState, InvalidId, Language};
use crate::ingest::Draft;
pub use homes::sort_key;
use identity::Identity;
pub use plan::{Plan, PlannedRecord, plan};
use reviewed::Reviewed;
pub use reviewed::without_rejected;

/// Whether an editor stands behind what is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    /// As extracted: the record and its page say so.
    None,
    /// As an editor left it at this version of the review.
    Done { version: i32 },
}

/// What was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The document's key.
    pub key: String,
    pub language: Language,
    /// The number of this publication.
    pub revision: i64,
}

#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    #[error("there is no such import")]
    NoImport,
    #[error("the import is not in review")]
    NotInReview,
    /// What nobody has decided yet.
    #[error("{} things are not decided yet", .0.len())]
    Undecided(Vec<Undecided>),
    #[error("the review has changed meanwhile")]
    Overtaken,
    #[error("the import was discarded")]
    Discarded,
    #[error("the draft cannot be read: {0}")]
    Draft(#[from] serde_json::Error),
    #[error(transparent)]
    Id(#[from] InvalidId),
    #[error("the document cannot be published: {0}")]
    Database(#[from] sqlx::Error),
}

/// One publication in progress.
struct Edition<'a> {
    import: &'a Import,
    draft: &'a Draft,
    identity: &'a Identity,
    reviewed: bool,
    /// What was decided about each recommendation of the draft; empty where nobody reviewed it.
    marks: &'a [RecordMark],
    /// Of the corpus.
    revision: i64,
}

/// A version that has just been made, and the one whose place it took.
#[derive(Debug, Clone, Copy)]
struct Version {
    id: i64,
    number: i32,
    retired: Option<i64>,
}

pub async fn publish(
    pool: &Pool,
    import_id: Uuid,
    review: Review,
    actor: &Actor,
) -> Result<Published, PublishError> {
    let mut transaction = pool.begin().await?;
    // First of all, so that publications queue here and not in the middle of their work.
    let revision = corpus::advance(&mut transaction).await?;
    let import = imports::lock(&mut transaction, import_id)
        .await?
        .ok_or(PublishError::NoImport)?;
    if import.discarded {
        return Err(PublishError::Discarded);
    }
    let taken = taken(&mut transaction, &import, review).await?;
    let draft = taken.draft;
    let identity = identity::establish(&mut transaction, &import, &draft).await?;
    let edition = Edition {
        import: &import,
        draft: &draft,
        identity: &identity,
        reviewed: review != Review::None,
        marks: &taken.marks,
        revision,
    };
    let before = documents::of_import(&mut transaction, import_id).await?;
    if let Some(found) = &before {
        // Published before, and perhaps withdrawn since: it comes back as it was.
        let reason = found.withdrawn_reason.as_deref().unwrap_or_default();
        occurrences::restore(&mut transaction, found.id, reason, revision).await?;
    }
    let key = match before {
        Some(found) if review == Review::None => found.key,
        _ => edition.lay_out(&mut transaction).await?,
    };
    imports::set_published(&mut transaction, import_id).await?;
    let (language, reviewed) = (identity.language, edition.reviewed);
    let detail = json!({ "document": key, "language": language, "revision": revision, "reviewed": reviewed });
    let subject = import_id.to_string();
    write::log::add(&mut transaction, &actor.name, "publish", &subject, detail).await?;
    corpus::announce(&mut transaction, revision).await?;
    transaction.commit().await?;
    Ok(Published {
        key,
        language: identity.language,
        revision,
    })
}

/// What is published: the draft as it was read, or the review of it.
async fn taken(
    connection: &mut Connection,
    import: &Import,
    review: Review,
) -> Result<Reviewed, PublishError> {
    let in_review = import.state == ImportState::InReview.as_str();
    match review {
        // What was published as it was read may be reviewed later.
        Review::Done { version }
            if in_review || import.state == ImportState::Published.as_str() =>
        {
            reviewed::take(connection, import.id, version, !in_review).await
        }
        Review::None if in_review => {
            let draft = imports::draft(connection, import.id).await?;
            let draft = draft.ok_or(PublishError::NotInReview)?;
            Ok(Reviewed::unreviewed(serde_json::from_value(draft)?))
        }
        _ => Err(PublishError::NotInReview),
    }
}

/// Records that a publication is refused for good.
pub async fn give_up(
    pool: &Pool,
    import_id: Uuid,
    error: &PublishError,
) -> Result<(), sqlx::Error> {
    let mut transaction = pool.begin().await?;
    let reason = error.to_string();
    imports::fail_review(&mut transaction, import_id, &reason).await?;
    let detail = json!({ "reason": reason });
    let (actor, subject) = (Actor::worker().name, import_id.to_string());
    write::log::add(&mut transaction, &actor, "fail", &subject, detail).await?;
    transaction.commit().await
}

impl Edition<'_> {
    /// Writes the document with all that is in it; gives its key.
    async fn lay_out(&self, connection: &mut Connection) -> Result<String, PublishError> {
        let (document_id, key, version) = self.open_version(connection).await?;
        let layout = anchors::Layout::of(self.draft);
        let rows = parts::rows(self.draft, &layout, &self.identity.warnings)?;
        write::parts::add(connection, version.id, &rows).await?;
        for (relation, symbol) in self.identity.relations() {
            documents::relate(connection, document_id, relation, &symbol).await?;
        }
        let places = places::of(self.draft, &layout, &key, self.identity.body_symbol())?;
        let desk = records::Desk {
            edition: self,
            document_id,
            key: &key,
            version,
        };
        desk.write(connection, &places).await?;
        recommendations::file_by_document(connection, document_id).await?;
        same_words::relate_drafts(connection, document_id).await?;
        if let Some(retired) = version.retired {
            let name = self
                .identity
                .symbol
                .as_ref()
                .map_or(key.as_str(), |symbol| symbol.as_str());
            let reason = format!(
                "no longer in revision {} of {name} ({})",
                version.number, self.identity.language
            );
            occurrences::retire(connection, document_id, retired, &reason, self.revision).await?;
        }
        Ok(key)
    }

    /// The document, made or brought up to date, and its new version in this language.
    async fn open_version(
        &self,
        connection: &mut Connection,
    ) -> Result<(i64, String, Version), PublishError> {
        let identity = self.identity;
        let facts = identity.facts(self.draft, self.import.sample);
        let language = identity.language.as_str();
        let (document_id, key, former) = match identity.find_document(connection).await? {
            None => (
                documents::add(connection, &facts).await?,
                identity.key.clone(),
                None,
            ),
            Some(found) => {
                let former = documents::current_version(connection, found.id, language).await?;
                documents::update(connection, found.id, &facts, former.is_some()).await?;
                (found.id, found.key, former)
            }
        };
        if let Some(former) = former {
            documents::retire_version(connection, former.id).await?;
        }
        let number = former.map_or(1, |former| former.revision + 1);
        let header = &self.draft.header;
        let new = NewVersion {
            document_id,
            language,
            revision: number,
            import_id: self.import.id,
            title: header.title.as_deref(),
            body_printed: header.body.as_deref(),
            job_number: header.job_number.as_deref(),
            reviewed: self.reviewed,
        };
        let version = Version {
            id: documents::add_version(connection, new).await?,
            number,
            retired: former.map(|former| former.id),
        };
        Ok((document_id, key, version))
    }
}
