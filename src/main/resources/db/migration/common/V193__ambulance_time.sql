-- Minutes until an ambulance arrives, by ZIP code or its first digits; ended rows stay.
create table ambulance_time (
    id uuid not null,
    zip varchar(5) not null,
    minutes integer not null,
    source varchar(200) not null,
    valid_from date not null,
    valid_until date,
    recorded_by varchar(200),
    recorded_at timestamp with time zone,
    ended_by varchar(200),
    ended_at timestamp with time zone,
    version bigint not null,
    constraint pk_ambulance_time primary key (id),
    constraint ck_ambulance_time_minutes check (minutes between 1 and 240),
    constraint ck_ambulance_time_dates check (valid_until is null or valid_until >= valid_from)
);
create index ix_ambulance_time_zip on ambulance_time (zip, valid_from);
