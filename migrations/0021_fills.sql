-- Many files at once: a folder or an archive with a sheet that says what the files do not.

-- An editor's word, besides the symbol and the language.
alter table imports
    add column given_kind    text,
    add column given_date    date,
    add column given_body    text,                      -- the symbol of a body
    add column given_meeting text;                      -- the number of a session, or its first day

-- An archive that was sent by a browser. Nothing of it is imported until its plan is confirmed; a plan that
-- nobody confirms is forgotten.
create table fills (
    id           uuid primary key default gen_random_uuid(),
    -- arriving -> planning -> planned -> running -> done, or failed, discarded or forgotten.
    state        text not null default 'arriving'
                 check (state in ('arriving', 'planning', 'planned', 'running', 'done', 'failed', 'discarded',
                                  'forgotten')),
    name         text not null,
    sheet_name   text,
    sheet        bytea,                                 -- one that was sent beside the archive
    unlisted     boolean not null default false,        -- files that the sheet does not name are wanted, too
    size         bigint not null default 0,             -- of the archive, in bytes
    told         jsonb not null default '[]',           -- what is to be said of the whole
    failure      text,
    actor        text not null,
    created_by   uuid references users (id),
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    -- Who lays out the lines; a worker that is lost loses it.
    lease_until  timestamptz
);
create index fills_newest on fills (created_at desc);

-- The archive, in pieces, for as long as it is needed.
create table fill_pieces (
    fill_id uuid not null references fills (id) on delete cascade,
    at      integer not null,
    bytes   bytea not null,
    primary key (fill_id, at)
);
alter table fill_pieces alter column bytes set storage external;

-- A line for each row of the sheet and for each file that no row names.
create table fill_lines (
    fill_id     uuid not null references fills (id) on delete cascade,
    at          integer not null,
    line        jsonb not null,
    -- What the dry run found.
    verdict     text check (verdict in ('document', 'language', 'revision', 'nameless', 'duplicate', 'held')),
    judged      jsonb,
    -- What became of it.
    outcome     text check (outcome in ('received', 'duplicate', 'refused')),
    failure     text,
    import_id   uuid references imports (id),
    lease_until timestamptz,
    primary key (fill_id, at),
    check ((verdict is null) = (judged is null))
);
create index fill_lines_of_import on fill_lines (import_id);
