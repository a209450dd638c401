-- The practice as dated facts. Ended rows stay: what was true on a day must remain answerable.

create table licence (
    id uuid not null,
    account_id uuid not null,
    kind varchar(4) not null,
    state varchar(2) not null,
    licence_number varchar(40) not null,
    valid_from date not null,
    valid_until date not null,
    version bigint not null,
    constraint pk_licence primary key (id),
    constraint ck_licence_kind check (kind = any (array['RN', 'NP', 'MD', 'DO'])),
    constraint ck_licence_dates check (valid_until >= valid_from)
);
create index ix_licence_account on licence (account_id);

create table nurse_hours (
    id uuid not null,
    nurse_id uuid not null,
    weekday integer not null,
    opens_minute integer not null,
    closes_minute integer not null,
    valid_from date not null,
    valid_until date,
    version bigint not null,
    constraint pk_nurse_hours primary key (id),
    constraint ck_nurse_hours_weekday check (weekday between 1 and 7),
    constraint ck_nurse_hours_minutes check (opens_minute >= 0 and closes_minute > opens_minute and closes_minute <= 1440)
);
create index ix_nurse_hours_nurse on nurse_hours (nurse_id);

create table nurse_day_off (
    id uuid not null,
    nurse_id uuid not null,
    day_off date not null,
    constraint pk_nurse_day_off primary key (id),
    constraint uq_nurse_day_off unique (nurse_id, day_off)
);

create table service_area (
    id uuid not null,
    name varchar(80) not null,
    state varchar(2) not null,
    zips varchar(2000) not null,
    nurse_id uuid,
    valid_from date not null,
    valid_until date,
    version bigint not null,
    constraint pk_service_area primary key (id)
);

create table state_policy (
    id uuid not null,
    state varchar(2) not null,
    allowed boolean not null,
    reason varchar(500) not null,
    valid_from date not null,
    decided_at timestamp with time zone not null,
    decided_by varchar(200) not null,
    constraint pk_state_policy primary key (id)
);
create index ix_state_policy_state on state_policy (state, valid_from);

create table practice_setting (
    id uuid not null,
    name varchar(60) not null,
    setting_value varchar(40) not null,
    valid_from date not null,
    source varchar(500) not null,
    decided_at timestamp with time zone not null,
    decided_by varchar(200) not null,
    constraint pk_practice_setting primary key (id)
);
