-- What reading asks for again and again, said once: names in a language, and the date of a document.

create view languages as
select * from (values ('ar'), ('zh'), ('en'), ('fr'), ('ru'), ('es')) as l (language);

-- The label in each language; English where it is missing, the slug where English is too.
create view theme_names as
select t.id as theme_id, l.language, coalesce(own.label, english.label, t.slug) as label
from themes t
cross join languages l
left join theme_labels own on own.theme_id = t.id and own.language = l.language
left join theme_labels english on english.theme_id = t.id and english.language = 'en';

-- The name in each language; English where it is missing, the symbol where English is too.
create view body_titles as
select b.id as body_id, l.language, coalesce(own.name, english.name, b.symbol) as name
from bodies b
cross join languages l
left join body_names own on own.body_id = b.id and own.language = l.language
left join body_names english on english.body_id = b.id and english.language = 'en';

-- The date of a document is the first day of its meeting, else that of its distribution; its year is
-- the year of that, else the year that its symbol names. sort_date puts the undated last in their year.
create view dated_documents as
select d.*, days.date, years.year,
       coalesce(days.date, make_date(years.year, 1, 1), date '0001-01-01') as sort_date
from published_documents d
left join meetings m on m.id = d.meeting_id
cross join lateral (select coalesce(m.first_day, d.distribution_date) as date) days
cross join lateral (
    select coalesce(extract(year from days.date)::int,
                    substring(d.symbol from '(?:^|[/() ])(19[4-9]\d|20\d\d)(?:$|[/() ])')::int) as year
) years;

-- A citation of a resolution inside a report is looked up by its number.
create index sections_of_instruments on sections (instrument_number) where instrument is not null;

-- A document as lists show it, once for each language of labels: always ask for one label_language.
create view document_facts as
select d.id, d.key, d.symbol, d.kind, b.slug as body, t.name as body_name, m.slug as meeting,
       m.ordinal as meeting_ordinal, m.first_day as meeting_first_day, m.last_day as meeting_last_day,
       d.agenda_item, d.agenda_symbol, d.distribution, d.distribution_date, d.original_language,
       d.sample, d.date, d.year, d.sort_date, l.language as label_language,
       (select count(distinct o.recommendation_id) from published_occurrences o
        where o.document_id = d.id) as recommendations
from dated_documents d
cross join languages l
left join bodies b on b.id = d.body_id
left join body_titles t on t.body_id = d.body_id and t.language = l.language
left join meetings m on m.id = d.meeting_id;

-- A list of meetings counts the recommendations of each.
create index recommendations_of_meeting on recommendations (meeting_id);
