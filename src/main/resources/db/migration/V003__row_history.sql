create table row_change (
    import_id uuid        not null references import (id) on delete cascade,
    row_hash  varchar(64) not null,
    row_type  varchar(20) not null,
    row_key   text        not null,
    before    text,
    after     text,
    primary key (import_id, row_hash)
);
create index row_change_by_row on row_change (row_hash);
comment on table row_change is 'The rows that an import changed, unless they are too many. They count once the import is published.';
comment on column row_change.row_hash is 'SHA-256 of type and key, as keys may be longer than an index takes.';
comment on column row_change.row_key is 'The id, or the ends and the group. A JSON list.';
comment on column row_change.before is 'Cells by column, JSON; null if the row was not there.';
comment on column row_change.after is 'Cells by column, JSON; null if the row is there no more.';

create table edit (
    import_id uuid          primary key references import (id) on delete cascade,
    action    varchar(20)   not null,
    source    varchar(1000) not null,
    evidence  varchar(20)
);
comment on table edit is 'What was done by hand in an import of the kind edit, and where whoever did it knows it from.';
