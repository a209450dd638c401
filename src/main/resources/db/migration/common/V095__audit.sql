create table audit_event (
    id uuid not null,
    at timestamp with time zone not null,
    account uuid,
    roles varchar(300) not null,
    action varchar(100) not null,
    object uuid,
    outcome varchar(200) not null,
    constraint pk_audit_event primary key (id)
);

create index ix_audit_event_object on audit_event (object, at);
create index ix_audit_event_at on audit_event (at);
