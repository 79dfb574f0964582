//! What becomes of a text that is withdrawn, of the records that stand in it, and of their words; and how
//! it is put back. First the document or its version is marked; then everything that follows from that is
//! asked of the store, which knows what else is published.

use sqlx::{query, query_as, query_scalar};
use time::OffsetDateTime;

use super::recommendations::{self, Words};
use crate::db::Connection;
use crate::domain::{Language, fold_for_search};

/// A document that is about to be changed.
#[derive(Debug, Clone)]
pub struct Held {
    pub id: i64,
    pub key: String,
    pub symbol: Option<String>,
    pub withdrawn_at: Option<OffsetDateTime>,
    pub moved: bool,
}

impl Held {
    /// Its symbol, else its key.
    pub fn name(&self) -> &str {
        self.symbol.as_deref().unwrap_or(&self.key)
    }
}

/// The document with this symbol or key, held until the transaction ends.
pub async fn hold(connection: &mut Connection, name: &str) -> Result<Option<Held>, sqlx::Error> {
    query_as!(
        Held,
        "select id, key, symbol, withdrawn_at, moved from documents
         where symbol = $1 or key = $1
         order by symbol = $1 desc nulls last
         limit 1
         for update",
        name
    )
    .fetch_optional(connection)
    .await
}

/// Why something goes, as its page will say.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    pub reason: &'a str,
    /// Of the reason; none where the program gives it.
    pub language: Option<&'a str>,
    /// A document to read instead.
    pub document: Option<i64>,
    /// A record to read instead; only of a record.
    pub record: Option<i64>,
    /// The document is the same under another name.
    pub moved: bool,
}

/// Marks a document.
pub async fn document(
    connection: &mut Connection,
    id: i64,
    given: Given<'_>,
) -> Result<(), sqlx::Error> {
    query!(
        "update documents
         set withdrawn_at = now(), withdrawn_reason = $2, withdrawn_language = $3, instead_id = $4,
             moved = $5
         where id = $1",
        id,
        given.reason,
        given.language,
        given.document,
        given.moved
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Marks the current version in one language; false where there is none.
pub async fn version(
    connection: &mut Connection,
    document_id: i64,
    language: &str,
    given: Given<'_>,
) -> Result<bool, sqlx::Error> {
    let done = query!(
        "update versions
         set current = false, withdrawn_at = now(), withdrawn_reason = $3, withdrawn_language = $4
         where document_id = $1 and language = $2 and current",
        document_id,
        language,
        given.reason,
        given.language
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A document that was withdrawn whole comes back in one language only: the others stay withdrawn, each for
/// the reason that the whole had.
pub async fn keep_others(
    connection: &mut Connection,
    document_id: i64,
    language: &str,
) -> Result<(), sqlx::Error> {
    query!(
        "update versions v
         set current = false, withdrawn_at = d.withdrawn_at, withdrawn_reason = d.withdrawn_reason,
             withdrawn_language = d.withdrawn_language
         from documents d
         where d.id = v.document_id and d.id = $1 and d.withdrawn_at is not null
           and v.current and v.language <> $2",
        document_id,
        language
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// The languages in which the document has a current version.
pub async fn languages(
    connection: &mut Connection,
    document_id: i64,
) -> Result<Vec<String>, sqlx::Error> {
    query_scalar!(
        "select language from versions where document_id = $1 and current order by language",
        document_id
    )
    .fetch_all(connection)
    .await
}

/// What went with a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Gone {
    /// Records that stand in nothing else.
    pub records: i64,
    /// Records that stand elsewhere too, and stay.
    pub stay: i64,
    /// Themes of those that go.
    pub themes: i64,
}

/// After a text was marked: its records that stand in nothing else are withdrawn along with it, the others
/// lose their words and places of it.
pub async fn take_along(
    connection: &mut Connection,
    document_id: i64,
    given: Given<'_>,
    revision: i64,
) -> Result<Gone, sqlx::Error> {
    let went = query_scalar!(
        "update recommendations r
         set withdrawn_at = now(), withdrawn_reason = $2, withdrawn_language = $3, withdrawn_as = 'along',
             revision = $4
         where withdrawn_at is null
           and exists (select from occurrences o where o.recommendation_id = r.id and o.document_id = $1)
           and not exists (select from occurrences o
                           join occurrence_wordings w on w.occurrence_id = o.id
                           join published_versions v on v.id = w.version_id
                           where o.recommendation_id = r.id)
         returning id",
        document_id,
        given.reason,
        given.language,
        revision
    )
    .fetch_all(&mut *connection)
    .await?;
    let themes = query_scalar!(
        r#"select count(distinct theme_id) as "themes!" from tags where recommendation_id = any($1)"#,
        &went
    )
    .fetch_one(&mut *connection)
    .await?;
    let stay = shelve(connection, document_id, revision).await?;
    Ok(Gone {
        records: i64::try_from(went.len()).unwrap_or(i64::MAX),
        stay,
        themes,
    })
}

/// The same for records that are published although a text of theirs is not: after one of the languages of
/// a document that was withdrawn whole was published again.
pub async fn leave_aside(
    connection: &mut Connection,
    document_id: i64,
    revision: i64,
) -> Result<(), sqlx::Error> {
    shelve(connection, document_id, revision).await.map(drop)
}

/// Sets aside the words and places that published records have of texts of this document which are not
/// published any more; gives how many records that touched.
async fn shelve(
    connection: &mut Connection,
    document_id: i64,
    revision: i64,
) -> Result<i64, sqlx::Error> {
    let mut touched = query_scalar!(
        r#"with gone as (
               delete from wordings w
               using versions v, documents d, recommendations r
               where v.id = w.version_id and d.id = v.document_id and d.id = $1
                 and (v.withdrawn_at is not null or d.withdrawn_at is not null)
                 and r.id = w.recommendation_id and r.withdrawn_at is null
               returning w.*)
           insert into shelved_wordings (recommendation_id, language, text, version_id, as_recalled, search)
           select recommendation_id, language, text, version_id, as_recalled, search from gone
           on conflict (version_id, recommendation_id) do update
           set text = excluded.text, as_recalled = excluded.as_recalled, search = excluded.search
           returning recommendation_id"#,
        document_id
    )
    .fetch_all(&mut *connection)
    .await?;
    // The places of a document that is withdrawn whole are out of sight with it.
    let places = query_scalar!(
        r#"with gone as (
               delete from occurrences o
               using recommendations r, published_documents d
               where r.id = o.recommendation_id and r.withdrawn_at is null and o.document_id = $1
                 and d.id = o.document_id
                 and not exists (select from occurrence_wordings w
                                 join versions v on v.id = w.version_id
                                 where w.occurrence_id = o.id and v.current)
               returning o.*)
           insert into shelved_places (version_id, recommendation_id, document_id, status, paragraph, item,
                                       anchor, text)
           select w.version_id, g.recommendation_id, g.document_id, g.status, g.paragraph, g.item, g.anchor,
                  w.text
           from gone g
           join occurrence_wordings w on w.occurrence_id = g.id
           join versions v on v.id = w.version_id and v.withdrawn_at is not null
           on conflict (version_id, recommendation_id, anchor) do update set text = excluded.text
           returning recommendation_id"#,
        document_id
    )
    .fetch_all(&mut *connection)
    .await?;
    touched.extend(places);
    touched.sort_unstable();
    touched.dedup();
    fill_gaps(connection, &touched).await?;
    query!(
        "update recommendations set revision = $2 where id = any($1)",
        &touched,
        revision
    )
    .execute(connection)
    .await?;
    Ok(i64::try_from(touched.len()).unwrap_or(i64::MAX))
}

/// Records that lost their words in a language get those of another document that repeats them.
async fn fill_gaps(connection: &mut Connection, records: &[i64]) -> Result<(), sqlx::Error> {
    let words = query!(
        r#"select distinct on (o.recommendation_id, v.language)
                  o.recommendation_id, v.language as "language!: Language", v.id as "version_id!", w.text
           from occurrences o
           join occurrence_wordings w on w.occurrence_id = o.id
           join published_versions v on v.id = w.version_id
           where o.recommendation_id = any($1)
             and not exists (select from wordings own
                             where own.recommendation_id = o.recommendation_id
                               and own.language = v.language)
           order by o.recommendation_id, v.language, (o.status = 'recalled'), o.id"#,
        records
    )
    .fetch_all(&mut *connection)
    .await?;
    for row in words {
        let folded = fold_for_search(row.language, &row.text);
        let words = Words {
            language: row.language.as_str(),
            text: &row.text,
            folded: &folded,
            version_id: row.version_id,
            as_recalled: true,
        };
        recommendations::word(connection, row.recommendation_id, words).await?;
    }
    Ok(())
}
