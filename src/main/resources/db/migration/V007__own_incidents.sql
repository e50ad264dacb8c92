create table own_incident (
    id             uuid                     primary key,
    organization   varchar(200)             not null,
    name           varchar(200)             not null,
    happened_on    date                     not null,
    faults         varchar(4200)            not null,
    mode           varchar(20)              not null,
    duration_hours double precision,
    source         varchar(500)             not null,
    observations   text                     not null,
    recorded_by    varchar(200)             not null,
    recorded_at    timestamp with time zone not null,
    version        integer                  not null
);
create index own_incident_by_organization on own_incident (organization);
comment on table own_incident is 'Incidents that an organization recorded itself; private to it, and so no rows of the graph.';
comment on column own_incident.faults is 'Ids, separated by blanks.';
comment on column own_incident.observations is 'JSON: subject, state, hours of recovery.';
