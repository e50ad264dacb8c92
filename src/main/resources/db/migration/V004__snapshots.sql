create table snapshot (
    id                 bigint generated always as identity primary key,
    revision           bigint                   not null,
    digest             varchar(64)              not null,
    as_of              date                     not null,
    published_at       timestamp with time zone not null,
    taken_at           timestamp with time zone not null,
    outage_hours       double precision         not null,
    mode               varchar(20)              not null,
    organizations      integer                  not null,
    services           integer                  not null,
    critical_services  integer                  not null,
    single_points      integer                  not null,
    critical_points    integer                  not null,
    services_at_stake  integer                  not null,
    critical_at_stake  integer                  not null,
    upstream_complete  integer                  not null,
    upstream_partial   integer                  not null,
    upstream_unknown   integer                  not null,
    unique (revision, digest, as_of)
);
comment on table snapshot is 'Key figures of one revision on one day. Taken once, whichever replica is first.';
comment on column snapshot.digest is 'Of the revision: a graph database made anew counts from 1 again.';

create table snapshot_standing (
    id                 uuid             primary key,
    snapshot_id        bigint           not null,
    organization       varchar(200)     not null,
    present            boolean          not null,
    services           integer          not null,
    critical_services  integer          not null,
    single_points      integer          not null,
    critical_points    integer          not null,
    services_at_stake  integer          not null,
    critical_at_stake  integer          not null,
    pairs              integer          not null,
    pair_search        varchar(20)      not null,
    digest             varchar(64)      not null,
    stops              bytea            not null,
    unique (organization, snapshot_id)
);
comment on table snapshot_standing is
    'What would stop an organization, from that snapshot until the next row of the organization: only changes are stored.';
comment on column snapshot_standing.snapshot_id is 'Refers to no row once the snapshot is past its time, while the standing still holds.';
comment on column snapshot_standing.present is 'False where the organization is not in the graph any more.';
comment on column snapshot_standing.stops is 'Single points of failure and hidden pairs: deflated JSON.';
