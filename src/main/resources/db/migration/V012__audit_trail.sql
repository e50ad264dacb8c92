create table audit_event (
    id      bigint generated always as identity primary key,
    at      timestamp with time zone not null,
    actor   varchar(200)             not null,
    action  varchar(20)              not null,
    route   varchar(200)             not null,
    target  varchar(500)             not null,
    status  integer                  not null,
    address varchar(64)              not null
);
create index audit_event_by_time on audit_event (at desc, id desc);
comment on table audit_event is 'Who did what; rows are only ever added. Those older than 90 days may be deleted, see audit_event_stays.';
comment on column audit_event.route is 'The address with names in place of ids.';
comment on column audit_event.target is 'The address that was asked for.';

-- Holds whatever role the application connects as, its owner too. Only dropping the trigger gets round it, which an owner may;
-- docs/how-to/manage-accounts.md tells how to take the ownership away as well.
create function audit_event_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < now() - interval '90 days' then
        return old;
    end if;
    raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_event_rows_stay before update or delete on audit_event
    for each row execute function audit_event_stays();
create trigger audit_event_stays before truncate on audit_event
    for each statement execute function audit_event_stays();
