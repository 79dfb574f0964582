//! What a version cites, where each citation leads, and who cites a document. Whether a target is in
//! the store is asked at the time of reading, so that a document which arrives later is found.

use std::collections::HashMap;

use super::Pool;
use crate::domain::Language;

/// A citation from one place of a version.
#[derive(Debug, Clone)]
pub struct Citation {
    pub printed: String,
    /// In normal form.
    pub symbol: String,
    pub pinpoint: Option<String>,
    /// The paragraph that it stands in, if it stands in one.
    pub paragraph_id: Option<i64>,
    /// The footnote that it stands in, if it stands in one.
    pub footnote_id: Option<i64>,
    /// The anchor of that place.
    pub anchor: Option<String>,
    /// Where it leads, when that is in the store.
    pub target: Option<Target>,
}

/// A document of the store, or a place in it.
#[derive(Debug, Clone)]
pub struct Target {
    pub document_key: String,
    pub document_symbol: Option<String>,
    /// Of the document's page, without `#`.
    pub anchor: Option<String>,
    /// Of the document, in the language asked for where it has that.
    pub title: Option<String>,
}

/// A place elsewhere that cites the document.
#[derive(Debug, Clone)]
pub struct CitedBy {
    pub document_key: String,
    pub document_symbol: Option<String>,
    /// Title of the citing version.
    pub title: Option<String>,
    pub language: Language,
    /// The printed number of the citing paragraph.
    pub paragraph: Option<String>,
    /// Of the citing place.
    pub anchor: Option<String>,
    pub pinpoint: Option<String>,
    /// The anchor of the resolution or decision inside the document that is cited, where it is one.
    pub within: Option<String>,
}

/// The citations of a version in the order of its text, with their targets, of which the titles are in
/// `lang` where they can be; two statements.
pub async fn of_version(pool: &Pool, version: i64, lang: Language) -> sqlx::Result<Vec<Citation>> {
    let rows = sqlx::query!(
        r#"
        select c.printed, c.symbol, c.pinpoint, c.paragraph_id, c.footnote_id,
               coalesce(f.anchor, p.anchor) as anchor
        from citations c
        left join paragraphs p on p.id = c.paragraph_id
        left join footnotes f on f.id = c.footnote_id
        where c.version_id = $1
        order by c.position
        "#,
        version,
    )
    .fetch_all(pool)
    .await?;
    let asked: Vec<_> = rows
        .iter()
        .map(|row| (row.symbol.clone(), row.pinpoint.clone()))
        .collect();
    let targets = targets(pool, &asked, lang).await?;
    Ok(rows
        .into_iter()
        .zip(asked)
        .map(|(row, key)| Citation {
            printed: row.printed,
            symbol: row.symbol,
            pinpoint: row.pinpoint,
            paragraph_id: row.paragraph_id,
            footnote_id: row.footnote_id,
            anchor: row.anchor,
            target: targets.get(&key).cloned(),
        })
        .collect())
}

/// Where a symbol leads, with a pinpoint in normal form (`38 (a)`) where there is one.
pub async fn leads_to(
    pool: &Pool,
    symbol: &str,
    pinpoint: Option<&str>,
) -> sqlx::Result<Option<Target>> {
    let asked = [(symbol.to_owned(), pinpoint.map(ToOwned::to_owned))];
    let found = targets(pool, &asked, Language::En).await?;
    Ok(found.into_values().next())
}

/// Where symbols with their pinpoints lead. A pinpoint leads to the paragraph or item that it begins
/// with, when a version of the target has such a one.
pub async fn targets(
    pool: &Pool,
    asked: &[(String, Option<String>)],
    lang: Language,
) -> sqlx::Result<HashMap<(String, Option<String>), Target>> {
    let symbols: Vec<String> = asked.iter().map(|(symbol, _)| symbol.clone()).collect();
    let pinpoints: Vec<Option<String>> =
        asked.iter().map(|(_, pinpoint)| pinpoint.clone()).collect();
    let rows = sqlx::query!(
        r#"
        with wanted as (
            select distinct symbol, pinpoint from unnest($1::text[], $2::text[]) as w (symbol, pinpoint)
        ), targets as (
            select distinct on (symbol) symbol, document_id, anchor
            from citation_targets
            where symbol = any($1)
            order by symbol, anchor nulls first, document_id
        )
        select w.symbol as "asked!", w.pinpoint, d.key as "key!", d.symbol,
               coalesce((select coalesce(i.anchor, p.anchor) from published_versions v
                         join paragraphs p on p.version_id = v.id
                         left join items i on i.paragraph_id = p.id
                              and i.label = substring(w.pinpoint from '^\d+ \(([^)]+)\)')
                         where v.document_id = t.document_id
                           and p.anchor = concat_ws('-', t.anchor, 'par', substring(w.pinpoint from '^\d+'))
                         order by i.anchor nulls last
                         limit 1), t.anchor) as anchor,
               (select v.title from published_versions v
                where v.document_id = t.document_id
                order by v.language = $3 desc, v.language = 'en' desc, v.language
                limit 1) as title
        from wanted w
        join targets t on t.symbol = w.symbol
        join published_documents d on d.id = t.document_id
        "#,
        &symbols,
        &pinpoints as &[Option<String>],
        lang.as_str(),
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let target = Target {
                document_key: row.key,
                document_symbol: row.symbol,
                anchor: row.anchor,
                title: row.title,
            };
            ((row.asked, row.pinpoint), target)
        })
        .collect())
}

/// The places of other documents that cite this one, or a resolution or decision inside it. One line
/// a paragraph, in the language `lang` where the citing document has it.
pub async fn citing(pool: &Pool, document: i64, lang: Language) -> sqlx::Result<Vec<CitedBy>> {
    sqlx::query_as!(
        CitedBy,
        r#"
        with cited as (
            select symbol, anchor from citation_targets where document_id = $1
        ), places as (
            select distinct on (v.document_id, coalesce(p.anchor, n.anchor), c.symbol, c.pinpoint)
                   v.document_id, v.title, v.language, coalesce(p.number, q.number) as paragraph,
                   coalesce(p.anchor, n.anchor) as anchor, c.pinpoint, c.position,
                   cited.anchor as within
            from citations c
            join cited on cited.symbol = c.symbol
            join published_versions v on v.id = c.version_id
            left join paragraphs p on p.id = c.paragraph_id
            left join footnotes n on n.id = c.footnote_id
            left join paragraphs q on q.id = n.paragraph_id
            where v.document_id <> $1
            order by v.document_id, coalesce(p.anchor, n.anchor), c.symbol, c.pinpoint,
                     v.language = $2 desc, v.language = 'en' desc, v.language
        )
        select d.key as "document_key!", d.symbol as document_symbol, s.title,
               s.language as "language!: Language", s.paragraph, s.anchor, s.pinpoint,
               s.within
        from places s
        join dated_documents d on d.id = s.document_id
        order by d.sort_date desc, d.key, s.position
        limit 500
        "#,
        document,
        lang.as_str(),
    )
    .fetch_all(pool)
    .await
}
