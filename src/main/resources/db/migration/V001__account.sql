create table account (
    id            uuid                     primary key,
    username      varchar(200)             not null unique,
    password_hash varchar(200)             not null,
    role          varchar(20)              not null,
    created_at    timestamp with time zone not null
);
comment on table account is 'People and programs that may sign in.';
comment on column account.password_hash is 'Modular crypt format; the password itself is never stored.';
