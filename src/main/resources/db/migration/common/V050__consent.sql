-- The exact bytes that somebody signed, kept once for each text.
create table consent_text (
    sha256 varchar(64) not null,
    form_key varchar(60) not null,
    form_version integer not null,
    language varchar(2) not null,
    shown bytea not null,
    constraint pk_consent_text primary key (sha256),
    constraint ck_consent_text_sha256 check (length(sha256) = 64)
);

create table consent (
    id uuid not null,
    patient_id uuid not null,
    request_id uuid,
    form_key varchar(60) not null,
    form_version integer not null,
    language varchar(2) not null,
    text_sha256 varchar(64) not null,
    signer_account uuid not null,
    signer_name varchar(200) not null,
    typed_name varchar(200),
    drawn_png bytea,
    initials varchar(10) not null,
    signed_at timestamp with time zone not null,
    valid_until timestamp with time zone not null,
    state varchar(12) not null,
    countersigned_by uuid,
    countersigner_name varchar(200),
    countersigned_at timestamp with time zone,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    revoked_how varchar(12),
    version bigint not null,
    constraint pk_consent primary key (id),
    -- what living_consent holds on to
    constraint uq_consent_living unique (id, patient_id, valid_until, state),
    constraint fk_consent_text foreign key (text_sha256) references consent_text (sha256),
    constraint ck_consent_state check (state = any (array['SIGNED', 'ACTIVE', 'SUPERSEDED', 'REVOKED'])),
    constraint ck_consent_signature check (typed_name is not null or drawn_png is not null),
    constraint ck_consent_validity check (valid_until > signed_at),
    constraint ck_consent_countersigned check (
        (countersigned_by is null and countersigner_name is null and countersigned_at is null)
        or (countersigned_by is not null and countersigner_name is not null and countersigned_at is not null
            and countersigned_at >= signed_at and countersigned_by <> signer_account)),
    constraint ck_consent_active check (state <> 'ACTIVE' or countersigned_by is not null),
    constraint ck_consent_revoked check (
        (state = 'REVOKED' and revoked_at is not null and revoked_by is not null and revoked_how is not null)
        or (state <> 'REVOKED' and revoked_at is null and revoked_by is null and revoked_how is null)),
    constraint ck_consent_revoked_how check (revoked_how = any (array['PORTAL', 'PHONE', 'LETTER', 'IN_PERSON']))
);

create index ix_consent_patient on consent (patient_id, signed_at);
create index ix_consent_request on consent (request_id);

-- A row for each consent that is countersigned and not taken back, and for no other: while it is here the consent cannot
-- leave ACTIVE, and an infusion appointment refers to (consent_id, patient_id, valid_until) with a check that it ends by then.
create table living_consent (
    consent_id uuid not null,
    patient_id uuid not null,
    valid_until timestamp with time zone not null,
    state varchar(12) default 'ACTIVE' not null,
    constraint pk_living_consent primary key (consent_id),
    constraint uq_living_consent unique (consent_id, patient_id, valid_until),
    constraint ck_living_consent_active check (state = 'ACTIVE'),
    constraint fk_living_consent foreign key (consent_id, patient_id, valid_until, state)
        references consent (id, patient_id, valid_until, state)
);

create index ix_living_consent_patient on living_consent (patient_id, valid_until);
