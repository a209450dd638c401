-- Approvals that hold at this moment, and nothing else: the scheduling gate's foreign key points here (docs/adr/0011).
-- A row is inserted at the decision "approve" and deleted at expiry or when a fact it relied on changed, after ApprovalEnded(approval, request) was
-- fired in the same transaction (scheduling then has moved its appointments to history).
create table living_approval (
    approval_id uuid not null,
    patient_id uuid not null,
    valid_until timestamp with time zone not null,
    constraint pk_living_approval primary key (approval_id),
    constraint uq_living_approval unique (approval_id, patient_id, valid_until)
);
create index ix_living_approval_patient on living_approval (patient_id);
