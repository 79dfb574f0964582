-- The thematic index over time: themes are proposed anew after phrases changed, every change is a step that
-- can be undone, and whole indexes come in as files.

-- Counts the changes of what readers read, so that a preview says whether it still speaks of the same words.
create table words_standing (
    one     boolean primary key default true check (one),
    changes bigint not null default 0
);
insert into words_standing default values;

create function note_change_of_words() returns trigger language plpgsql as $$
begin
    update words_standing set changes = changes + 1;
    return null;
end $$;

create trigger counted after insert or update or delete on wordings
    for each statement execute function note_change_of_words();

-- A run over all published recommendations. It makes a difference; nothing changes before that is applied.
create table proposal_runs (
    id          bigint generated always as identity primary key,
    state       text not null default 'running'
                check (state in ('running', 'ready', 'applied', 'stopped', 'failed', 'replaced')),
    started_by  text not null,
    started_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    -- What it goes by: a hash of the phrases, and how often words had changed.
    phrases     bytea,
    words       bigint,
    -- How far it is: a piece at a time, each on a lease.
    after_id    bigint not null default 0,
    done        integer not null default 0,
    total       integer not null default 0,
    attempt     integer not null default 0,
    lease_until timestamptz
);
-- One at a time, at work or waiting to be applied.
create unique index proposal_runs_open on proposal_runs ((true)) where state in ('running', 'ready');

create table proposal_changes (
    run_id            bigint not null references proposal_runs (id) on delete cascade,
    theme_id          bigint not null references themes (id) on delete cascade,
    kind              text not null check (kind in ('come', 'go', 'words')),
    recommendation_id bigint not null references recommendations (id) on delete cascade,
    evidence          jsonb not null,               -- by language, the words: those that come, or those that go
    primary key (run_id, theme_id, kind, recommendation_id)
);
create index proposal_changes_of_theme on proposal_changes (theme_id);
create index proposal_changes_of_record on proposal_changes (recommendation_id);

-- All that is said of a theme and where it stands, as steps, exports and imports see it.
create view theme_states as
select t.id as theme_id, t.slug, t.position, jsonb_strip_nulls(jsonb_build_object(
    'slug', t.slug,
    'parent', above.slug,
    'labels', (select coalesce(jsonb_object_agg(l.language, l.label), '{}')
               from theme_labels l where l.theme_id = t.id),
    'scope_notes', (select coalesce(jsonb_object_agg(l.language, l.scope_note), '{}')
                    from theme_labels l where l.theme_id = t.id and l.scope_note is not null),
    'synonyms', (select coalesce(jsonb_object_agg(s.language, s.words), '{}')
                 from (select language, jsonb_agg(synonym order by synonym) as words
                       from theme_synonyms where theme_id = t.id group by language) s),
    'triggers', (select coalesce(jsonb_object_agg(g.language, g.words), '{}')
                 from (select language, jsonb_agg(trigger order by trigger) as words
                       from theme_triggers where theme_id = t.id group by language) g),
    'related', (select coalesce(jsonb_agg(o.slug order by o.slug), '[]') from themes o
                where exists (select from theme_relations r
                              where (r.theme_id, r.related_id) in ((t.id, o.id), (o.id, t.id)))),
    'sdg', to_jsonb(t.sdg), 'unbis', t.unbis, 'eurovoc', t.eurovoc,
    'retired', t.retired_at is not null,
    'replaced_by', (select r.slug from themes r where r.id = t.replaced_by)
)) as state
from themes t left join themes above on above.id = t.parent_id;

-- Every change of a theme, with what was before and after.
create table theme_steps (
    id     bigint generated always as identity primary key,
    at     timestamptz not null default now(),
    actor  text not null,
    verb   text not null check (verb in ('create', 'describe', 'move', 'merge', 'part', 'retire', 'reinstate',
                                         'remove')),
    slug   text not null,
    other  text,                                    -- the theme that it went into, or came out of
    before jsonb,
    after  jsonb,
    undoes bigint unique references theme_steps (id),
    file   uuid                                     -- the file that it came in with
);
create index theme_steps_of_theme on theme_steps (slug, id);
create index theme_steps_of_other on theme_steps (other, id) where other is not null;
create index theme_steps_of_file on theme_steps (file, id) where file is not null;

-- How a theme stands on a recommendation: proposed, decided or refused; null where it does not.
create function tag_state(recommendation bigint, theme bigint) returns jsonb language sql stable as $$
    select jsonb_build_object(
        'origin', t.origin, 'by', t.decided_by, 'at', t.decided_at,
        'evidence', (select coalesce(jsonb_object_agg(e.language, to_jsonb(e.words)), '{}') from tag_evidence e
                     where e.recommendation_id = recommendation and e.theme_id = theme))
    from tags t where t.recommendation_id = recommendation and t.theme_id = theme
    union all
    select jsonb_build_object('origin', 'refused', 'by', r.decided_by, 'at', r.decided_at)
    from refused_tags r where r.recommendation_id = recommendation and r.theme_id = theme
    limit 1
$$;

-- What a merge did to each recommendation, so that it can be taken back.
create table merged_tags (
    step_id           bigint not null references theme_steps (id) on delete cascade,
    recommendation_id bigint not null references recommendations (id) on delete cascade,
    own               jsonb not null,               -- how the theme that went stood on it
    other             jsonb,                        -- how the theme that it went into stood on it before,
    became            jsonb,                        -- and after
    -- What became of it when the merge was taken back.
    returned          text check (returned in ('whole', 'decided', 'lost')),
    primary key (step_id, recommendation_id)
);
create index merged_tags_of_record on merged_tags (recommendation_id);

-- A thesaurus that was sent as a file: looked at first, then applied or left.
create table theme_files (
    id         uuid primary key default gen_random_uuid(),
    name       text not null,
    format     text not null check (format in ('turtle', 'csv')),
    content    text not null,
    -- Whether what the file does not say of a theme is taken away.
    closed     boolean not null default false,
    sent_by    text not null,
    sent_at    timestamptz not null default now(),
    applied_by text,
    applied_at timestamptz,
    check ((applied_by is null) = (applied_at is null))
);
