-- Who may write, and the files on their way in.

create table users (
    id            uuid primary key default gen_random_uuid(),
    email         text not null check (email = lower(email)) unique,
    role          text not null check (role in ('reader', 'editor', 'publisher', 'admin')),
    password_hash text not null,                    -- argon2id, with its parameters and salt
    created_at    timestamptz not null default now()
);

-- Only the hash of a token is kept; the token itself is shown once.
create table tokens (
    id           uuid primary key default gen_random_uuid(),
    user_id      uuid not null references users (id) on delete cascade,
    name         text not null,
    hash         bytea not null unique check (length(hash) = 32),
    created_at   timestamptz not null default now(),
    last_used_at timestamptz,
    revoked_at   timestamptz
);

-- The uploaded bytes, never changed and never removed.
create table files (
    id         bigint generated always as identity primary key,
    sha256     bytea not null unique check (length(sha256) = 32),
    name       text not null,                       -- of its first upload
    format     text not null check (format in ('text', 'pdf', 'docx', 'html')),
    bytes      bytea not null check (length(bytes) > 0),
    created_at timestamptz not null default now()
);
alter table files alter column bytes set storage external;

-- received -> parsing -> in_review -> published, or failed with its reason.
create table imports (
    id             uuid primary key default gen_random_uuid(),
    file_id        bigint not null unique references files (id),
    state          text not null default 'received'
                   check (state in ('received', 'parsing', 'in_review', 'published', 'failed')),
    publish_wanted boolean not null default false,  -- publish without review, as unreviewed
    sample         boolean not null default false,  -- ships with the program
    given_symbol   text,                            -- an editor's word for what the file does not say
    given_language text check (given_language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    -- Counted before the work starts, so that a file which kills its reader cannot loop for ever.
    attempt        integer not null default 0,
    lease_until    timestamptz,
    failure        text,
    created_by     uuid references users (id),
    created_at     timestamptz not null default now(),
    updated_at     timestamptz not null default now(),
    check ((state = 'failed') = (failure is not null)),
    check ((state = 'parsing') = (lease_until is not null))
);
create index imports_waiting on imports (created_at) where state in ('received', 'parsing', 'in_review');

-- The parsed document as the reader gave it, in its published JSON form.
create table drafts (
    import_id uuid primary key references imports (id),
    parsed    jsonb not null,
    stored_at timestamptz not null default now()
);

-- What was done, by whom. Rows are only ever added.
create table log (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default now(),
    actor   text not null,                          -- an e-mail address, 'command line' or 'worker'
    verb    text not null,
    subject text not null,                          -- import id, document key, recommendation id…
    detail  jsonb not null default '{}'
);

-- One row: the number of the last publication. Caches, cursors and indexes go by it.
create table corpus (
    single     boolean primary key default true check (single),
    revision   bigint not null default 0,
    changed_at timestamptz not null default now()
);
insert into corpus default values;
