-- The thematic index: concepts in two levels, with their words in each language.

create table themes (
    id       bigint generated always as identity primary key,
    slug     text not null unique,
    parent_id bigint references themes (id),
    position integer not null,                      -- order of the default thesaurus
    sdg      text[] not null default '{}',
    unbis    text
);

create table theme_labels (
    theme_id   bigint not null references themes (id) on delete cascade,
    language   text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    label      text not null check (label <> ''),
    scope_note text,
    to_check   boolean not null default false,      -- a linguist has yet to confirm the label
    primary key (theme_id, language)
);

-- Words that search takes for the theme.
create table theme_synonyms (
    theme_id bigint not null references themes (id) on delete cascade,
    language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    synonym  text not null check (synonym <> ''),
    primary key (theme_id, language, synonym)
);

-- Phrases that propose the theme; a trailing * matches any ending.
create table theme_triggers (
    theme_id bigint not null references themes (id) on delete cascade,
    language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    trigger  text not null check (trigger <> ''),
    primary key (theme_id, language, trigger)
);

create table theme_relations (
    theme_id   bigint not null references themes (id) on delete cascade,
    related_id bigint not null references themes (id) on delete cascade,
    primary key (theme_id, related_id),
    check (theme_id <> related_id)
);
