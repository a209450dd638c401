-- How a first contact was answered: invited to sign up, or closed with a reason.

create table call_back (
    request_id       uuid                     not null,
    outcome          varchar(10)              not null,
    reason           varchar(20),
    consultation_at  timestamp with time zone,
    answered_by      uuid                     not null,
    answered_at      timestamp with time zone not null,
    constraint pk_call_back primary key (request_id),
    constraint fk_call_back_request foreign key (request_id) references intake_request (id),
    constraint ck_call_back_outcome check (outcome = any (array['INVITED', 'CLOSED'])),
    constraint ck_call_back_reason check (outcome = 'INVITED' or reason is not null)
);
