alter table account
    add column provider_issuer  varchar(500),
    add column provider_subject varchar(255),
    add constraint account_provider_both check ((provider_issuer is null) = (provider_subject is null)),
    add constraint account_provider unique (provider_issuer, provider_subject);
comment on column account.provider_subject is
    'Who this is at the OpenID Connect provider, from the first sign-in there on; null: with a password, or not yet signed in.';
