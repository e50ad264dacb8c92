alter table account
    add column disabled        boolean not null default false,
    add column shows_names     boolean not null default true,
    add column epoch           integer not null default 0,
    add column failed_attempts integer not null default 0,
    add column locked_until    timestamp with time zone;
comment on column account.epoch is 'Grows with each change that ends what was signed in before.';

create table account_scope (
    account_id uuid         not null references account (id) on delete cascade,
    kind       varchar(20)  not null,
    value      varchar(200) not null,
    primary key (account_id, kind, value)
);
comment on table account_scope is 'The organizations, sectors and countries that an account may see.';

create table secret_key (
    name  varchar(40) primary key,
    bytes bytea       not null
);
comment on table secret_key is 'Keys that all replicas share, such as that of pseudonyms; made at random at first use.';
