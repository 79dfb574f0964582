-- Recommendations that were compiled elsewhere, a row each, with where they came from. Private: they are
-- compared with documents, those that are published and those that come.
create table compiled (
    id                bigint generated always as identity primary key,
    file              text not null,
    row               integer not null,
    symbol            text not null,
    paragraph         text not null,
    item              text,
    language          text check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    text              text not null,
    themes            text[] not null default '{}',
    status            text,
    addressees        text[] not null default '{}',
    -- The published record that has these words.
    recommendation_id bigint references recommendations (id),
    actor             text not null,
    created_at        timestamptz not null default now()
);
-- A place is compiled once in a language; who compiles it again replaces it.
create unique index compiled_places on compiled (symbol, paragraph, coalesce(item, ''), coalesce(language, ''));

-- Sheets that were sent by the browser: looked at first, and taken in once somebody confirms.
create table compiled_sheets (
    id       uuid primary key default gen_random_uuid(),
    name     text not null,
    content  bytea not null,
    sent_by  text not null,
    sent_at  timestamptz not null default now(),
    taken_by text,
    taken_at timestamptz,
    -- Rows kept, themes given, and themes that an editor had refused before.
    kept     integer,
    given    integer,
    refused  integer,
    check ((taken_by is null) = (taken_at is null))
);
