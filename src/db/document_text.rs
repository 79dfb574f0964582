//! The text of one version: sections, paragraphs with their items, footnotes, questions, and what
//! the reader of the document was unsure of. Citations are in `citations`.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use super::Pool;
use crate::domain::Instrument;

/// A heading, and what stands under it.
#[derive(Debug, Clone)]
pub struct Section {
    pub id: i64,
    pub parent_id: Option<i64>,
    pub level: i16,
    pub number: Option<String>,
    pub heading: String,
    pub anchor: String,
    /// Where the section is the text of a resolution or decision.
    pub instrument: Option<Instrument>,
    pub instrument_number: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Paragraph {
    pub id: i64,
    pub section_id: Option<i64>,
    /// As printed.
    pub number: Option<String>,
    pub anchor: String,
    pub text: String,
    pub calls: Vec<FootnoteCall>,
    pub page: Option<i32>,
    pub items: Vec<Item>,
}

#[derive(Debug, Clone)]
pub struct Item {
    /// `a`, `i`, or `bullet`.
    pub label: String,
    pub anchor: String,
    pub text: String,
    pub calls: Vec<FootnoteCall>,
}

/// A footnote call that was taken out of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FootnoteCall {
    pub marker: String,
    /// Characters (Unicode scalar values) of the text before it.
    pub at: usize,
}

#[derive(Debug, Clone)]
pub struct Footnote {
    pub id: i64,
    pub marker: String,
    pub anchor: String,
    pub text: String,
    /// The anchor of the paragraph that calls it first.
    pub called_in: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Question {
    pub label: Option<String>,
    pub text: String,
    /// The anchor of its paragraph.
    pub anchor: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Warning {
    /// A word that programs may rely on, such as `paragraph_gap`.
    pub code: String,
    pub message: String,
    pub anchor: Option<String>,
}

/// The whole text of one version.
#[derive(Debug, Clone)]
pub struct Text {
    pub sections: Vec<Section>,
    pub paragraphs: Vec<Paragraph>,
    pub footnotes: Vec<Footnote>,
    pub questions: Vec<Question>,
    pub warnings: Vec<Warning>,
}

/// Reads it in six statements, whatever its length.
pub async fn of_version(pool: &Pool, version: i64) -> sqlx::Result<Text> {
    Ok(Text {
        sections: sections(pool, version).await?,
        paragraphs: paragraphs(pool, version).await?,
        footnotes: footnotes(pool, version).await?,
        questions: questions(pool, version).await?,
        warnings: warnings(pool, version).await?,
    })
}

/// The words at an anchor: of an item, a paragraph or a heading.
pub async fn said_at(pool: &Pool, version: i64, anchor: &str) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        r#"
        select text as "text!" from (
            select i.text, 1 as rank from items i join paragraphs p on p.id = i.paragraph_id
            where p.version_id = $1 and i.anchor = $2
            union all
            select text, 2 from paragraphs where version_id = $1 and anchor = $2
            union all
            select heading, 3 from sections where version_id = $1 and anchor = $2
        ) found
        order by rank
        limit 1
        "#,
        version,
        anchor,
    )
    .fetch_optional(pool)
    .await
}

/// The page of the file that an anchor stands on: its own paragraph's, or that of the paragraph around
/// an item.
pub async fn page_of(pool: &Pool, version: i64, anchor: &str) -> sqlx::Result<Option<i32>> {
    let page = sqlx::query_scalar!(
        r#"
        select page from paragraphs
        where version_id = $1 and ($2 = anchor or starts_with($2, anchor || '-'))
        order by length(anchor) desc
        limit 1
        "#,
        version,
        anchor,
    )
    .fetch_optional(pool)
    .await?;
    Ok(page.flatten())
}

async fn sections(pool: &Pool, version: i64) -> sqlx::Result<Vec<Section>> {
    sqlx::query_as!(
        Section,
        r#"
        select id, parent_id, level, number, heading, anchor,
               instrument as "instrument: Instrument", instrument_number
        from sections where version_id = $1 order by position
        "#,
        version,
    )
    .fetch_all(pool)
    .await
}

async fn paragraphs(pool: &Pool, version: i64) -> sqlx::Result<Vec<Paragraph>> {
    let mut items = items(pool, version).await?;
    let rows = sqlx::query!(
        r#"
        select id, section_id, number, anchor, text, calls as "calls: Json<Vec<FootnoteCall>>", page
        from paragraphs where version_id = $1 order by position
        "#,
        version,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Paragraph {
            items: items.remove(&row.id).unwrap_or_default(),
            id: row.id,
            section_id: row.section_id,
            number: row.number,
            anchor: row.anchor,
            text: row.text,
            calls: row.calls.0,
            page: row.page,
        })
        .collect())
}

async fn items(pool: &Pool, version: i64) -> sqlx::Result<HashMap<i64, Vec<Item>>> {
    let rows = sqlx::query!(
        r#"
        select i.paragraph_id, i.label, i.anchor, i.text, i.calls as "calls: Json<Vec<FootnoteCall>>"
        from items i
        join paragraphs p on p.id = i.paragraph_id
        where p.version_id = $1
        order by i.paragraph_id, i.position
        "#,
        version,
    )
    .fetch_all(pool)
    .await?;
    let mut items: HashMap<i64, Vec<Item>> = HashMap::new();
    for row in rows {
        items.entry(row.paragraph_id).or_default().push(Item {
            label: row.label,
            anchor: row.anchor,
            text: row.text,
            calls: row.calls.0,
        });
    }
    Ok(items)
}

async fn footnotes(pool: &Pool, version: i64) -> sqlx::Result<Vec<Footnote>> {
    sqlx::query_as!(
        Footnote,
        r#"
        select f.id, f.marker, f.anchor, f.text, p.anchor as "called_in?"
        from footnotes f
        left join paragraphs p on p.id = f.paragraph_id
        where f.version_id = $1
        order by f.position
        "#,
        version,
    )
    .fetch_all(pool)
    .await
}

async fn questions(pool: &Pool, version: i64) -> sqlx::Result<Vec<Question>> {
    sqlx::query_as!(
        Question,
        r#"
        select q.label, q.text, p.anchor as "anchor?"
        from questions q
        left join paragraphs p on p.id = q.paragraph_id
        where q.version_id = $1
        order by q.position
        "#,
        version,
    )
    .fetch_all(pool)
    .await
}

async fn warnings(pool: &Pool, version: i64) -> sqlx::Result<Vec<Warning>> {
    sqlx::query_as!(
        Warning,
        "select code, message, anchor from warnings where version_id = $1 order by position",
        version,
    )
    .fetch_all(pool)
    .await
}
