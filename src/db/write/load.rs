//! Loading a whole corpus with `COPY`. Indexes and references are taken away before and made again
//! after, from what the catalogue says of them: a million rows are then sorted once instead of being
//! looked up one by one. All of it stands in the caller's transaction, so nobody ever sees the tables
//! without them.

use sqlx::{query, query_scalar};

use super::binary::Rows;
use crate::db::Connection;
use crate::domain::Language;

/// A table that is loaded, in the order in which rows refer to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    Bodies,
    BodyNames,
    Meetings,
    MeetingPlaces,
    Files,
    Imports,
    Documents,
    Versions,
    Sections,
    Paragraphs,
    Items,
    Footnotes,
    Citations,
    Resources,
    ResourceMentions,
    Recommendations,
    Wordings,
    Addressees,
    Occurrences,
    OccurrenceWordings,
    Tags,
    TagEvidence,
}

/// Name and columns of each, in the order of [`Table`].
const TABLES: [(&str, &str); 22] = [
    ("bodies", "id, slug, symbol, parent_id"),
    ("body_names", "body_id, language, name"),
    (
        "meetings",
        "id, slug, body_id, ordinal, first_day, last_day",
    ),
    ("meeting_places", "meeting_id, language, place"),
    ("files", "id, sha256, name, format, bytes, created_at"),
    (
        "imports",
        "id, file_id, state, publish_wanted, created_at, updated_at",
    ),
    (
        "documents",
        "id, key, symbol, kind, body_id, meeting_id, agenda_item, distribution, distribution_date, original_language",
    ),
    (
        "versions",
        "id, document_id, language, import_id, title, reviewed, published_at",
    ),
    (
        "sections",
        "id, version_id, position, level, number, heading, anchor",
    ),
    (
        "paragraphs",
        "id, version_id, section_id, position, number, anchor, text, calls, page",
    ),
    ("items", "id, paragraph_id, position, label, anchor, text"),
    (
        "footnotes",
        "id, version_id, position, marker, anchor, text, paragraph_id",
    ),
    (
        "citations",
        "id, version_id, paragraph_id, footnote_id, position, printed, symbol, pinpoint",
    ),
    ("resources", "id, slug, year"),
    (
        "resource_mentions",
        "id, resource_id, version_id, paragraph_id, position, title, text",
    ),
    (
        "recommendations",
        "id, slug, instrument, status, successor_id, document_id, source_symbol, source_key, source_paragraph, source_item, source_anchor, body_id, meeting_id, date, year, sort_date, sort_key, reviewed, revision",
    ),
    (
        "wordings",
        "recommendation_id, language, text, version_id, search",
    ),
    ("recommendation_addressees", "recommendation_id, addressee"),
    (
        "occurrences",
        "id, recommendation_id, document_id, status, paragraph, item, anchor",
    ),
    ("occurrence_wordings", "occurrence_id, version_id, text"),
    (
        "tags",
        "recommendation_id, theme_id, origin, decided_by, decided_at",
    ),
    (
        "tag_evidence",
        "recommendation_id, theme_id, language, words",
    ),
];

impl Table {
    /// Rows of tables that were emptied in the same transaction are written as already seen by all
    /// (`freeze`), which saves a later vacuum; bodies exist from the first migration on.
    fn statement(self) -> String {
        let (name, columns) = TABLES[self as usize];
        let freeze = match self {
            Self::Bodies | Self::BodyNames => "",
            _ => ", freeze",
        };
        format!("copy {name} ({columns}) from stdin with (format binary{freeze})")
    }
}

/// Whether nothing was ever received or published here.
pub async fn is_empty(connection: &mut Connection) -> Result<bool, sqlx::Error> {
    query_scalar!(
        r#"select not exists (select from files) and not exists (select from imports)
                  and not exists (select from documents) and not exists (select from meetings)
                  and not exists (select from recommendations) and not exists (select from resources)
                  as "empty!""#
    )
    .fetch_one(connection)
    .await
}

/// Themes of the store as key and slug.
pub async fn themes(connection: &mut Connection) -> Result<Vec<(i64, String)>, sqlx::Error> {
    let rows = query!("select id, slug from themes order by position, id")
        .fetch_all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.slug)).collect())
}

/// The highest key among the bodies that are known without any document.
pub async fn last_body(connection: &mut Connection) -> Result<i64, sqlx::Error> {
    query_scalar!(r#"select coalesce(max(id), 0) as "last!" from bodies"#)
        .fetch_one(connection)
        .await
}

/// What the search configuration of a language makes of texts: for each the number of positions
/// that it takes, and its lexemes with their positions, from 1.
pub async fn lexemes(
    connection: &mut Connection,
    language: Language,
    folded: &[String],
) -> Result<Vec<(u16, Vec<(String, u16)>)>, sqlx::Error> {
    // The mark behind each text stands after the last position, be that of a stop word.
    let rows = query!(
        r#"select t.number as "number!", l.lexeme as "lexeme!", l.positions[1:] as "positions!: Vec<i16>"
           from unnest($2::text[]) with ordinality as t (text, number),
                unnest(to_tsvector(('recueil_' || $1)::regconfig, t.text || ' zzzend')) as l
           where l.positions is not null"#,
        language.as_str(),
        folded,
    )
    .fetch_all(connection)
    .await?;
    let mut found = vec![(0, Vec::new()); folded.len()];
    for row in rows {
        let Some((width, lexemes)) = usize::try_from(row.number - 1)
            .ok()
            .and_then(|number| found.get_mut(number))
        else {
            continue;
        };
        for position in row.positions {
            let position = position.unsigned_abs();
            if row.lexeme == "zzzend" {
                *width = position - 1;
            } else {
                lexemes.push((row.lexeme.clone(), position));
            }
        }
    }
    Ok(found)
}

/// Takes indexes, keys and references of the loaded tables away, and empties those that `COPY` fills
/// as frozen. They must be empty: nothing is thrown away here that a reader could miss.
pub async fn suspend(connection: &mut Connection) -> Result<(), sqlx::Error> {
    query!("set local maintenance_work_mem = '768MB'")
        .execute(&mut *connection)
        .await?;
    query!(
        "do $$
         declare step record;
         begin
             create temporary table loaded on commit drop as
             select unnest('{meetings, meeting_places, files, imports, documents, versions, sections,
                            paragraphs, items, footnotes, citations, resources, resource_mentions,
                            recommendations, wordings, recommendation_addressees, occurrences,
                            occurrence_wordings, tags, tag_evidence}'::regclass[]) as relation;
             -- References first, since they lean on the keys, also those of other tables.
             create temporary table suspended on commit drop as
             select case contype when 'f' then 3 else 1 end as step,
                    format('alter table %s drop constraint %I', conrelid::regclass, conname) as removal,
                    format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                           pg_get_constraintdef(oid)) as restoral
             from pg_constraint
             where (contype in ('p', 'u') and conrelid in (select relation from loaded))
                or (contype = 'f' and (conrelid in (select relation from loaded)
                                       or confrelid in (select relation from loaded)))
             union all
             select 2, format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
             from pg_index i
             where indrelid in (select relation from loaded)
               and not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u'));
             for step in select removal from suspended order by suspended.step desc loop
                 execute step.removal;
             end loop;
             for step in select relation from loaded loop
                 execute format('truncate %s', step.relation);
                 -- One note for all of it is made at the end; a million would be for nobody.
                 execute format('alter table %s disable trigger user', step.relation);
             end loop;
         end $$"
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Adds rows.
pub async fn copy(
    connection: &mut Connection,
    table: Table,
    rows: &Rows,
) -> Result<(), sqlx::Error> {
    let mut copy = connection.copy_in_raw(&table.statement()).await?;
    for part in rows.parts() {
        copy.send(part).await?;
    }
    copy.finish().await?;
    Ok(())
}

/// Makes what was taken away anew, which checks every key and reference, lets the keys go on after the
/// highest, and has the planner look at what is there now.
pub async fn restore(connection: &mut Connection) -> Result<(), sqlx::Error> {
    query!(
        "do $$
         declare step record;
         begin
             for step in select restoral from suspended order by suspended.step loop
                 execute step.restoral;
             end loop;
             for step in select relation from loaded loop
                 execute format('alter table %s enable trigger user', step.relation);
             end loop;
             for step in
                 select format('select setval(%L, coalesce((select max(id) from %s), 0) + 1, false)',
                               pg_get_serial_sequence(attrelid::regclass::text, 'id'), attrelid::regclass) as call
                 from pg_attribute
                 where attidentity = 'a' and attname = 'id'
                   and attrelid in (select relation from loaded union select 'bodies'::regclass)
             loop
                 execute step.call;
             end loop;
         end $$"
    )
    .execute(&mut *connection)
    .await?;
    query!("analyze").execute(connection).await?;
    Ok(())
}
