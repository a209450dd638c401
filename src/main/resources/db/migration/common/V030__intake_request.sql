create table intake_request (
    id uuid not null,
    number varchar(12) not null,
    patient_id uuid,
    origin varchar(20) not null,
    status varchar(20) not null,
    opened_at timestamp with time zone not null,
    submitted_at timestamp with time zone,
    ended_at timestamp with time zone,
    reopened varchar(1000) not null,
    version bigint not null,
    constraint pk_intake_request primary key (id),
    constraint uq_intake_request_number unique (number),
    constraint ck_intake_request_origin check (origin = any (array['FORM', 'PHONE', 'SIGN_UP'])),
    constraint ck_intake_request_status check (status = any (array['OPEN', 'SUBMITTED', 'WITHDRAWN', 'CLOSED']))
);

create index ix_intake_request_patient on intake_request (patient_id, opened_at);

-- one row per answered question, the value is the JSON array of the values given
create table intake_answer (
    request_id uuid not null,
    section varchar(60) not null,
    path varchar(200) not null,
    given text not null,
    answered_at timestamp with time zone not null,
    answered_by uuid not null,
    constraint pk_intake_answer primary key (request_id, section, path),
    constraint fk_intake_answer_request foreign key (request_id) references intake_request (id)
);
