-- The log is only ever added to, and shows it: each entry holds the hash of the one before it, so that one
-- which is changed or taken out breaks all that follow. `recueil verify` goes along the chain.

-- What an entry says, as it is hashed. Stable and not immutable only for the sake of to_char.
create function log_hash(place bigint, previous bytea, at timestamptz, actor text, verb text,
                         subject text, detail jsonb)
returns bytea language sql stable as $$
    select sha256(convert_to(jsonb_build_array(
        place, encode(previous, 'hex'), to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        actor, verb, subject, detail)::text, 'UTF8'))
$$;

alter table log
    add column place    bigint,                     -- 1, 2, 3…: in the order of commits, as ids need not be
    add column previous bytea,                      -- the hash of the entry before; empty for the first
    add column hash     bytea;

do $$
declare
    entry log%rowtype;
    n bigint := 0;
    last bytea := '';
begin
    for entry in select * from log order by id loop
        n := n + 1;
        update log set place = n, previous = last,
            hash = log_hash(n, last, entry.at, entry.actor, entry.verb, entry.subject, entry.detail)
        where id = entry.id
        returning hash into last;
    end loop;
end $$;

alter table log
    alter column place set not null,
    alter column previous set not null,
    alter column hash set not null,
    add constraint log_place unique (place);
create index log_of_subject on log (subject, place);
create index log_of_actor on log (actor, place);

-- Whoever adds holds the end of the chain until the transaction ends. So an entry is added last.
create function chain_log() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(7141);
    select l.place + 1, l.hash into new.place, new.previous from log l order by l.place desc limit 1;
    new.place := coalesce(new.place, 1);
    new.previous := coalesce(new.previous, ''::bytea);
    new.hash := log_hash(new.place, new.previous, new.at, new.actor, new.verb, new.subject, new.detail);
    return new;
end $$;

create trigger chained before insert on log for each row execute function chain_log();

create function keep_log() returns trigger language plpgsql as $$
begin
    raise exception 'the log is only ever added to';
end $$;

create trigger kept before update or delete or truncate on log
    for each statement execute function keep_log();

-- What was done about a report, for the colleagues.
alter table reports
    add column note text check (length(note) between 1 and 4000),
    add constraint reports_note check (note is null or settled_at is not null);
