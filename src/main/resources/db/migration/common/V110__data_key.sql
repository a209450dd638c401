-- One data key for each patient and each request; what they say about their health is sealed with it (ADR-0014). A key is wrapped
-- by a master key that is never in the database; without its row everything sealed with it is gone for good.
create table data_key (
    owner uuid not null,
    master_key varchar(16) not null,
    wrapped bytea not null,
    constraint pk_data_key primary key (owner)
);
create index ix_data_key_master_key on data_key (master_key);
