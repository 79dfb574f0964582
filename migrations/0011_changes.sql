-- What search follows: which recommendations changed at which revision of the corpus. A publication
-- advances the revision first and holds its row, so these numbers come in the order of commits.

alter table corpus add column identity uuid not null default gen_random_uuid();

create table changes (
    revision          bigint not null,
    recommendation_id bigint not null,              -- 0: all of them, as after a bulk load; -1: none, but build anew
    primary key (revision, recommendation_id)
);

create function note_change_of_record() returns trigger language plpgsql as $$
begin
    insert into changes (revision, recommendation_id)
    select revision, case when tg_op = 'DELETE' then old.id else new.id end from corpus
    on conflict do nothing;
    return null;
end $$;

create function note_change_of_part() returns trigger language plpgsql as $$
begin
    insert into changes (revision, recommendation_id)
    select revision, case when tg_op = 'DELETE' then old.recommendation_id else new.recommendation_id end
    from corpus
    on conflict do nothing;
    return null;
end $$;

create trigger noted after insert or update or delete on recommendations
    for each row execute function note_change_of_record();
create trigger noted after insert or update or delete on wordings
    for each row execute function note_change_of_part();
create trigger noted after insert or update or delete on recommendation_addressees
    for each row execute function note_change_of_part();
create trigger noted after insert or update or delete on occurrences
    for each row execute function note_change_of_part();
create trigger noted after insert or update or delete on tags
    for each row execute function note_change_of_part();

-- A document that is withdrawn, or turns out to be of another kind, takes its places with it.
create function note_change_of_document() returns trigger language plpgsql as $$
begin
    insert into changes (revision, recommendation_id)
    select c.revision, o.recommendation_id
    from corpus c join occurrences o on o.document_id = new.id
    on conflict do nothing;
    return null;
end $$;

create trigger noted after update of kind, symbol, withdrawn_at on documents
    for each row execute function note_change_of_document();

-- A theme that moves below another counts there.
create function note_change_of_theme() returns trigger language plpgsql as $$
begin
    insert into changes (revision, recommendation_id)
    select c.revision, t.recommendation_id
    from corpus c join tags t on t.theme_id = new.id
    on conflict do nothing;
    return null;
end $$;

create trigger noted after update of parent_id on themes
    for each row execute function note_change_of_theme();

-- A recommendation with all that it can be filtered by, as search keeps it.
create view search_records as
select r.id, r.status, r.instrument, r.body_id, r.meeting_id, r.year, r.source_symbol, r.sort_date, r.sort_key,
       array(select w.language from wordings w where w.recommendation_id = r.id) as languages,
       array(select a.addressee from recommendation_addressees a where a.recommendation_id = r.id) as addressees,
       array(select t.theme_id from tags t where t.recommendation_id = r.id
             union
             select above.parent_id from tags t join themes above on above.id = t.theme_id
             where t.recommendation_id = r.id and above.parent_id is not null) as themes,
       array(select distinct o.document_id from occurrences o join published_documents d on d.id = o.document_id
             where o.recommendation_id = r.id) as documents
from published_recommendations r;
