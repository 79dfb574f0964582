-- Documents (what a symbol names), their versions (one language each), and the parts of a version.
-- Rows appear here by publication only; what is still in review is a draft of its import.

create table documents (
    id                bigint generated always as identity primary key,
    key               text not null unique,         -- the symbol in lower case, or x- and twelve hex digits
    symbol            text unique,
    kind              text check (kind in ('report', 'background_paper', 'note', 'resolution', 'decision',
                                           'agenda', 'conference_room_paper', 'other')),
    body_id           bigint references bodies (id),
    meeting_id        bigint references meetings (id),
    agenda_item       text,
    agenda_symbol     text,
    distribution      text check (distribution in ('general', 'limited', 'restricted')),
    distribution_date date,
    original_language text,
    sample            boolean not null default false,
    withdrawn_at      timestamptz,
    withdrawn_reason  text,
    check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index documents_of_meeting on documents (meeting_id);
create index documents_of_body on documents (body_id);

-- A document that drafts (L.), revises, corrects or adds to another, named by symbol: the other may
-- not have arrived yet.
create table document_relations (
    document_id bigint not null references documents (id) on delete cascade,
    relation    text not null check (relation in ('drafts', 'revises', 'corrects', 'adds_to')),
    symbol      text not null,
    primary key (document_id, relation, symbol)
);

-- The text in one language from one file. A file with other content for the same symbol and
-- language is a new revision; the old one stays, no longer current.
create table versions (
    id           bigint generated always as identity primary key,
    document_id  bigint not null references documents (id),
    language     text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    revision     integer not null default 1 check (revision > 0),
    current      boolean not null default true,
    import_id    uuid not null references imports (id),
    title        text,
    body_printed text,
    job_number   text,
    reviewed     boolean not null default false,    -- an editor stands behind it
    published_at timestamptz not null default now(),
    unique (document_id, language, revision)
);
create unique index versions_current on versions (document_id, language) where current;

create table sections (
    id                bigint generated always as identity primary key,
    version_id        bigint not null references versions (id) on delete cascade,
    position          integer not null,             -- order in the document, from 0
    parent_id         bigint references sections (id) on delete cascade,
    level             smallint not null check (level > 0),
    number            text,
    heading           text not null,
    anchor            text not null,                -- sec-1, or res-16-1 for an instrument
    instrument        text check (instrument in ('resolution', 'decision')),
    instrument_number text,
    unique (version_id, position)
);

create table paragraphs (
    id         bigint generated always as identity primary key,
    version_id bigint not null references versions (id) on delete cascade,
    section_id bigint references sections (id) on delete cascade,
    position   integer not null,                    -- order in the document, from 0
    number     text,                                -- as printed
    anchor     text not null,                       -- par-52, res-16-1-par-3; text-4 where unnumbered
    text       text not null,
    calls      jsonb not null default '[]',         -- [{"marker", "at"}]: characters of text before the call
    page       integer,
    unique (version_id, position),
    unique (version_id, anchor)
);

create table items (
    id           bigint generated always as identity primary key,
    paragraph_id bigint not null references paragraphs (id) on delete cascade,
    position     integer not null,
    label        text not null,                     -- a, i, bullet
    anchor       text not null,                     -- par-3-a
    text         text not null,
    calls        jsonb not null default '[]',
    unique (paragraph_id, position)
);

create table footnotes (
    id           bigint generated always as identity primary key,
    version_id   bigint not null references versions (id) on delete cascade,
    position     integer not null,
    marker       text not null,
    anchor       text not null,                     -- fn-5, fn-star
    text         text not null,
    paragraph_id bigint references paragraphs (id) on delete cascade,  -- of its first call
    unique (version_id, position)
);

-- Whether a citation has its target in the store is asked when it is shown, so that a document
-- which arrives later is found without touching the ones that cite it.
create table citations (
    id           bigint generated always as identity primary key,
    version_id   bigint not null references versions (id) on delete cascade,
    paragraph_id bigint references paragraphs (id) on delete cascade,
    footnote_id  bigint references footnotes (id) on delete cascade,
    position     integer not null,
    printed      text not null,
    symbol       text not null,
    pinpoint     text
);
create index citations_of_version on citations (version_id, position);
create index citations_to on citations (symbol);

create table questions (
    id           bigint generated always as identity primary key,
    version_id   bigint not null references versions (id) on delete cascade,
    paragraph_id bigint references paragraphs (id) on delete cascade,
    position     integer not null,
    label        text,
    text         text not null
);
create index questions_of_version on questions (version_id, position);

-- What the reader of the document was unsure of.
create table warnings (
    id         bigint generated always as identity primary key,
    version_id bigint not null references versions (id) on delete cascade,
    position   integer not null,
    code       text not null,
    message    text not null,
    anchor     text
);
create index warnings_of_version on warnings (version_id, position);

-- The annotated bibliography: what documents recommend to read or use.
create table resources (
    id   bigint generated always as identity primary key,
    slug text not null unique,
    year smallint
);

create table resource_mentions (
    id           bigint generated always as identity primary key,
    resource_id  bigint not null references resources (id) on delete cascade,
    version_id   bigint not null references versions (id) on delete cascade,
    paragraph_id bigint references paragraphs (id) on delete cascade,
    position     integer not null,
    title        text not null,
    text         text not null
);
create index resource_mentions_of_version on resource_mentions (version_id, position);
create index resource_mentions_of_resource on resource_mentions (resource_id);
