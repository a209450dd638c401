create table intake_submission (
    id uuid not null,
    request_id uuid not null,
    number integer not null,
    submitted_at timestamp with time zone not null,
    submitted_by uuid not null,
    fhir text not null,
    sha256 varchar(64) not null,
    constraint pk_intake_submission primary key (id),
    constraint uq_intake_submission_number unique (request_id, number),
    constraint fk_intake_submission_request foreign key (request_id) references intake_request (id)
);

create table intake_crisis (
    id uuid not null,
    request_id uuid not null,
    question varchar(300) not null,
    raised_at timestamp with time zone not null,
    call_asked_at timestamp with time zone,
    constraint pk_intake_crisis primary key (id),
    constraint fk_intake_crisis_request foreign key (request_id) references intake_request (id)
);

create index ix_intake_crisis_request on intake_crisis (request_id, raised_at);
