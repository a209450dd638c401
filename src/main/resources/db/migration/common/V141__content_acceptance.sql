-- The medical director's signature under exact versions of what patients read and what the rules say. Rows are only added.
create table content_acceptance (
    id uuid not null,
    accepted_at timestamp with time zone not null,
    accepted_by uuid not null,
    director_name varchar(200) not null,
    meaning varchar(500) not null,
    list_sha256 varchar(64) not null,
    constraint pk_content_acceptance primary key (id),
    constraint fk_content_acceptance_account foreign key (accepted_by) references account (id)
);
create table accepted_version (
    acceptance_id uuid not null,
    name varchar(120) not null,
    sha256 varchar(64) not null,
    constraint pk_accepted_version primary key (acceptance_id, name),
    constraint fk_accepted_version_acceptance foreign key (acceptance_id) references content_acceptance (id)
);
create index ix_accepted_version_sha256 on accepted_version (sha256);

-- A test mail that arrived: its link came back from the person it was sent to.
create table mail_proof (
    id uuid not null,
    mail_server varchar(300) not null,
    recipient varchar(254) not null,
    proven_at timestamp with time zone not null,
    proven_by uuid not null,
    constraint pk_mail_proof primary key (id),
    constraint fk_mail_proof_account foreign key (proven_by) references account (id)
);
