-- Photos and PDFs that patients send, kept as pictures that the server drew (ADR-0032).
create table upload (
    id uuid not null,
    patient_id uuid not null,
    request_id uuid not null,
    kind varchar(20) not null,
    place integer not null,
    pages integer not null,
    bytes bigint not null,
    state varchar(20) not null,
    brought_at timestamp with time zone not null,
    checked_at timestamp with time zone,
    checked_by uuid,
    checked_name varchar(200),
    version bigint not null,
    constraint pk_upload primary key (id),
    constraint fk_upload_patient foreign key (patient_id) references patient (id),
    constraint fk_upload_request foreign key (request_id) references intake_request (id),
    -- twenty of a request, whatever way they come
    constraint uq_upload_place unique (request_id, place),
    constraint ck_upload_place check (place between 1 and 20),
    constraint uq_upload_request unique (id, request_id),
    constraint uq_upload_patient unique (id, patient_id),
    constraint ck_upload_kind check (kind = any (array['LAB_RESULT', 'ECG', 'PILL_BOTTLE', 'PHOTO_ID'])),
    constraint ck_upload_state check (state = any (array['WAITING', 'CHECKED', 'NOT_READABLE'])),
    constraint ck_upload_pages check (pages between 1 and 10),
    constraint ck_upload_bytes check (bytes between 1 and 62914560),
    constraint ck_upload_checked check (
        (state = 'WAITING') = (checked_at is null)
        and (state = 'WAITING') = (checked_by is null)
        and (state = 'WAITING') = (checked_name is null))
);
create index ix_upload_waiting on upload (state, brought_at);

create table upload_page (
    id uuid not null,
    upload_id uuid not null,
    patient_id uuid not null,
    place integer not null,
    picture bytea not null,
    constraint pk_upload_page primary key (id),
    constraint fk_upload_page_upload foreign key (upload_id, patient_id) references upload (id, patient_id),
    constraint uq_upload_page_place unique (upload_id, place),
    constraint ck_upload_page_place check (place between 0 and 9)
);

-- the picture that a value was read off: one of the same request, and it stays while the value does
alter table recorded_fact add column upload_id uuid;
alter table recorded_fact add constraint fk_recorded_fact_upload foreign key (upload_id, request_id) references upload (id, request_id);
create index ix_recorded_fact_upload on recorded_fact (upload_id);
