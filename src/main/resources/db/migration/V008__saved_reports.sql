create table saved_report (
    id             uuid                     primary key,
    organization   varchar(200)             not null,
    title          varchar(500)             not null,
    saved_by       varchar(200)             not null,
    saved_at       timestamp with time zone not null,
    revision       bigint                   not null,
    as_of          date                     not null,
    classification varchar(200)             not null,
    pdf_bytes      integer                  not null,
    pdf_sha256     varchar(64)              not null,
    json_bytes     integer                  not null,
    json_sha256    varchar(64)              not null
);
create index saved_report_by_organization on saved_report (organization, saved_at);
comment on table saved_report is 'Reports as they were when somebody saved them. Rows are inserted and deleted, never changed.';

create table saved_report_content (
    report_id uuid  primary key references saved_report (id) on delete cascade,
    pdf       bytea not null,
    json      bytea not null
);
comment on table saved_report_content is 'The report whole; json is UTF-8.';
