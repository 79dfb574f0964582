-- The record that everything hangs on: one operative unit, its wording in each language, where it
-- stands, and its themes.

-- Each language stems its own way; accents never matter. Arabic and Chinese are split by the application.
create text search configuration recueil_en (copy = english);
alter text search configuration recueil_en alter mapping for hword, hword_part, word with unaccent, english_stem;
create text search configuration recueil_fr (copy = french);
alter text search configuration recueil_fr alter mapping for hword, hword_part, word with unaccent, french_stem;
create text search configuration recueil_es (copy = spanish);
alter text search configuration recueil_es alter mapping for hword, hword_part, word with unaccent, spanish_stem;
create text search configuration recueil_ru (copy = russian);
alter text search configuration recueil_ru alter mapping for hword, hword_part, word with unaccent, russian_stem;
create text search configuration recueil_ar (copy = simple);
create text search configuration recueil_zh (copy = simple);

create table recommendations (
    id               bigint generated always as identity primary key,
    slug             text not null unique,          -- from its first known place; never changes
    instrument       text not null check (instrument in ('recommendation', 'resolution', 'decision')),
    status           text not null check (status in ('proposed', 'adopted', 'superseded')),
    successor_id     bigint references recommendations (id),
    -- The document that it is first found in, once that is in the store.
    document_id      bigint references documents (id),
    -- Its source as far as it is known: also when the store has only a document that recalls it.
    source_symbol    text,
    source_key       text,                          -- the document's key, for one without symbol
    source_paragraph text,
    source_item      text,
    source_anchor    text,
    body_id          bigint references bodies (id),
    meeting_id       bigint references meetings (id),
    date             date,                          -- first day of the meeting, else of distribution
    year             smallint,
    sort_date        date not null,                 -- date; else 1 January of the year, so last in it
    sort_key         text not null collate "C",     -- the slug with its numbers padded: the order of sources
    reviewed         boolean not null default false,
    sample           boolean not null default false,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    revision         bigint not null,               -- of the corpus, when it last changed
    check ((withdrawn_at is null) = (withdrawn_reason is null)),
    check ((status = 'superseded') = (successor_id is not null))
);
create index recommendations_newest on recommendations (sort_date desc, sort_key);
create index recommendations_of_document on recommendations (document_id);
create unique index recommendations_in_order on recommendations (sort_key);

-- Another address for the same record; it answers with a permanent redirect.
create table recommendation_aliases (
    slug              text primary key,
    recommendation_id bigint not null references recommendations (id)
);

create table wordings (
    recommendation_id bigint not null references recommendations (id) on delete cascade,
    language          text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    text              text not null check (text <> ''),
    version_id        bigint not null references versions (id),   -- the file that the words come from
    -- Set while the source itself is not in the store: the words are those of the recalling document.
    as_recalled       boolean not null default false,
    -- Folded and split by the application, stemmed here.
    search            tsvector not null,
    primary key (recommendation_id, language)
);
create index wordings_search on wordings using gin (search);
create index wordings_of_version on wordings (version_id);

create table recommendation_addressees (
    recommendation_id bigint not null references recommendations (id) on delete cascade,
    addressee         text not null check (addressee in
                      ('states_parties', 'member_states', 'conference', 'working_group', 'secretariat',
                       'united_nations', 'international_organizations', 'civil_society',
                       'private_sector', 'other')),
    primary key (recommendation_id, addressee)
);

-- A place where a recommendation stands; in time order, its lineage.
create table occurrences (
    id                bigint generated always as identity primary key,
    recommendation_id bigint not null references recommendations (id) on delete cascade,
    document_id       bigint not null references documents (id),
    status            text not null check (status in ('adopted', 'proposed', 'recalled')),
    paragraph         text,
    item              text,
    anchor            text not null,
    unique (recommendation_id, document_id, anchor)
);
create index occurrences_in_document on occurrences (document_id);

-- The words at that place, in each language in which it is in the store.
create table occurrence_wordings (
    occurrence_id bigint not null references occurrences (id) on delete cascade,
    version_id    bigint not null references versions (id),
    text          text not null,
    primary key (occurrence_id, version_id)
);

create table tags (
    recommendation_id bigint not null references recommendations (id) on delete cascade,
    theme_id          bigint not null references themes (id),
    origin            text not null check (origin in ('proposed', 'confirmed', 'added')),
    decided_by        text,
    decided_at        timestamptz,
    primary key (recommendation_id, theme_id),
    -- A machine's proposal was decided by nobody; a decision has its author.
    check ((origin = 'proposed') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null))
);
create index tags_of_theme on tags (theme_id, recommendation_id);

-- The words of the text that led to a proposal, by language.
create table tag_evidence (
    recommendation_id bigint not null,
    theme_id          bigint not null,
    language          text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    words             text[] not null check (cardinality(words) > 0),
    primary key (recommendation_id, theme_id, language),
    foreign key (recommendation_id, theme_id) references tags on delete cascade
);

-- What an editor refused, so that no later reading proposes it again.
create table refused_tags (
    recommendation_id bigint not null references recommendations (id) on delete cascade,
    theme_id          bigint not null references themes (id),
    decided_by        text not null,
    decided_at        timestamptz not null default now(),
    primary key (recommendation_id, theme_id)
);
