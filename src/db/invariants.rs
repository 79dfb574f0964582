//! What must hold of the store at any time, beyond what its constraints keep: each is a statement that
//! counts what breaks it. For `recueil verify`; nothing is mended here.

use super::Pool;

/// Something that must hold, and how much of the store breaks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invariant {
    pub name: String,
    pub broken: i64,
    /// One that breaks it, to begin with.
    pub example: Option<String>,
}

/// All of them, in order.
pub async fn all(pool: &Pool) -> sqlx::Result<Vec<Invariant>> {
    sqlx::query_as!(
        Invariant,
        r#"
        with broken (number, example) as (
            select 1, f.name
            from files f where sha256(f.bytes) <> f.sha256
            union all
            select 2, r.slug
            from published_recommendations r
            where not exists (select from wordings w where w.recommendation_id = r.id)
            union all
            select 3, r.slug
            from published_recommendations r
            where not exists (select from occurrences o where o.recommendation_id = r.id)
            union all
            select 4, a.slug
            from recommendation_aliases a join recommendations r on r.slug = a.slug
            union all
            select 5, d.key
            from published_documents d
            where not exists (select from versions v where v.document_id = d.id and v.current)
            union all
            select 6, v.id::text from versions v join imports i on i.id = v.import_id where v.current and i.state <> 'published'
            union all
            select 7, r.slug
            from recommendations r join recommendations s on s.id = r.successor_id
            where s.id = r.id or s.successor_id = r.id
            union all
            select 8, r.slug
            from refused_tags x
            join tags t on t.recommendation_id = x.recommendation_id and t.theme_id = x.theme_id
            join recommendations r on r.id = x.recommendation_id
            union all
            select 9, r.slug
            from recommendations r, corpus c where r.revision > c.revision
            union all
            select 10, t.slug
            from themes t join themes above on above.id = t.parent_id where above.parent_id is not null
        ), names (number, name) as (
            values (1, 'every uploaded file is what it was'),
                   (2, 'every published recommendation has words'),
                   (3, 'every published recommendation stands somewhere'),
                   (4, 'no address leads to two records'),
                   (5, 'every published document has a text'),
                   (6, 'every version comes from an import that is published'),
                   (7, 'a superseded recommendation does not lead back to itself'),
                   (8, 'no theme is refused and given at once'),
                   (9, 'nothing is of a later revision than the corpus'),
                   (10, 'themes have two levels at most')
        )
        select n.name as "name!", count(b.number) as "broken!", min(b.example) as example
        from names n left join broken b on b.number = n.number
        group by n.number, n.name
        order by n.number
        "#,
    )
    .fetch_all(pool)
    .await
}
