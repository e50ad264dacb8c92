alter table import add column needed_by varchar(300) not null default '';
comment on column import.needed_by is 'Id of what needs what the file describes, for formats that do not say it; empty: nothing.';
