-- Who published a resource, as the document that recommends it says; null where it does not say.
alter table resource_mentions add column publisher text check (publisher <> '');
