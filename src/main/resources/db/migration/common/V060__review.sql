-- What nurses and clinicians ask, record and decide.
create table history_review (
    id uuid not null,
    request_id uuid not null,
    nurse uuid not null,
    nurse_name varchar(200) not null,
    summary varchar(4000) not null,
    medicines varchar(4000) not null,
    outcome varchar(20) not null,
    reviewed_at timestamp with time zone not null,
    constraint pk_history_review primary key (id),
    constraint ck_history_review_outcome check (outcome = any (array['COMPLETE', 'ASK_FOR_MORE']))
);
create index ix_history_review_request on history_review (request_id, reviewed_at);

create table information_request (
    id uuid not null,
    request_id uuid not null,
    patient_id uuid not null,
    number integer not null,
    asked_by uuid not null,
    asked_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    sections varchar(1000) not null,
    answered_at timestamp with time zone,
    version bigint not null,
    constraint pk_information_request primary key (id),
    constraint uq_information_request unique (request_id, number),
    constraint ck_information_request_cap check (number between 1 and 3)
);

create table information_item (
    id uuid not null,
    information_request_id uuid not null,
    position integer not null,
    wish varchar(1000) not null,
    answer varchar(4000),
    constraint pk_information_item primary key (id),
    constraint uq_information_item unique (information_request_id, position),
    constraint fk_information_item foreign key (information_request_id) references information_request (id)
);

create table stop_confirmation (
    id uuid not null,
    request_id uuid not null,
    clinician uuid not null,
    clinician_name varchar(200) not null,
    outcome varchar(10) not null,
    reasons varchar(4000) not null,
    confirmed_at timestamp with time zone not null,
    constraint pk_stop_confirmation primary key (id),
    constraint ck_stop_confirmation_outcome check (outcome = any (array['DECLINE', 'REFER', 'REVIEW']))
);
create index ix_stop_confirmation_request on stop_confirmation (request_id, confirmed_at);

create table crisis_answer (
    id uuid not null,
    request_id uuid not null,
    clinician uuid not null,
    clinician_name varchar(200) not null,
    reached boolean not null,
    assessment varchar(4000) not null,
    safety_plan varchar(4000) not null,
    disposition varchar(20) not null,
    answered_at timestamp with time zone not null,
    constraint pk_crisis_answer primary key (id),
    constraint ck_crisis_answer_disposition check (disposition = any (array['SAFE_WITH_PLAN', 'EMERGENCY_SERVICES', 'OTHER_CARE', 'NOT_REACHED']))
);
create index ix_crisis_answer_request on crisis_answer (request_id, answered_at);

create table revocation_talk (
    id uuid not null,
    consent_id uuid not null,
    nurse uuid not null,
    nurse_name varchar(200) not null,
    note varchar(4000) not null,
    talked_at timestamp with time zone not null,
    constraint pk_revocation_talk primary key (id)
);

create table clinician_decision (
    id uuid not null,
    request_id uuid not null,
    patient_id uuid not null,
    patient_account uuid,
    kind varchar(20) not null,
    reasons varchar(4000) not null,
    meaning varchar(200) not null,
    clinician uuid not null,
    clinician_name varchar(200) not null,
    licence varchar(60) not null,
    facts_print varchar(64) not null,
    decided_at timestamp with time zone not null,
    valid_until timestamp with time zone,
    state varchar(10) not null,
    ended_at timestamp with time zone,
    ended_why varchar(20),
    version bigint not null,
    constraint pk_clinician_decision primary key (id),
    -- what living_approval holds on to
    constraint uq_clinician_decision_living unique (id, patient_id, valid_until, state),
    constraint ck_clinician_decision_kind check (kind = any (array['APPROVE', 'DECLINE', 'REFER', 'ASK_FOR_MORE'])),
    -- nobody decides about himself or herself (INV-04)
    constraint ck_clinician_decision_self check (patient_account is null or clinician <> patient_account),
    constraint ck_clinician_decision_state check (state = any (array['LIVING', 'ENDED', 'MADE'])),
    constraint ck_clinician_decision_approval check ((kind = 'APPROVE') = (valid_until is not null)),
    constraint ck_clinician_decision_living check (state = 'MADE' or kind = 'APPROVE'),
    constraint ck_clinician_decision_validity check (valid_until is null or valid_until > decided_at),
    constraint ck_clinician_decision_ended check ((state = 'ENDED') = (ended_at is not null and ended_why is not null))
);
create index ix_clinician_decision_request on clinician_decision (request_id, decided_at);

-- Approvals that hold at this moment, and nothing else: the scheduling gate's foreign key points here (docs/adr/0011). A row is
-- inserted at the decision "approve" and deleted at expiry, when it is superseded or when a fact it relied on changed, after
-- ApprovalEnded(approval, request) was fired in the same transaction. While it is here the decision cannot leave LIVING.
create table living_approval (
    approval_id uuid not null,
    patient_id uuid not null,
    valid_until timestamp with time zone not null,
    state varchar(10) default 'LIVING' not null,
    constraint pk_living_approval primary key (approval_id),
    constraint uq_living_approval unique (approval_id, patient_id, valid_until),
    constraint ck_living_approval_living check (state = 'LIVING'),
    constraint fk_living_approval foreign key (approval_id, patient_id, valid_until, state)
        references clinician_decision (id, patient_id, valid_until, state)
);
create index ix_living_approval_patient on living_approval (patient_id);
