//! The parts of a version, each kind in one statement whatever its number: the rows come as one JSON
//! list, and refer to one another by position.

use serde_json::Value;
use sqlx::query;

use crate::db::Connection;

/// The rows of every kind of part, each a JSON list of objects.
#[derive(Debug)]
pub struct PartRows {
    pub sections: Value,
    pub paragraphs: Value,
    pub items: Value,
    pub footnotes: Value,
    pub citations: Value,
    pub questions: Value,
    pub warnings: Value,
    pub resources: Value,
}

pub async fn add(
    connection: &mut Connection,
    version_id: i64,
    rows: &PartRows,
) -> Result<(), sqlx::Error> {
    sections(connection, version_id, &rows.sections).await?;
    paragraphs(connection, version_id, &rows.paragraphs).await?;
    items(connection, version_id, &rows.items).await?;
    footnotes(connection, version_id, &rows.footnotes).await?;
    citations(connection, version_id, &rows.citations).await?;
    questions(connection, version_id, &rows.questions).await?;
    warnings(connection, version_id, &rows.warnings).await?;
    resources(connection, version_id, &rows.resources).await
}

async fn sections(
    connection: &mut Connection,
    version_id: i64,
    rows: &Value,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into sections (version_id, position, level, number, heading, anchor, instrument,
                               instrument_number)
         select $1, position, level, number, heading, anchor, instrument, instrument_number
         from jsonb_to_recordset($2) as r (position integer, level smallint, number text,
              heading text, anchor text, instrument text, instrument_number text)",
        version_id,
        rows
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "update sections set parent_id = above.id
         from jsonb_to_recordset($2) as r (position integer, parent integer)
         join sections above on above.version_id = $1 and above.position = r.parent
         where sections.version_id = $1 and sections.position = r.position",
        version_id,
        rows
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn paragraphs(
    connection: &mut Connection,
    version_id: i64,
    rows: &Value,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into paragraphs (version_id, section_id, position, number, anchor, text, calls, page)
         select $1, s.id, r.position, r.number, r.anchor, r.text, r.calls, r.page
         from jsonb_to_recordset($2) as r (section integer, position integer, number text,
              anchor text, text text, calls jsonb, page integer)
         left join sections s on s.version_id = $1 and s.position = r.section
         order by r.position",
        version_id,
        rows
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn items(
    connection: &mut Connection,
    version_id: i64,
    rows: &Value,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into items (paragraph_id, position, label, anchor, text, calls)
         select p.id, r.position, r.label, r.anchor, r.text, r.calls
         from jsonb_to_recordset($2) as r (paragraph integer, position integer, label text,
              anchor text, text text, calls jsonb)
         join paragraphs p on p.version_id = $1 and p.position = r.paragraph
         order by p.position, r.position",
        version_id,
        rows
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn footnotes(
    connection: &mut Connection,
    version_id: i64,
    rows: &Value,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into footnotes (version_id, position, marker, anchor, text, paragraph_id)
         select $1, r.position, r.marker, r.anchor, r.text, p.id
         from jsonb_to_recordset($2) as r (position integer, marker text, anchor text, text text,
              paragraph integer)
         left join paragraphs p on p.version_id = $1 and p.position = r.paragraph
         order by r.position",
        version_id,
        rows
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn citations(
    connection: &mut Connection,
    version_id: i64,
    rows: &Value,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into citations (version_id, paragraph_id, footnote_id, position, printed, symbol, pinpoint)
         select $1, p.id, f.id, r.position, r.printed, r.symbol, r.pinpoint
         from jsonb_to_recordset($2) as r (paragraph integer, footnote integer, position integer,
              printed text, symbol text, pinpoint text)
         left join paragraphs p on p.version_id = $1 and p.position = r.paragraph
         left join footnotes f on f.version_id = $1 and f.position = r.footnote
         order by r.position",
        version_id,
        rows
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn questions(
    connection: &mut Connection,
    version_id: i64,
    rows: &Value,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into questions (version_id, paragraph_id, position, label, text)
         select $1, p.id, r.position, r.label, r.text
         from jsonb_to_recordset($2) as r (paragraph integer, position integer, label text, text text)
         left join paragraphs p on p.version_id = $1 and p.position = r.paragraph
         order by r.position",
        version_id,
        rows
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn warnings(
    connection: &mut Connection,
    version_id: i64,
    rows: &Value,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into warnings (version_id, position, code, message, anchor)
         select $1, position, code, message, anchor
         from jsonb_to_recordset($2) as r (position integer, code text, message text, anchor text)
         order by position",
        version_id,
        rows
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Entries of the bibliography are shared between documents; each mention keeps its own words.
async fn resources(
    connection: &mut Connection,
    version_id: i64,
    rows: &Value,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into resources (slug, year)
         select distinct on (slug) slug, year
         from jsonb_to_recordset($1) as r (slug text, year smallint)
         on conflict (slug) do nothing",
        rows
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "insert into resource_mentions (resource_id, version_id, paragraph_id, position, title, publisher,
                                        text)
         select e.id, $1, p.id, r.position, r.title, r.publisher, r.text
         from jsonb_to_recordset($2) as r (slug text, paragraph integer, position integer, title text,
              publisher text, text text)
         join resources e on e.slug = r.slug
         left join paragraphs p on p.version_id = $1 and p.position = r.paragraph
         order by r.position",
        version_id,
        rows
    )
    .execute(connection)
    .await?;
    Ok(())
}
