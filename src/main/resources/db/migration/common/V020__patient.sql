-- Whom the practice cares for. Without an account until the person signs up or opens the mailed invitation.

create table patient (
    id            uuid                     not null,
    account_id    uuid,
    given_name    varchar(100)             not null,
    family_name   varchar(100)             not null,
    birth_date    date,
    phone         varchar(20)              not null,
    zip           varchar(5)               not null,
    state         varchar(2)               not null,
    language      varchar(2)               not null,
    best_time     varchar(20)              not null,
    safe_contact  varchar(20)              not null,
    created_at    timestamp with time zone not null,
    changed_at    timestamp with time zone not null,
    version       bigint                   not null,
    constraint pk_patient primary key (id),
    constraint uq_patient_account unique (account_id),
    constraint fk_patient_account foreign key (account_id) references account (id),
    constraint ck_patient_language check (language = any (array['en', 'es'])),
    constraint ck_patient_best_time check (best_time = any (array['MORNING', 'MIDDAY', 'AFTERNOON', 'EVENING', 'ANY'])),
    constraint ck_patient_safe_contact check (safe_contact = any (array['MESSAGE_OK', 'NO_MESSAGE']))
);
