//! Who meets and adopts. A body's counts are its own; those of the bodies below it stand with them.

use super::Pool;
use super::counts::{self, Counts};
use crate::domain::{BodySlug, Language};

/// One body with how much it has.
#[derive(Debug, Clone)]
pub struct Body {
    pub id: i64,
    pub slug: String,
    pub symbol: String,
    /// The slug of the body above.
    pub parent: Option<String>,
    /// In the language asked for, else English, else the symbol.
    pub name: String,
    /// Exists only through the sample documents.
    pub sample: bool,
    pub documents: i64,
    pub meetings: i64,
    pub recommendations: i64,
}

impl Body {
    /// Whether there is anything of it to read.
    pub fn is_empty(&self) -> bool {
        self.documents == 0 && self.recommendations == 0
    }
}

/// A body and those below it.
#[derive(Debug, Clone)]
pub struct BodyNode {
    pub body: Body,
    pub children: Vec<BodyNode>,
}

/// Every body in the order of symbols, also those of which nothing has arrived yet.
pub async fn all(pool: &Pool, counts: &Counts, lang: Language) -> sqlx::Result<Vec<Body>> {
    let mut bodies = sqlx::query_as!(
        Body,
        r#"
        select b.id, b.slug, b.symbol, above.slug as "parent?", t.name as "name!", b.sample,
               coalesce(d.documents, 0) as "documents!", coalesce(d.meetings, 0) as "meetings!",
               0::bigint as "recommendations!"
        from bodies b
        left join bodies above on above.id = b.parent_id
        join body_titles t on t.body_id = b.id and t.language = $1
        left join (select body_id, count(*) as documents, count(distinct meeting_id) as meetings
                   from published_documents group by body_id) d on d.body_id = b.id
        order by b.symbol
        "#,
        lang.as_str(),
    )
    .fetch_all(pool)
    .await?;
    for body in &mut bodies {
        body.recommendations = counts::of(&counts.bodies, body.id);
    }
    Ok(bodies)
}

/// Every body as a tree.
pub async fn tree(pool: &Pool, counts: &Counts, lang: Language) -> sqlx::Result<Vec<BodyNode>> {
    Ok(grown(&all(pool, counts, lang).await?, None))
}

fn grown(bodies: &[Body], parent: Option<&str>) -> Vec<BodyNode> {
    bodies
        .iter()
        .filter(|body| body.parent.as_deref() == parent)
        .map(|body| BodyNode {
            body: body.clone(),
            children: grown(bodies, Some(&body.slug)),
        })
        .collect()
}

/// One body; `None` when there is no such body.
pub async fn find(
    pool: &Pool,
    counts: &Counts,
    slug: &BodySlug,
    lang: Language,
) -> sqlx::Result<Option<Body>> {
    let bodies = all(pool, counts, lang).await?;
    Ok(bodies.into_iter().find(|body| body.slug == slug.as_str()))
}
