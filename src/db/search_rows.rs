//! What `search` is built from: every published recommendation with the keys of what it can be
//! filtered by, its wordings, and the lists of what those keys stand for; whole, or only what changed.
//!
//! All of it is read in one snapshot, so that it is the corpus of one revision. That takes a read-only
//! transaction, begun here, which writes nothing and so is no verb of `editorial`.

use futures_util::Stream;
use sqlx::{Postgres, Transaction, query, query_as, query_scalar};
use time::Date;

use super::Pool;
use crate::domain::{Addressee, DocumentKind, Instrument, Language, Status};

/// One recommendation.
#[derive(Debug, Clone)]
pub struct RecordRow {
    pub id: i64,
    pub status: Status,
    pub instrument: Instrument,
    pub body_id: Option<i64>,
    pub meeting_id: Option<i64>,
    pub year: Option<i16>,
    pub source_symbol: Option<String>,
    pub sort_date: Date,
    pub sort_key: String,
    pub languages: Vec<Language>,
    pub addressees: Vec<Addressee>,
    /// The theme above a sub-theme is among them.
    pub themes: Vec<i64>,
    pub documents: Vec<i64>,
}

/// What one recommendation says in one language.
#[derive(Debug)]
pub struct WordingRow {
    pub recommendation_id: i64,
    pub language: Language,
    pub text: String,
}

/// A theme, body or meeting by its slug.
#[derive(Debug)]
pub struct NamedRow {
    pub id: i64,
    pub slug: String,
}

/// What a theme or body is called.
#[derive(Debug)]
pub struct CalledRow {
    pub id: i64,
    pub language: Language,
    pub name: String,
    /// It is shown by this name, which is not merely another word for it.
    pub main: bool,
}

#[derive(Debug)]
pub struct DocumentRow {
    pub id: i64,
    pub key: String,
    pub symbol: Option<String>,
    pub kind: Option<DocumentKind>,
    pub sort_date: Date,
}

/// The lists that the keys of records stand for.
#[derive(Debug, Default)]
pub struct Lists {
    pub themes: Vec<NamedRow>,
    pub bodies: Vec<NamedRow>,
    pub meetings: Vec<NamedRow>,
    /// Labels and synonyms of themes, symbols and names of bodies, in every language.
    pub theme_words: Vec<CalledRow>,
    pub body_words: Vec<CalledRow>,
    pub documents: Vec<DocumentRow>,
}

/// What changed since a revision.
#[derive(Debug)]
pub enum Changes {
    /// These recommendations, be they published, withdrawn or gone.
    Of {
        ids: Vec<i64>,
        /// Somebody wants what is derived built anew, though it may be right.
        again: bool,
    },
    /// More than the log tells.
    All,
}

/// In the log of changes, all recommendations.
pub(super) const ALL: i64 = 0;

/// In the log of changes, no recommendation: what is derived shall be built anew.
pub(super) const AGAIN: i64 = -1;

/// How many revisions back the log of changes reaches.
pub const KEPT: i64 = 1_000;

/// The database at one moment.
pub struct Snapshot {
    transaction: Transaction<'static, Postgres>,
    /// Of the corpus.
    pub revision: i64,
}

impl Snapshot {
    /// Fixes the moment.
    pub async fn take(pool: &Pool) -> sqlx::Result<Self> {
        let mut transaction = pool
            .begin_with("begin isolation level repeatable read read only")
            .await?;
        let revision = super::corpus::revision(&mut *transaction).await?;
        Ok(Self {
            transaction,
            revision,
        })
    }

    /// What changed after this revision of the corpus. What was noted at that revision is told again:
    /// it may have been noted just before the next one was counted, in the same transaction.
    pub async fn changes(&mut self, after: i64) -> sqlx::Result<Changes> {
        if after < self.revision - KEPT || after > self.revision {
            return Ok(Changes::All);
        }
        let ids = query_scalar!(
            "select distinct recommendation_id from changes
             where revision > $1 or (revision = $1 and recommendation_id > 0)",
            after,
        )
        .fetch_all(&mut *self.transaction)
        .await?;
        if ids.contains(&ALL) {
            return Ok(Changes::All);
        }
        Ok(Changes::Of {
            again: ids.contains(&AGAIN),
            ids: ids.into_iter().filter(|id| *id != AGAIN).collect(),
        })
    }

    pub async fn lists(&mut self) -> sqlx::Result<Lists> {
        let connection = &mut *self.transaction;
        Ok(Lists {
            themes: query_as!(
                NamedRow,
                // The address that a theme has now comes last: it is the one that is given out.
                r#"select id as "id!", slug as "slug!" from (
                       select theme_id as id, slug, 0 as turn from theme_aliases
                       union all select id, slug, 1 from themes
                   ) addresses order by turn, id"#
            )
                .fetch_all(&mut *connection)
                .await?,
            bodies: query_as!(NamedRow, "select id, slug from bodies order by id")
                .fetch_all(&mut *connection)
                .await?,
            meetings: query_as!(NamedRow, "select id, slug from meetings order by id")
                .fetch_all(&mut *connection)
                .await?,
            theme_words: query_as!(
                CalledRow,
                r#"
                select theme_id as "id!", language as "language!: Language", label as "name!", true as "main!"
                from theme_labels
                union all
                select theme_id, language, synonym, false from theme_synonyms
                order by 1, 2, 3
                "#
            )
            .fetch_all(&mut *connection)
            .await?,
            body_words: query_as!(
                CalledRow,
                r#"
                select id as "id!", 'en' as "language!: Language", symbol as "name!", false as "main!"
                from bodies
                union all
                select body_id, language, name, true from body_names
                order by 1, 2, 3
                "#
            )
            .fetch_all(&mut *connection)
            .await?,
            documents: query_as!(
                DocumentRow,
                r#"
                select id as "id!", key as "key!", symbol, kind as "kind: DocumentKind",
                       sort_date as "sort_date!"
                from dated_documents
                order by id
                "#
            )
            .fetch_all(connection)
            .await?,
        })
    }

    /// Newest first; within a day by source.
    pub fn records(&mut self) -> impl Stream<Item = sqlx::Result<RecordRow>> {
        query_as!(
            RecordRow,
            r#"
            select id as "id!", status as "status!: Status", instrument as "instrument!: Instrument",
                   body_id, meeting_id, year, source_symbol, sort_date as "sort_date!",
                   sort_key as "sort_key!", languages as "languages!: Vec<Language>",
                   addressees as "addressees!: Vec<Addressee>", themes as "themes!",
                   documents as "documents!"
            from search_records
            order by sort_date desc, sort_key
            "#
        )
        .fetch(&mut *self.transaction)
    }

    /// Those of these that are published, in the order of [`Self::records`].
    pub async fn records_of(&mut self, ids: &[i64]) -> sqlx::Result<Vec<RecordRow>> {
        query_as!(
            RecordRow,
            r#"
            select id as "id!", status as "status!: Status", instrument as "instrument!: Instrument",
                   body_id, meeting_id, year, source_symbol, sort_date as "sort_date!",
                   sort_key as "sort_key!", languages as "languages!: Vec<Language>",
                   addressees as "addressees!: Vec<Addressee>", themes as "themes!",
                   documents as "documents!"
            from search_records
            where id = any($1)
            order by sort_date desc, sort_key
            "#,
            ids,
        )
        .fetch_all(&mut *self.transaction)
        .await
    }

    /// The wordings of those of these that are published, in the order of these.
    pub async fn wordings_of(&mut self, ids: &[i64]) -> sqlx::Result<Vec<WordingRow>> {
        query_as!(
            WordingRow,
            r#"
            select w.recommendation_id, w.language as "language: Language", w.text
            from unnest($1::int8[]) with ordinality as asked (id, place)
            join published_recommendations r on r.id = asked.id
            join wordings w on w.recommendation_id = r.id
            order by asked.place, w.language
            "#,
            ids,
        )
        .fetch_all(&mut *self.transaction)
        .await
    }
}

/// Which database this is: a copy of it in the same cluster is another.
pub async fn identity(pool: &Pool) -> sqlx::Result<String> {
    let row = query!(
        r#"
        select identity, (select oid::int8 from pg_database where datname = current_database()) as "oid!"
        from corpus
        "#
    )
    .fetch_one(pool)
    .await?;
    Ok(format!("{}-{}", row.identity.simple(), row.oid))
}
