create table session (
    id         uuid                     primary key,
    token_hash varchar(64)              not null unique,
    account_id uuid                     not null references account (id) on delete cascade,
    epoch      integer                  not null,
    created_at timestamp with time zone not null,
    seen_at    timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    client     varchar(200)             not null
);
create index session_by_account on session (account_id);
comment on table session is 'Browsers that are signed in. The cookie holds the token, of which only the SHA-256 is here.';
comment on column session.epoch is 'Of the account at sign-in; the session is over when the account has another.';

create table access_token (
    id           uuid                     primary key,
    token_hash   varchar(64)              not null unique,
    account_id   uuid                     not null references account (id) on delete cascade,
    name         varchar(100)             not null,
    read_only    boolean                  not null,
    created_at   timestamp with time zone not null,
    expires_at   timestamp with time zone not null,
    last_used_at timestamp with time zone
);
create index access_token_by_account on access_token (account_id);
comment on table access_token is 'Credentials of programs, shown once; only the SHA-256 is kept.';
