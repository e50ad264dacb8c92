create table scenario (
    id           uuid                     primary key,
    name         varchar(200)             not null,
    organization varchar(200),
    author       varchar(200)             not null,
    query        varchar(8000)            not null,
    revision     bigint                   not null,
    created_at   timestamp with time zone not null,
    changed_at   timestamp with time zone not null,
    version      integer                  not null
);
create index scenario_by_organization on scenario (organization);
create index scenario_by_author on scenario (author);
comment on column scenario.organization is 'Whose people may see it; empty: its author alone.';
comment on column scenario.query is 'What is assumed, as it stands in the address of the page; canonical.';
comment on column scenario.revision is 'The one on which it was made.';
