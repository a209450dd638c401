-- What the rules say about a request, and what staff found out that no question asks.
create table finding (
    id uuid not null,
    request_id uuid not null,
    rule_id varchar(10) not null,
    outcome varchar(10) not null,
    severity varchar(1) not null,
    reason varchar(300) not null,
    action varchar(100) not null,
    answer text not null,
    source varchar(200) not null,
    override_by varchar(20) not null,
    facts_print varchar(64) not null,
    table_version varchar(100) not null,
    run_at timestamp with time zone not null,
    state varchar(10) not null,
    closed_by uuid,
    closed_at timestamp with time zone,
    closed_reason varchar(2000),
    version bigint not null,
    constraint pk_finding primary key (id),
    constraint uq_finding_rule unique (request_id, rule_id, facts_print),
    constraint ck_finding_outcome check (outcome = any (array['STOP', 'REVIEW', 'INFO'])),
    constraint ck_finding_severity check (severity = any (array['C', 'H', 'M', 'L'])),
    constraint ck_finding_state check (state = any (array['OPEN', 'CLOSED', 'CLEARED'])),
    -- a person who closes a finding says why; a rule without override is never closed by a person
    constraint ck_finding_closed check (state <> 'CLOSED' or (closed_by is not null and closed_at is not null and closed_reason is not null)),
    constraint ck_finding_override check (state <> 'CLOSED' or override_by = any (array['CLINICIAN', 'MEDICAL_DIRECTOR']))
);

create table recorded_fact (
    id uuid not null,
    request_id uuid not null,
    name varchar(40) not null,
    given varchar(200) not null,
    observed_on date not null,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    constraint pk_recorded_fact primary key (id)
);
create index ix_recorded_fact_request on recorded_fact (request_id, recorded_at);
