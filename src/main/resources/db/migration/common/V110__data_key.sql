-- One data key for each patient and each request. It seals what they say about their health (ADR-0015) and is itself wrapped
-- by a master key that is never in the database. Without its row everything that it sealed is gone for good.
create table data_key (
    owner uuid not null,
    master_key varchar(16) not null,
    wrapped bytea not null,
    constraint pk_data_key primary key (owner)
);
create index ix_data_key_master_key on data_key (master_key);
