-- What readers report about records and documents: the editors' inbox. Nothing is kept of who reports
-- but what they write themselves; that address goes when the report is settled.

create table reports (
    id                bigint generated always as identity primary key,
    at                timestamptz not null default now(),
    language          text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),  -- of the page
    recommendation_id bigint references recommendations (id),
    document_id       bigint references documents (id),
    kind              text not null check (kind in ('wording', 'source', 'theme', 'page', 'other')),
    message           text not null check (length(message) between 1 and 4000),
    contact           text check (length(contact) between 3 and 200),
    settled_at        timestamptz,
    settled_by        text,
    check (num_nonnulls(recommendation_id, document_id) = 1),
    check ((settled_at is null) = (settled_by is null)),
    check (settled_at is null or contact is null)
);
create index reports_open on reports (id) where settled_at is null;
