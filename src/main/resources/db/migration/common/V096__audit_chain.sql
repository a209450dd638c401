-- The trail's order, which nobody can change unseen (ADR-0017): each row's place in the hash chain, and signatures of the chain.
create table audit_seal (
    seq bigint not null,
    event_id uuid not null,
    patient_id uuid,
    sealed_at timestamp with time zone not null,
    prev_hash varchar(64) not null,
    hash varchar(64) not null,
    constraint pk_audit_seal primary key (seq),
    constraint uq_audit_seal_event unique (event_id),
    constraint uq_audit_seal_prev unique (prev_hash),
    constraint fk_audit_seal_event foreign key (event_id) references audit_event (id),
    constraint ck_audit_seal_seq check (seq > 0)
);

create index ix_audit_seal_patient on audit_seal (patient_id, seq);

-- a row is signed again when the key changed
create table audit_checkpoint (
    id uuid not null,
    seq bigint not null,
    hash varchar(64) not null,
    signed_at timestamp with time zone not null,
    public_key varchar(100) not null,
    signature varchar(100) not null,
    constraint pk_audit_checkpoint primary key (id),
    constraint uq_audit_checkpoint_key unique (seq, public_key),
    constraint fk_audit_checkpoint_seal foreign key (seq) references audit_seal (seq)
);

-- who holds its row seals; it says nothing else and never changes
create table audit_sealing (
    id integer not null,
    constraint pk_audit_sealing primary key (id)
);

insert into audit_sealing (id) values (1);
