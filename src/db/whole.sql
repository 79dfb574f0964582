-- $1: ids, $2: language of labels. A row for each, in the order asked for; see whole.rs.
with words as (
    select w.recommendation_id,
           array_agg((w.language, w.text, w.as_recalled, d.key, d.symbol, w.version_id)
                     order by w.language) as rows
    from wordings w
    join versions v on v.id = w.version_id
    join documents d on d.id = v.document_id
    where w.recommendation_id = any($1)
    group by w.recommendation_id
), called as (
    select a.recommendation_id, array_agg(a.addressee) as rows
    from recommendation_addressees a
    where a.recommendation_id = any($1)
    group by a.recommendation_id
), tagged as (
    select t.recommendation_id,
           array_agg((themes.slug, n.label, t.origin, e.language, e.words)
                     order by themes.position, themes.id, e.language) as rows
    from tags t
    join themes on themes.id = t.theme_id
    join theme_names n on n.theme_id = t.theme_id and n.language = $2
    left join tag_evidence e on e.recommendation_id = t.recommendation_id
                            and e.theme_id = t.theme_id
    where t.recommendation_id = any($1)
    group by t.recommendation_id
), places as (
    select o.recommendation_id,
           array_agg((o.id, d.key, d.symbol, d.kind, o.status, (o.paragraph, o.item),
                      o.anchor, d.date, d.year)
                     order by (o.status = 'recalled'), d.sort_date, d.key, o.id) as rows
    from occurrences o
    join dated_documents d on d.id = o.document_id
    where o.recommendation_id = any($1)
    group by o.recommendation_id
)
select r.id as "id!", r.slug as "slug!", r.instrument as "instrument!: Instrument",
       r.status as "status!: Status", successor.slug as "successor?",
       d.key as "document_key?", d.symbol as "document_symbol?",
       d.kind as "document_kind?: DocumentKind",
       r.source_symbol, r.source_key, r.source_paragraph, r.source_item, r.source_anchor,
       (by_symbol.id is not null or by_key.id is not null) as "source_in_store!",
       b.slug as "body?", title.name as "body_name?", m.slug as "meeting?",
       m.ordinal as "meeting_ordinal?", r.date, r.year, r.reviewed as "reviewed!",
       r.sample as "sample!",
       words.rows as "wordings: Vec<WordingRow>", called.rows as "addressees: Vec<Addressee>",
       tagged.rows as "tags: Vec<TagRow>", places.rows as "places: Vec<PlaceRow>"
from unnest($1::bigint[]) with ordinality as asked (id, place)
join published_recommendations r on r.id = asked.id
left join words on words.recommendation_id = r.id
left join called on called.recommendation_id = r.id
left join tagged on tagged.recommendation_id = r.id
left join places on places.recommendation_id = r.id
left join published_recommendations successor on successor.id = r.successor_id
left join published_documents d on d.id = r.document_id
-- Joined, not asked with `exists`: that read all documents of the store for each list.
left join published_documents by_symbol on by_symbol.symbol = r.source_symbol
left join published_documents by_key on by_key.key = r.source_key
left join bodies b on b.id = r.body_id
left join body_titles title on title.body_id = r.body_id and title.language = $2
left join meetings m on m.id = r.meeting_id
order by asked.place
