//! Publishing an import: in one transaction its draft becomes a document, a version, their parts and
//! their recommendations, and the corpus revision goes up by one; or nothing happens. What the
//! draft says is not judged here: a reader of documents or an editor did that.

mod anchors;
mod homes;
mod identity;
mod order;
mod parts;
mod places;
mod plan;
mod records;
mod reviewed;

use serde_json::json;
use uuid::Uuid;

use super::review::RecordMark;
use super::{Actor, second_pair, withdraw};
use crate::db::write::documents::{self, Found, NewVersion};
use crate::db::write::imports::{self, Import};
use crate::db::write::{
    self, corpus, occurrences, put_back, recommendations, same_words, schedules, withdrawals,
};
use crate::db::{Connection, Pool};
use crate::domain::{DocumentName, ImportState, Symbol};
use crate::ingest::Draft;
pub use homes::sort_key;
use identity::Identity;
pub use order::{Note, Order, PublishError, Published, Review};
pub use plan::{Plan, PlannedRecord, plan};
use reviewed::Reviewed;
pub use reviewed::without_rejected;

/// One publication in progress.
struct Edition<'a> {
    import: &'a Import,
    draft: &'a Draft,
    identity: &'a Identity,
    reviewed: bool,
    note: Option<&'a Note>,
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
    let order = Order {
        review,
        note: None,
        when_due: false,
        seen: None,
    };
    carry_out(pool, import_id, &order, actor).await
}

/// The same with all that can be said about it.
pub async fn carry_out(
    pool: &Pool,
    import_id: Uuid,
    order: &Order<'_>,
    actor: &Actor,
) -> Result<Published, PublishError> {
    let review = order.review;
    let mut transaction = pool.begin().await?;
    // First of all, so that publications queue here and not in the middle of their work.
    let revision = corpus::advance(&mut transaction).await?;
    let import = imports::lock(&mut transaction, import_id)
        .await?
        .ok_or(PublishError::NoImport)?;
    if import.discarded {
        return Err(PublishError::Discarded);
    }
    if order.seen.is_some_and(|seen| seen != import.updated_at) {
        return Err(PublishError::Overtaken);
    }
    let scheduled = schedules::find(&mut transaction, import_id).await?;
    if order.when_due && !scheduled.is_some_and(|one| one.due && !one.held) {
        return Err(PublishError::NotDue);
    }
    second_pair::demand(&mut transaction, &import, review, actor).await?;
    let taken = taken(&mut transaction, &import, review).await?;
    let draft = taken.draft;
    let identity = identity::establish(&mut transaction, &import, &draft).await?;
    let edition = Edition {
        import: &import,
        draft: &draft,
        identity: &identity,
        reviewed: review != Review::None,
        note: order.note,
        marks: &taken.marks,
        revision,
    };
    let before = documents::of_import(&mut transaction, import_id).await?;
    let key = match before {
        // Published before, and perhaps withdrawn since: it comes back as it was.
        Some(found) if review == Review::None => {
            edition.bring_back(&mut transaction, &found).await?;
            found.key
        }
        before => edition.lay_out(&mut transaction, before.as_ref()).await?,
    };
    imports::set_published(&mut transaction, import_id).await?;
    schedules::clear(&mut transaction, import_id).await?;
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

/// Whether this version of a review could be published now, without doing it.
pub(super) async fn examine(
    connection: &mut Connection,
    import_id: Uuid,
    version: i32,
    actor: &Actor,
) -> Result<(), PublishError> {
    let import = imports::lock(connection, import_id).await?;
    let import = import.ok_or(PublishError::NoImport)?;
    if import.discarded {
        return Err(PublishError::Discarded);
    }
    let review = Review::Done { version };
    let is_published = import.state == ImportState::Published.as_str();
    if !is_published && import.state != ImportState::InReview.as_str() {
        return Err(PublishError::NotInReview);
    }
    reviewed::look(connection, import_id, version, is_published).await?;
    second_pair::demand(connection, &import, review, actor).await
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

/// What was to be published without review waits for one: that is asked for here.
pub async fn leave_in_review(
    pool: &Pool,
    import_id: Uuid,
    refused: &PublishError,
) -> Result<(), sqlx::Error> {
    let mut transaction = pool.begin().await?;
    if write::second_pair::unwish(&mut transaction, import_id).await? {
        let detail = json!({ "reason": refused.to_string() });
        let (actor, subject) = (Actor::worker().name, import_id.to_string());
        write::log::add(&mut transaction, &actor, "hold", &subject, detail).await?;
    }
    transaction.commit().await
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
    async fn lay_out(
        &self,
        connection: &mut Connection,
        before: Option<&Found>,
    ) -> Result<String, PublishError> {
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
        let name = self.identity.symbol.as_ref();
        let name = name.map_or(key.as_str(), Symbol::as_str);
        if let Some(retired) = version.retired {
            let reason = format!(
                "no longer in revision {} of {name} ({})",
                version.number, self.identity.language
            );
            occurrences::retire(connection, document_id, retired, &reason, self.revision).await?;
        }
        withdrawals::leave_aside(connection, document_id, self.revision).await?;
        if let Some(before) = before.filter(|before| before.id != document_id) {
            let from = DocumentName::of_key(&before.key);
            let language = self.identity.language;
            withdraw::moved(
                connection,
                &from,
                document_id,
                name,
                language,
                self.revision,
            )
            .await?;
        }
        Ok(key)
    }

    /// What was published from this import is there again, as it was.
    async fn bring_back(
        &self,
        connection: &mut Connection,
        found: &Found,
    ) -> Result<(), PublishError> {
        let language = self.identity.language.as_str();
        put_back::document_back(connection, found.id).await?;
        put_back::version_back(connection, found.id, language).await?;
        Ok(put_back::bring_along(connection, found.id, self.revision).await?)
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
                withdrawals::keep_others(connection, found.id, language).await?;
                documents::update(connection, found.id, &facts, former.is_some()).await?;
                (found.id, found.key, former)
            }
        };
        if let Some(former) = former {
            documents::retire_version(connection, former.id).await?;
        }
        let number = documents::next_revision(connection, document_id, language).await?;
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
            note: self.note.map(Note::parts),
        };
        let version = Version {
            id: documents::add_version(connection, new).await?,
            number,
            retired: former.map(|former| former.id),
        };
        Ok((document_id, key, version))
    }
}
