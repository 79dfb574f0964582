-- What the public may read. Every public read goes through these, so that none forgets the filter.

create view published_documents as
select id, key, symbol, kind, body_id, meeting_id, agenda_item, agenda_symbol, distribution,
       distribution_date, original_language, sample
from documents
where withdrawn_at is null;

create view published_versions as
select v.id, v.document_id, v.language, v.revision, v.import_id, v.title, v.body_printed, v.job_number,
       v.reviewed, v.published_at
from versions v
join published_documents d on d.id = v.document_id
where v.current;

create view published_recommendations as
select id, slug, instrument, status, successor_id, document_id, source_symbol, source_key,
       source_paragraph, source_item, source_anchor, body_id, meeting_id, date, year, sort_date,
       sort_key, reviewed, sample, revision
from recommendations
where withdrawn_at is null;

create view published_occurrences as
select o.id, o.recommendation_id, o.document_id, o.status, o.paragraph, o.item, o.anchor
from occurrences o
join published_documents d on d.id = o.document_id
join published_recommendations r on r.id = o.recommendation_id;

-- A tag also counts for the theme above it; each record once for each theme.
create view published_tags as
select t.recommendation_id, t.theme_id, true as direct
from tags t
join published_recommendations r on r.id = t.recommendation_id
union
select t.recommendation_id, c.parent_id, false
from tags t
join themes c on c.id = t.theme_id
join published_recommendations r on r.id = t.recommendation_id
where c.parent_id is not null
  and not exists (select from tags above
                  where above.recommendation_id = t.recommendation_id and above.theme_id = c.parent_id);

-- What a cited symbol leads to: a document, or a resolution or decision inside a report.
create view citation_targets as
select d.symbol as symbol, d.id as document_id, null::text as anchor
from published_documents d
where d.symbol is not null
union
select b.symbol || case s.instrument when 'resolution' then '/RES/' else '/DEC/' end || s.instrument_number,
       d.id, s.anchor
from sections s
join published_versions v on v.id = s.version_id
join published_documents d on d.id = v.document_id
join bodies b on b.id = d.body_id
where s.instrument is not null and s.instrument_number is not null;
