//! Records that say the same in the same words: how a document that recalls without naming its
//! source is joined to it, and a draft to what was adopted from it. The same words are those that
//! search takes for the same, in the same order; case, accents and punctuation do not matter.

use sqlx::{query, query_scalar};

use crate::db::Connection;

/// The slug of the earliest adopted record with these words, of the source `symbol` where that is known.
pub async fn adopted(
    connection: &mut Connection,
    language: &str,
    folded: &str,
    symbol: Option<&str>,
) -> Result<Option<String>, sqlx::Error> {
    query_scalar!(
        "select r.slug
         from wordings w
         join recommendations r on r.id = w.recommendation_id
         where w.language = $1
           and w.search @@ plainto_tsquery(('recueil_' || $1)::regconfig, $2)
           and w.search = to_tsvector(('recueil_' || $1)::regconfig, $2)
           and r.withdrawn_at is null
           and ($3::text is null or r.source_symbol = $3)
           and exists (select from occurrences o
                       where o.recommendation_id = r.id and o.status = 'adopted')
         order by r.sort_date, r.sort_key
         limit 1",
        language,
        folded,
        symbol
    )
    .fetch_optional(connection)
    .await
}

/// The slug of the earliest record with these words that is only recalled so far, from a source that
/// is not known or is `symbol`.
pub async fn only_recalled(
    connection: &mut Connection,
    language: &str,
    folded: &str,
    symbol: Option<&str>,
) -> Result<Option<String>, sqlx::Error> {
    query_scalar!(
        "select r.slug
         from wordings w
         join recommendations r on r.id = w.recommendation_id
         where w.language = $1
           and w.search @@ plainto_tsquery(('recueil_' || $1)::regconfig, $2)
           and w.search = to_tsvector(('recueil_' || $1)::regconfig, $2)
           and w.as_recalled
           and r.withdrawn_at is null
           and (r.source_symbol is null or r.source_symbol = $3)
           and not exists (select from occurrences o
                           where o.recommendation_id = r.id and o.status <> 'recalled')
         order by r.sort_date, r.sort_key
         limit 1",
        language,
        folded,
        symbol
    )
    .fetch_optional(connection)
    .await
}

/// Gives a record another address.
pub async fn alias(
    connection: &mut Connection,
    slug: &str,
    recommendation_id: i64,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into recommendation_aliases (slug, recommendation_id) values ($1, $2)
         on conflict (slug) do nothing",
        slug,
        recommendation_id
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Notes which drafts (`L.`) of its meeting a document was adopted from, or what was adopted from it
/// where it is a draft itself.
pub async fn relate_drafts(
    connection: &mut Connection,
    document_id: i64,
) -> Result<(), sqlx::Error> {
    query!(
        r"insert into document_relations (document_id, relation, symbol)
          select draft.id, 'drafts', final.symbol
          from documents draft
          join documents final on final.meeting_id = draft.meeting_id
          where draft.symbol ~ '/L\.[0-9]' and final.symbol !~ '/L\.[0-9]'
            and $1 in (draft.id, final.id)
            and exists (select from recommendations dr
                        join wordings dw on dw.recommendation_id = dr.id
                        join wordings fw on fw.language = dw.language and fw.search = dw.search
                        join recommendations fr on fr.id = fw.recommendation_id
                        where dr.document_id = draft.id and fr.document_id = final.id
                          and fr.status <> 'proposed')
          on conflict do nothing",
        document_id
    )
    .execute(connection)
    .await?;
    Ok(())
}
