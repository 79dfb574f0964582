-- What editors do with files on their way in: have one in hand, set one aside, bring it back.

alter table imports
    add column assigned_to    uuid references users (id),   -- who has it in hand
    add column assigned_at    timestamptz,
    -- Set aside: not read, reviewed or published until it is brought back. Not a state of its own, so that
    -- it comes back as it was.
    add column discarded_at   timestamptz,
    add column discarded_by   text,
    add column discard_reason text check (length(discard_reason) between 1 and 1000),
    add constraint imports_assigned check ((assigned_to is null) = (assigned_at is null)),
    add constraint imports_discarded check (num_nonnulls(discarded_at, discarded_by, discard_reason) in (0, 3)),
    -- What is being read is given back first; what is published is withdrawn instead.
    add constraint imports_discardable check (discarded_at is null or state in ('received', 'in_review', 'failed'));

-- What lists show and look for, without unpacking the whole document for each row.
alter table drafts
    add column symbol text generated always as (parsed #>> '{header,symbol}') stored,
    add column title text generated always as (parsed #>> '{header,title}') stored,
    add column language text generated always as (parsed #>> '{header,language}') stored,
    add column recommendations integer not null generated always as (
        case jsonb_typeof(parsed -> 'recommendations')
            when 'array' then jsonb_array_length(parsed -> 'recommendations') else 0 end) stored,
    add column warnings integer not null generated always as (
        case jsonb_typeof(parsed -> 'warnings')
            when 'array' then jsonb_array_length(parsed -> 'warnings') else 0 end) stored;

create index imports_newest on imports (created_at desc, id desc);
create index imports_changed on imports (updated_at);
create index imports_discards on imports (discarded_at) where discarded_at is not null;
create index drafts_of_symbol on drafts (symbol);
create index versions_of_import on versions (import_id);
