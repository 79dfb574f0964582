-- The review of an import: the document as editors corrected it, what they decided, and every step on the
-- way, there and back. What was read from the file stays in drafts, untouched.

create table reviews (
    import_id  uuid primary key references imports (id) on delete cascade,
    -- Counts every change, undoing and redoing too: a form says which one it was shown.
    version    integer not null default 0,
    -- The step that the document stands at; those above it were undone.
    at_step    integer not null default 0 check (at_step >= 0),
    document   jsonb not null,
    decisions  jsonb not null,
    -- The version that readers see, once one was published.
    published  integer,
    updated_at timestamptz not null default now(),
    updated_by text not null
);

create table review_steps (
    id        bigint generated always as identity primary key,
    import_id uuid not null references reviews (import_id) on delete cascade,
    step      integer not null check (step > 0),
    -- False once something else was done after undoing it: it cannot be redone, and stays on record.
    live      boolean not null default true,
    version   integer not null,
    actor     text not null,
    at        timestamptz not null default now(),
    verb      text not null,
    subject   text not null,
    back      jsonb not null,                       -- edits that undo it
    forth     jsonb not null                        -- edits that do it
);
create unique index review_steps_live on review_steps (import_id, step) where live;
