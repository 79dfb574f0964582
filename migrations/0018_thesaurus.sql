-- The thematic index as editors keep it: themes that were merged leave their address behind, those that are
-- retired say what to use instead, and two who edit one at once are told so.

alter table themes
    add column version     integer not null default 0,
    add column eurovoc     text,
    -- Not proposed and not offered any more; what was decided stays.
    add column retired_at  timestamptz,
    add column replaced_by bigint references themes (id) on delete set null,
    add check (replaced_by is null or retired_at is not null);

-- The address of a theme that went into another.
create table theme_aliases (
    slug     text primary key,
    theme_id bigint not null references themes (id) on delete cascade
);

-- A theme as the reader of documents has it: the form of `domain/thesaurus.json`.
create view theme_concepts as
select t.id as theme_id, t.position, t.retired_at is not null as retired, jsonb_strip_nulls(jsonb_build_object(
    'slug', t.slug, 'parent', above.slug, 'sdg', to_jsonb(t.sdg), 'unbis', t.unbis,
    'labels', (select coalesce(jsonb_object_agg(l.language, l.label), '{}')
               from theme_labels l where l.theme_id = t.id),
    'labels_to_check', (select coalesce(bool_or(l.to_check), false)
                        from theme_labels l where l.theme_id = t.id),
    'synonyms', (select coalesce(jsonb_object_agg(s.language, s.words), '{}')
                 from (select language, jsonb_agg(synonym order by synonym) as words
                       from theme_synonyms where theme_id = t.id group by language) s),
    'triggers', (select coalesce(jsonb_object_agg(g.language, g.words), '{}')
                 from (select language, jsonb_agg(trigger order by trigger) as words
                       from theme_triggers where theme_id = t.id group by language) g)
)) as concept
from themes t left join themes above on above.id = t.parent_id;

-- Every address that a proposal may name: of the themes that are used, and of those that went into them.
create view theme_addresses as
select slug, id as theme_id from themes where retired_at is null
union all
select a.slug, a.theme_id from theme_aliases a join themes t on t.id = a.theme_id where t.retired_at is null;
