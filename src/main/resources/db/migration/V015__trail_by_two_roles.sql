-- For a role of the application that is not the owner (docs/how-to/run-against-servers.md): it adds events and reads them, and old
-- ones go by a function of the owner's, which asks for their age.
do $$
begin
    execute format($create$
        create function forget_audit_events(before timestamp with time zone) returns bigint
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
        declare
            forgotten bigint;
        begin
            delete from %1$I.audit_event where at < least(before, now() - interval '90 days');
            get diagnostics forgotten = row_count;
            return forgotten;
        end $body$
    $create$, current_schema());
end $$;
comment on function forget_audit_events is 'Deletes events that are older, and than 90 days in any case; gives their number.';

-- What default privileges gave another role with the table.
do $$
declare
    other record;
begin
    for other in
        select distinct acl.grantee::regrole::text as name
        from pg_class t, aclexplode(t.relacl) acl
        where t.oid = 'audit_event'::regclass and acl.grantee <> t.relowner and acl.grantee <> 0
    loop
        execute format('revoke update, delete, truncate on audit_event from %s', other.name);
    end loop;
    revoke update, delete, truncate on audit_event from public;
end $$;
