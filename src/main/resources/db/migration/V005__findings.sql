create table finding_register (
    organization varchar(200)             primary key,
    started_by   varchar(200)             not null,
    started_at   timestamp with time zone not null,
    revision     bigint                   not null,
    published_at timestamp with time zone not null,
    as_of        date                     not null,
    pair_search  varchar(20)              not null
);
comment on table finding_register is 'The organizations that keep a register of findings; the others have none.';
comment on column finding_register.revision is 'The last that was held against it; 0 before the first.';

create table finding (
    id              uuid                     primary key,
    organization    varchar(200)             not null references finding_register (organization),
    kind            varchar(30)              not null,
    subject         varchar(500)             not null,
    title           varchar(1000)            not null,
    detail          varchar(2000)            not null,
    services        text                     not null,
    services_down   integer                  not null,
    critical_down   integer                  not null,
    status          varchar(20)              not null,
    accepted_until  date,
    accepted_by     varchar(200),
    reason          varchar(2000),
    owner           varchar(200),
    due             date,
    first_revision  bigint                   not null,
    first_seen      timestamp with time zone not null,
    changed_at      timestamp with time zone not null,
    version         integer                  not null,
    unique (organization, kind, subject)
);
create index finding_by_status on finding (status, accepted_until);
comment on column finding.subject is 'With organization and kind what the finding is, over all revisions: ids, separated by blanks.';
comment on column finding.services is 'Ids of the services concerned, separated by blanks.';

create table finding_entry (
    id         bigint generated always as identity primary key,
    finding_id uuid                     not null references finding (id) on delete cascade,
    at         timestamp with time zone not null,
    who        varchar(200),
    what       varchar(30)              not null,
    revision   bigint,
    text       varchar(4000)            not null
);
create index finding_entry_by_finding on finding_entry (finding_id, id);
comment on table finding_entry is 'The history of findings; never changed.';
comment on column finding_entry.who is 'Empty where the analysis or the calendar did it.';

create table risk_appetite (
    organization varchar(200)             primary key,
    rules        varchar(2000)            not null,
    changed_by   varchar(200)             not null,
    changed_at   timestamp with time zone not null,
    version      integer                  not null
);
comment on column risk_appetite.rules is 'JSON: the limit of each rule that is on.';
