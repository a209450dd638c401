-- One row for each run of the rules: by which bytes, on which facts, what held and what it came to. Never changed (V194).
create table screening_result (
    id uuid not null,
    request_id uuid not null,
    screened_at timestamp with time zone not null,
    findings_table varchar(100) not null,
    outcome_table varchar(100) not null,
    engine varchar(40) not null,
    outcome varchar(20) not null,
    facts bytea not null,
    facts_sha256 bytea not null,
    rules bytea not null,
    constraint pk_screening_result primary key (id)
);
create index ix_screening_result_request on screening_result (request_id, screened_at);
create index ix_screening_result_month on screening_result (screened_at);

-- What a decision was made on, and which of it changed when that ended it.
alter table clinician_decision add column facts bytea;
alter table clinician_decision add column ended_facts bytea;
