-- The life of what is published: withdrawn with a reason and put back, published at an hour, behind two
-- pairs of eyes; and what readers may know of it.

-- A reason is in the language of the editor who gave it; where there is none, the program gave it, in English.
alter table documents
    add column withdrawn_language text check (withdrawn_language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    -- What to read instead.
    add column instead_id bigint references documents (id),
    -- It is the same document under another symbol: its address leads there.
    add column moved boolean not null default false,
    add check (withdrawn_at is not null or (withdrawn_language is null and instead_id is null and not moved)),
    add check (instead_id is not null or not moved);

-- One language of a document that has others. It is not current while it is withdrawn.
alter table versions
    add column withdrawn_at       timestamptz,
    add column withdrawn_reason   text,
    add column withdrawn_language text check (withdrawn_language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    -- What its editor says to readers of why it was published.
    add column note               text check (length(note) between 1 and 1000),
    add column note_language      text check (note_language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    add check ((withdrawn_at is null) = (withdrawn_reason is null)),
    add check (withdrawn_at is null or not current),
    add check ((note is null) = (note_language is null));

alter table recommendations
    add column withdrawn_language  text check (withdrawn_language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    -- Alone: by an editor, and it stays so until one puts it back. Along: with the last text that it stood in.
    -- Left: its document was published anew without it.
    add column withdrawn_as        text check (withdrawn_as in ('alone', 'along', 'left')),
    add column instead_id          bigint references recommendations (id),
    add column instead_document_id bigint references documents (id),
    add column moved               boolean not null default false,
    add check (instead_id is not null or not moved);
update recommendations r
set withdrawn_as = case when exists (select from documents d where d.withdrawn_at = r.withdrawn_at)
                        then 'along' else 'left' end
where withdrawn_at is not null;
alter table recommendations
    add check (withdrawn_at is not null
               or (withdrawn_as is null and withdrawn_language is null and instead_id is null and instead_document_id is null and not moved));

-- Words and places of a text that is withdrawn, of recommendations that stand elsewhere too: kept aside, so
-- that nothing that reads the others has to leave them out, and put back as they were.
create table shelved_wordings (
    recommendation_id bigint not null references recommendations (id) on delete cascade,
    language          text not null,
    text              text not null,
    version_id        bigint not null references versions (id) on delete cascade,
    as_recalled       boolean not null,
    search            tsvector not null,
    primary key (version_id, recommendation_id)
);
create table shelved_places (
    version_id        bigint not null references versions (id) on delete cascade,
    recommendation_id bigint not null references recommendations (id) on delete cascade,
    document_id       bigint not null references documents (id),
    status            text not null,
    paragraph         text,
    item              text,
    anchor            text not null,
    text              text not null,
    primary key (version_id, recommendation_id, anchor)
);

-- To be published when the hour comes, as it was at this version of the review.
create table schedules (
    import_id     uuid primary key references imports (id) on delete cascade,
    version       integer not null,
    due_at        timestamptz not null,
    note          text check (length(note) between 1 and 1000),
    note_language text check (note_language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    made_by       text not null,
    user_id       uuid references users (id),
    made_at       timestamptz not null default now(),
    -- The hour came and it could not be published: why. It then waits for somebody.
    held_at       timestamptz,
    held_reason   text,
    check ((held_at is null) = (held_reason is null)),
    check ((note is null) = (note_language is null))
);
create index schedules_due on schedules (due_at) where held_at is null;

-- What is decided for the whole service, be it run by one program or by several.
create table settings (
    single      boolean primary key default true check (single),
    -- Who reviewed cannot publish alone.
    second_pair boolean not null default false
);
insert into settings default values;

-- Who had a hand in a review, with the last version that they made; undoing counts too.
create table review_hands (
    import_id uuid not null references reviews (import_id) on delete cascade,
    actor     text not null,
    version   integer not null,
    primary key (import_id, actor)
);
insert into review_hands (import_id, actor, version)
select import_id, actor, max(version)
from (select import_id, actor, version from review_steps
      union all select import_id, updated_by, version from reviews) hands
group by import_id, actor;

-- Publishers who stand behind a version of a review.
create table approvals (
    import_id uuid not null references imports (id) on delete cascade,
    version   integer not null,
    actor     text not null,
    at        timestamptz not null default now(),
    primary key (import_id, version, actor)
);

-- What readers may know of the life of a record or a document: rows are only ever added, by the triggers
-- below, so that no verb can forget it. Who did it is in the log and not here.
create table history (
    id                bigint generated always as identity primary key,
    at                timestamptz not null default now(),
    revision          bigint not null,              -- of the corpus
    recommendation_id bigint references recommendations (id) on delete cascade,
    document_id       bigint references documents (id) on delete cascade,
    kind              text not null check (kind in (
                          'published', 'corrected', 'source_arrived', 'language_gone', 'withdrawn', 'put_back',
                          'status', 'superseded', 'in_force_again', 'theme_added', 'theme_removed')),
    language          text,                         -- of the text that it is about
    before            text,
    after             text,
    theme_id          bigint references themes (id) on delete cascade,
    other_id          bigint references recommendations (id) on delete set null,
    other_document_id bigint references documents (id) on delete set null,
    note              text,
    note_language     text,
    check (num_nonnulls(recommendation_id, document_id) = 1)
);
create index history_of_record on history (recommendation_id, id) where recommendation_id is not null;
create index history_of_document on history (document_id, id) where document_id is not null;
create index history_of_revision on history (revision);

-- What was published before there was a history.
insert into history (at, revision, recommendation_id, kind, language)
select v.published_at, 0, w.recommendation_id, 'published', w.language
from wordings w join versions v on v.id = w.version_id
order by v.published_at, w.recommendation_id, w.language;
insert into history (at, revision, document_id, kind, language)
select published_at, 0, document_id, case revision when 1 then 'published' else 'corrected' end, language
from versions
order by published_at, id;

create function history_of_words() returns trigger language plpgsql as $$
declare
    said record;
begin
    if tg_op = 'DELETE' then
        insert into history (revision, recommendation_id, kind, language, note, note_language)
        select c.revision, old.recommendation_id, 'language_gone', old.language,
               coalesce(v.withdrawn_reason, d.withdrawn_reason),
               case when v.withdrawn_reason is null then d.withdrawn_language else v.withdrawn_language end
        from corpus c, versions v join documents d on d.id = v.document_id
        where v.id = old.version_id and exists (select from recommendations where id = old.recommendation_id);
        return null;
    end if;
    select v.note, v.note_language into said from versions v where v.id = new.version_id;
    if tg_op = 'INSERT' then
        if exists (select from history h where h.recommendation_id = new.recommendation_id
                                           and h.language = new.language and h.kind = 'published') then
            insert into history (revision, recommendation_id, kind, language)
            select revision, new.recommendation_id, 'put_back', new.language from corpus;
        else
            insert into history (revision, recommendation_id, kind, language, note, note_language)
            select revision, new.recommendation_id, 'published', new.language, said.note, said.note_language
            from corpus;
        end if;
    elsif old.text <> new.text or (old.as_recalled and not new.as_recalled) then
        insert into history (revision, recommendation_id, kind, language, before, after, note, note_language)
        select revision, new.recommendation_id,
               case when old.as_recalled and not new.as_recalled then 'source_arrived' else 'corrected' end,
               new.language, old.text, new.text, said.note, said.note_language
        from corpus;
    end if;
    return null;
end $$;
create trigger remembered after insert or update or delete on wordings
    for each row execute function history_of_words();

create function history_of_record() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is null and new.withdrawn_at is not null then
        insert into history (revision, recommendation_id, kind, note, note_language, other_id, other_document_id)
        select revision, new.id, 'withdrawn', new.withdrawn_reason, new.withdrawn_language, new.instead_id,
               new.instead_document_id
        from corpus;
    elsif old.withdrawn_at is not null and new.withdrawn_at is null then
        insert into history (revision, recommendation_id, kind) select revision, new.id, 'put_back' from corpus;
    end if;
    if new.successor_id is not null and new.successor_id is distinct from old.successor_id then
        insert into history (revision, recommendation_id, kind, other_id)
        select revision, new.id, 'superseded', new.successor_id from corpus;
    elsif old.successor_id is not null and new.successor_id is null then
        insert into history (revision, recommendation_id, kind, after)
        select revision, new.id, 'in_force_again', new.status from corpus;
    elsif old.status <> new.status then
        insert into history (revision, recommendation_id, kind, before, after)
        select revision, new.id, 'status', old.status, new.status from corpus;
    end if;
    return null;
end $$;
create trigger remembered after update of withdrawn_at, status, successor_id on recommendations
    for each row execute function history_of_record();

-- What a machine proposes is no event; what an editor decides is.
create function history_of_theme() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        insert into history (revision, recommendation_id, kind, theme_id)
        select c.revision, old.recommendation_id, 'theme_removed', old.theme_id
        from corpus c
        where old.origin <> 'proposed'
          and exists (select from recommendations where id = old.recommendation_id)
          and exists (select from themes where id = old.theme_id);
    elsif new.origin <> 'proposed' and (tg_op = 'INSERT' or old.origin = 'proposed') then
        insert into history (revision, recommendation_id, kind, theme_id)
        select revision, new.recommendation_id, 'theme_added', new.theme_id from corpus;
    end if;
    return null;
end $$;
create trigger remembered after insert or update of origin or delete on tags
    for each row execute function history_of_theme();

create function history_of_refusal() returns trigger language plpgsql as $$
begin
    insert into history (revision, recommendation_id, kind, theme_id)
    select c.revision, new.recommendation_id, 'theme_removed', new.theme_id
    from corpus c
    where not exists (select from history h
                      where h.revision = c.revision and h.recommendation_id = new.recommendation_id
                        and h.theme_id = new.theme_id and h.kind = 'theme_removed');
    return null;
end $$;
create trigger remembered after insert on refused_tags
    for each row execute function history_of_refusal();

create function history_of_document() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is null and new.withdrawn_at is not null then
        insert into history (revision, document_id, kind, note, note_language, other_document_id)
        select revision, new.id, 'withdrawn', new.withdrawn_reason, new.withdrawn_language, new.instead_id
        from corpus;
    elsif old.withdrawn_at is not null and new.withdrawn_at is null then
        insert into history (revision, document_id, kind) select revision, new.id, 'put_back' from corpus;
    end if;
    return null;
end $$;
create trigger remembered after update of withdrawn_at on documents
    for each row execute function history_of_document();

create function history_of_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into history (revision, document_id, kind, language, note, note_language)
        select revision, new.document_id, case new.revision when 1 then 'published' else 'corrected' end,
               new.language, new.note, new.note_language
        from corpus;
    elsif old.withdrawn_at is null and new.withdrawn_at is not null then
        insert into history (revision, document_id, kind, language, note, note_language)
        select revision, new.document_id, 'withdrawn', new.language, new.withdrawn_reason, new.withdrawn_language
        from corpus;
    elsif old.withdrawn_at is not null and new.withdrawn_at is null then
        insert into history (revision, document_id, kind, language)
        select revision, new.document_id, 'put_back', new.language from corpus;
    end if;
    return null;
end $$;
create trigger remembered after insert or update of withdrawn_at on versions
    for each row execute function history_of_version();
