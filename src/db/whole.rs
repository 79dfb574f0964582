//! Recommendations with all that hangs on them, in one statement: what a list of fifty costs is
//! mostly going to and fro, so their words, places and themes come along as arrays of records. How
//! a recommendation looks to the rest is in `recommendations`.

use time::Date;

use super::Pool;
use super::occurrences::Occurrence;
use super::recommendations::{Facts, Recommendation};
use super::tags::{Evidence, Tag};
use super::wordings::Wording;
use crate::domain::{Addressee, DocumentKind, Instrument, Language, Mention, Origin, Status};

/// Language, text, as recalled, document's key and symbol, version.
type WordingRow = (Language, String, bool, String, Option<String>, i64);

/// Theme, label, origin; one row for each language of the evidence.
type TagRow = (
    String,
    String,
    Origin,
    Option<Language>,
    Option<Vec<String>>,
);

/// Id, document's key, symbol and kind, status, paragraph and item, anchor, date, year.
type PlaceRow = (
    i64,
    String,
    Option<String>,
    Option<DocumentKind>,
    Mention,
    (Option<String>, Option<String>),
    String,
    Option<Date>,
    Option<i32>,
);

/// All these recommendations, in the order in which they were asked for, labelled in `lang`.
pub async fn whole(pool: &Pool, ids: &[i64], lang: Language) -> sqlx::Result<Vec<Recommendation>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = sqlx::query!(
        r#"
        select r.id as "id!", r.slug as "slug!", r.instrument as "instrument!: Instrument",
               r.status as "status!: Status", successor.slug as "successor?",
               d.key as "document_key?", d.symbol as "document_symbol?",
               d.kind as "document_kind?: DocumentKind",
               r.source_symbol, r.source_key, r.source_paragraph, r.source_item, r.source_anchor,
               (exists (select from published_documents source where source.symbol = r.source_symbol)
                or exists (select from published_documents source where source.key = r.source_key))
                   as "source_in_store!",
               b.slug as "body?", t.name as "body_name?", m.slug as "meeting?",
               m.ordinal as "meeting_ordinal?", r.date, r.year, r.reviewed as "reviewed!",
               r.sample as "sample!",
               (select array_agg((w.language, w.text, w.as_recalled, of_words.key, of_words.symbol,
                                  w.version_id) order by w.language)
                from wordings w
                join versions v on v.id = w.version_id
                join documents of_words on of_words.id = v.document_id
                where w.recommendation_id = r.id) as "wordings: Vec<WordingRow>",
               (select array_agg(a.addressee) from recommendation_addressees a
                where a.recommendation_id = r.id) as "addressees: Vec<Addressee>",
               (select array_agg((themes.slug, n.label, tagged.origin, e.language, e.words)
                                 order by themes.position, themes.id, e.language)
                from tags tagged
                join themes on themes.id = tagged.theme_id
                join theme_names n on n.theme_id = tagged.theme_id and n.language = $2
                left join tag_evidence e on e.recommendation_id = tagged.recommendation_id
                                        and e.theme_id = tagged.theme_id
                where tagged.recommendation_id = r.id) as "tags: Vec<TagRow>",
               (select array_agg((o.id, place.key, place.symbol, place.kind, o.status,
                                  (o.paragraph, o.item), o.anchor, place.date, place.year)
                                 order by (o.status = 'recalled'), place.sort_date, place.key, o.id)
                from occurrences o
                join dated_documents place on place.id = o.document_id
                where o.recommendation_id = r.id) as "places: Vec<PlaceRow>"
        from unnest($1::bigint[]) with ordinality as asked (id, place)
        join published_recommendations r on r.id = asked.id
        left join published_recommendations successor on successor.id = r.successor_id
        left join published_documents d on d.id = r.document_id
        left join bodies b on b.id = r.body_id
        left join body_titles t on t.body_id = r.body_id and t.language = $2
        left join meetings m on m.id = r.meeting_id
        order by asked.place
        "#,
        ids,
        lang.as_str(),
    )
    .fetch_all(pool)
    .await?;
    let found = rows.into_iter().map(|row| Recommendation {
        wordings: wordings(row.id, row.wordings.unwrap_or_default()),
        addressees: in_order(row.addressees.unwrap_or_default()),
        tags: tags(row.id, row.tags.unwrap_or_default()),
        occurrences: places(row.id, row.places.unwrap_or_default()),
        facts: Facts {
            id: row.id,
            slug: row.slug,
            instrument: row.instrument,
            status: row.status,
            successor: row.successor,
            document_key: row.document_key,
            document_symbol: row.document_symbol,
            document_kind: row.document_kind,
            source_symbol: row.source_symbol,
            source_key: row.source_key,
            source_paragraph: row.source_paragraph,
            source_item: row.source_item,
            source_anchor: row.source_anchor,
            source_in_store: row.source_in_store,
            body: row.body,
            body_name: row.body_name,
            meeting: row.meeting,
            meeting_ordinal: row.meeting_ordinal,
            date: row.date,
            year: row.year,
            reviewed: row.reviewed,
            sample: row.sample,
        },
    });
    Ok(found.collect())
}

fn wordings(id: i64, rows: Vec<WordingRow>) -> Vec<Wording> {
    let wording = |(language, text, as_recalled, key, symbol, version_id)| Wording {
        recommendation_id: id,
        language,
        text,
        as_recalled,
        document_key: key,
        document_symbol: symbol,
        version_id,
    };
    rows.into_iter().map(wording).collect()
}

/// In the order of the closed list, which is that of importance, not of the alphabet.
fn in_order(mut addressees: Vec<Addressee>) -> Vec<Addressee> {
    addressees.sort();
    addressees
}

fn tags(id: i64, rows: Vec<TagRow>) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    for (theme, label, origin, language, words) in rows {
        if tags.last().is_none_or(|tag| tag.theme != theme) {
            tags.push(Tag {
                recommendation_id: id,
                theme,
                label,
                origin,
                evidence: Vec::new(),
            });
        }
        if let (Some(tag), Some(language), Some(words)) = (tags.last_mut(), language, words) {
            tag.evidence.push(Evidence { language, words });
        }
    }
    tags
}

fn places(id: i64, rows: Vec<PlaceRow>) -> Vec<Occurrence> {
    let place =
        |(place, key, symbol, kind, status, (paragraph, item), anchor, date, year)| Occurrence {
            id: place,
            recommendation_id: id,
            document_key: key,
            document_symbol: symbol,
            kind,
            status,
            paragraph,
            item,
            anchor,
            date,
            year,
        };
    rows.into_iter().map(place).collect()
}
