-- Who did what to which record, why, and how it ended; one row for an act or a refusal, written in the act's own transaction.
create table audit_event (
    id uuid not null,
    at timestamp with time zone not null,
    node varchar(60) not null,
    request uuid not null,
    account uuid,
    roles varchar(300) not null,
    action varchar(100) not null,
    object uuid,
    purpose varchar(20) not null,
    outcome varchar(200) not null,
    constraint pk_audit_event primary key (id),
    constraint ck_audit_event_purpose check (purpose = any (array['CARE', 'OWN_RECORD', 'ADMINISTRATION', 'SYSTEM']))
);

create index ix_audit_event_object on audit_event (object, at);
create index ix_audit_event_at on audit_event (at);
create index ix_audit_event_account on audit_event (account, at);
