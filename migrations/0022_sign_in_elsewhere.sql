-- Signing in with another service (OpenID Connect): who somebody is there, and who is on the way.

-- The name that the service itself has for somebody, kept at the first sign-in: addresses change hands.
create table identities (
    issuer     text not null check (issuer <> ''),
    subject    text not null check (subject <> ''),
    user_id    uuid not null references users (id) on delete cascade,
    created_at timestamptz not null default now(),
    primary key (issuer, subject),
    -- Whoever is given the same address there later does not get the account.
    unique (issuer, user_id)
);

-- A browser that was sent to the service and has not come back. Only hashes are kept of what it holds.
create table departures (
    state    bytea primary key check (length(state) = 32),
    browser  bytea not null check (length(browser) = 32),
    nonce    text not null,
    verifier text not null,
    next     text not null,     -- where to go afterwards
    ends_at  timestamptz not null
);
create index departures_by_end on departures (ends_at);
