create table import (
    id             uuid                     primary key,
    kind           varchar(20)              not null,
    status         varchar(20)              not null,
    started_by     varchar(200)             not null,
    started_at     timestamp with time zone not null,
    ended_at       timestamp with time zone,
    decide_until   timestamp with time zone,
    decided_by     varchar(200),
    file_name      varchar(300)             not null,
    file_bytes     bigint                   not null,
    file_sha256    varchar(64)              not null,
    format         varchar(20)              not null,
    stage          varchar(20)              not null,
    stage_done     bigint                   not null,
    stage_total    bigint                   not null,
    revision_before bigint                  not null,
    revision_after bigint,
    rows_added     integer                  not null,
    rows_changed   integer                  not null,
    rows_removed   integer                  not null,
    errors         integer                  not null,
    warnings       integer                  not null,
    detail         varchar(1000)
);
create index import_by_start on import (started_at);
comment on table import is 'Each attempt to change the graph, and what became of it.';
comment on column import.status is 'Pending until the graph database has moved its pointer; reconciled with it at start.';
comment on column import.file_sha256 is 'Lower-case hex; empty where no file was brought.';
comment on column import.stage_total is '0 where it is not known.';

create table import_report (
    import_id uuid primary key references import (id) on delete cascade,
    report    text not null
);
comment on table import_report is 'What was found: problems, changes by file, and what the change does. JSON.';

create table import_file_part (
    import_id uuid    not null references import (id) on delete cascade,
    part      integer not null,
    bytes     bytea   not null,
    primary key (import_id, part)
);
comment on table import_file_part is 'The file of an import that waits for a decision, in pieces; deleted with the decision.';
