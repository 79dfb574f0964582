-- Signing in: invitations, sessions, a second factor, tokens that can do less and end.

alter table users
    -- None until the one who was invited has chosen one.
    alter column password_hash drop not null,
    -- Of the pages behind the sign-in, where one was chosen.
    add column language    text check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    -- Cannot sign in any more; what was done under the name stays.
    add column closed_at   timestamptz,
    -- Of the time-based codes (RFC 6238); set once a first code was given.
    add column totp_secret bytea check (length(totp_secret) >= 16),
    -- Of the last code that was taken: no code is taken twice.
    add column totp_step   bigint;

-- A browser that is signed in. Only the hash of what its cookie holds is kept.
create table sessions (
    id         uuid primary key default gen_random_uuid(),
    user_id    uuid not null references users (id) on delete cascade,
    hash       bytea not null unique check (length(hash) = 32),
    -- The password was right, the code of the second factor is still asked for.
    halfway    boolean not null default false,
    agent      text not null default '',            -- as the browser names itself, for the list of sessions
    created_at timestamptz not null default now(),
    seen_at    timestamptz not null default now(),  -- within a minute or so
    ends_at    timestamptz not null                 -- however busy it is
);
create index sessions_of_user on sessions (user_id);

-- A browser in which somebody has signed in before: guesses of others do not slow it down.
create table devices (
    hash    bytea primary key check (length(hash) = 32),
    user_id uuid not null references users (id) on delete cascade,
    used_at timestamptz not null default now()
);

-- Each can be used once in place of a code.
create table recovery_codes (
    user_id uuid not null references users (id) on delete cascade,
    hash    bytea not null check (length(hash) = 32),
    used_at timestamptz,
    primary key (user_id, hash)
);

-- An address that lets somebody choose a password, once and for a while: the first admin of an empty
-- store (no user yet), one who was invited, or one who forgot it.
create table password_links (
    hash       bytea primary key check (length(hash) = 32),
    user_id    uuid references users (id) on delete cascade,
    created_by text not null,
    created_at timestamptz not null default now(),
    ends_at    timestamptz not null
);

alter table tokens
    add column scopes  text[] not null default '{read,upload,publish}'
        check (scopes <@ array['read', 'upload', 'publish'] and cardinality(scopes) > 0),
    add column ends_at timestamptz;
