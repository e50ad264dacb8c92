create table category_population (
    category    varchar(300)             primary key,
    entities    bigint                   not null check (entities > 0),
    assets      double precision         check (assets > 0),
    assets_unit varchar(20),
    source      varchar(500)             not null,
    changed_by  varchar(200)             not null,
    changed_at  timestamp with time zone not null
);
comment on table category_population is 'How many financial entities of a category there are, loaded or not: the totals of Delegated Regulation (EU) 2024/1502 are of all.';
comment on column category_population.category is 'As the sector of organizations says it.';
