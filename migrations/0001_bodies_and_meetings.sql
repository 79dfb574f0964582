-- Who meets and adopts, and when. Bodies form a tree; any UN body fits.

create extension if not exists unaccent;

create table bodies (
    id        bigint generated always as identity primary key,
    slug      text not null unique,                 -- ctoc-cop-wg.7: the symbol in lower case
    symbol    text not null unique,                 -- CTOC/COP/WG.7
    parent_id bigint references bodies (id),
    sample    boolean not null default false        -- exists only through sample documents
);

-- The name in each language, as mastheads print it. Also how a document without any symbol finds its body.
create table body_names (
    body_id  bigint not null references bodies (id) on delete cascade,
    language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    name     text not null check (name <> ''),
    primary key (body_id, language)
);

-- One meeting of a working group, or one session of a conference.
create table meetings (
    id        bigint generated always as identity primary key,
    slug      text not null unique,                 -- body and ordinal, else body and first day
    body_id   bigint not null references bodies (id),
    ordinal   integer check (ordinal > 0),
    first_day date,
    last_day  date check (last_day >= first_day),
    check (ordinal is not null or first_day is not null),
    unique (body_id, ordinal)
);
create index meetings_in_time on meetings (body_id, first_day);

create table meeting_places (
    meeting_id bigint not null references meetings (id) on delete cascade,
    language   text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    place      text not null check (place <> ''),
    primary key (meeting_id, language)
);
