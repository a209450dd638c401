-- People who sign in, what they may do, the links mailed to them, and the throttle on guessing.

create table account (
    id                 uuid                     not null,
    email              varchar(254)             not null,
    password_hash      varchar(200),
    full_name          varchar(200)             not null,
    language           varchar(2)               not null,
    state              varchar(10)              not null,
    email_verified_at  timestamp with time zone,
    access_version     integer                  not null,
    created_at         timestamp with time zone not null,
    changed_at         timestamp with time zone not null,
    last_sign_in_at    timestamp with time zone,
    version            bigint                   not null,
    constraint pk_account primary key (id),
    constraint uq_account_email unique (email),
    constraint ck_account_email_lower check (email = lower(email)),
    constraint ck_account_state check (state = any (array['INVITED', 'ACTIVE', 'DISABLED'])),
    constraint ck_account_active check (state <> 'ACTIVE' or (password_hash is not null and email_verified_at is not null)),
    constraint ck_account_language check (language = any (array['en', 'es']))
);

create table account_role (
    account_id  uuid        not null,
    role        varchar(20) not null,
    constraint pk_account_role primary key (account_id, role),
    constraint fk_account_role_account foreign key (account_id) references account (id),
    constraint ck_account_role_given check (role <> all (array['WORKFLOW', 'ANYONE']))
);

-- Only the SHA-256 of a link's secret is kept; the secret itself is in the mail and nowhere else.
create table one_time_token (
    id           uuid                     not null,
    secret_hash  varchar(64)              not null,
    purpose      varchar(20)              not null,
    account_id   uuid,
    subject      uuid,
    email        varchar(254),
    issued_at    timestamp with time zone not null,
    expires_at   timestamp with time zone not null,
    used_at      timestamp with time zone,
    version      bigint                   not null,
    constraint pk_one_time_token primary key (id),
    constraint uq_one_time_token_secret unique (secret_hash),
    constraint fk_one_time_token_account foreign key (account_id) references account (id)
);
create index ix_one_time_token_account on one_time_token (account_id, purpose);

-- Tries per key (an address line, or the SHA-256 of an e-mail address) in the window that began last.
create table sign_in_attempt (
    attempt_key        varchar(80)              not null,
    window_started_at  timestamp with time zone not null,
    tries              integer                  not null,
    constraint pk_sign_in_attempt primary key (attempt_key)
);
