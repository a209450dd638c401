-- Papers a patient keeps: signed consents, decision letters. Written once, never changed.
create table patient_document (
    id uuid not null,
    patient_id uuid not null,
    subject uuid not null,
    kind varchar(30) not null,
    title varchar(200) not null,
    language varchar(2) not null,
    made_at timestamp with time zone not null,
    sha256 varchar(64) not null,
    pdf bytea not null,
    constraint pk_patient_document primary key (id),
    constraint ck_patient_document_kind check (kind = any (array['SIGNED_CONSENT', 'COUNTERSIGNED_CONSENT', 'DECISION_LETTER'])),
    constraint ck_patient_document_language check (language = any (array['en', 'es'])),
    constraint ck_patient_document_sha256 check (length(sha256) = 64)
);

create index ix_patient_document_patient on patient_document (patient_id, made_at);
create index ix_patient_document_subject on patient_document (subject);
