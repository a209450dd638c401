-- What a patient brought from elsewhere: of the file only its name and what is asked because of it are kept (ADR-0029).
create table brought_file (
    id uuid not null,
    request_id uuid not null,
    name bytea not null,
    patient_name bytea not null,
    patient_born bytea not null,
    doubted boolean not null,
    taken boolean not null,
    entries integer not null,
    left_out integer not null,
    brought_at timestamp with time zone not null,
    version bigint not null,
    constraint pk_brought_file primary key (id),
    constraint fk_brought_file_request foreign key (request_id) references intake_request (id)
);
create index ix_brought_file_request on brought_file (request_id, brought_at);

create table asked_suggestion (
    id uuid not null,
    file_id uuid not null,
    request_id uuid not null,
    place integer not null,
    kind varchar(10) not null,
    said bytea not null,
    verdict varchar(10) not null,
    own_words bytea,
    path varchar(200) not null,
    lead_answered boolean not null,
    decided_at timestamp with time zone,
    version bigint not null,
    constraint pk_asked_suggestion primary key (id),
    constraint fk_asked_suggestion_file foreign key (file_id) references brought_file (id),
    constraint fk_asked_suggestion_request foreign key (request_id) references intake_request (id),
    constraint ck_asked_suggestion_kind check (kind = any (array['MEDICINE', 'CONDITION', 'ALLERGY', 'VITAL', 'LAB'])),
    constraint ck_asked_suggestion_verdict check (verdict = any (array['OPEN', 'MINE', 'CORRECTED', 'NOT_MINE'])),
    constraint ck_asked_suggestion_decided check ((verdict = 'OPEN') = (decided_at is null)),
    constraint ck_asked_suggestion_own_words check ((verdict = 'CORRECTED') = (own_words is not null))
);
create index ix_asked_suggestion_request on asked_suggestion (request_id, place);
create index ix_asked_suggestion_file on asked_suggestion (file_id);

alter table intake_request add column brought_record boolean default false not null;

-- where the brought record said otherwise than the answers when they were sent
alter table intake_submission add column otherwise bytea;
