-- A patient would rather be asked about a section by phone; it goes when the section is answered or the patient takes it back (ADR-0036).
create table call_wish (
    request_id uuid not null,
    section varchar(60) not null,
    wished_at timestamp with time zone not null,
    constraint pk_call_wish primary key (request_id, section),
    constraint fk_call_wish_request foreign key (request_id) references intake_request (id)
);
