-- A finding whose row says "medical director" is closed by two: one writes the reason, another licensed clinician confirms, and one of
-- both is the medical director.
create table finding_override (
    id uuid not null,
    finding_id uuid not null,
    request_id uuid not null,
    author uuid not null,
    author_name varchar(200) not null,
    author_is_director boolean not null,
    asked_at timestamp with time zone not null,
    reason bytea not null,
    second_account uuid,
    second_name varchar(200),
    second_is_director boolean,
    answered_at timestamp with time zone,
    answer bytea,
    state varchar(10) not null,
    waits_for uuid,
    version bigint not null,
    constraint pk_finding_override primary key (id),
    constraint uq_finding_override_state unique (id, finding_id, state),
    -- one at a time for a finding
    constraint uq_finding_override_waiting unique (waits_for),
    constraint fk_finding_override foreign key (finding_id) references finding (id),
    constraint ck_finding_override_state check (state = any (array['WAITING', 'CONFIRMED', 'REFUSED'])),
    constraint ck_finding_override_waiting check ((state = 'WAITING' and waits_for = finding_id and waits_for is not null) or (state <> 'WAITING' and waits_for is null)),
    constraint ck_finding_override_answered check ((state = 'WAITING') = (second_account is null) and (second_account is null) = (answered_at is null)
        and (second_account is null) = (second_name is null) and (second_account is null) = (second_is_director is null)),
    constraint ck_finding_override_two check (second_account is null or second_account <> author),
    constraint ck_finding_override_director check (state <> 'CONFIRMED' or author_is_director or second_is_director),
    constraint ck_finding_override_refused check ((state = 'REFUSED') = (answer is not null))
);

alter table finding add column override_id uuid;
alter table finding add column override_state varchar(10);
-- What one person closed alone until now waits for two.
update finding set state = 'OPEN' where state = 'CLOSED' and override_by = 'MEDICAL_DIRECTOR';
alter table finding add constraint fk_finding_override_given foreign key (override_id, id, override_state)
    references finding_override (id, finding_id, state);
alter table finding add constraint ck_finding_override_given check ((override_id is null and override_state is null)
    or (override_id is not null and override_state is not null and override_state = 'CONFIRMED'));
alter table finding add constraint ck_finding_by_two check (state <> 'CLOSED' or override_by <> 'MEDICAL_DIRECTOR' or override_id is not null);
