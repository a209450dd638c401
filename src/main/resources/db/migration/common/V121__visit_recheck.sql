-- The gate is asked again a day before a visit and when it starts (INV-01).
alter table appointment add column rechecked_at timestamp with time zone;
alter table appointment add column started_at timestamp with time zone;
alter table appointment add column started_by uuid;
alter table appointment add constraint ck_appointment_started check (
    (started_at is null and started_by is null)
    or (started_at is not null and started_by is not null and type = 'INFUSION'));
create index ix_appointment_recheck on appointment (rechecked_at, starts_at);
alter table appointment_history add column started_at timestamp with time zone;
alter table appointment_history add column started_by uuid;
alter table appointment_history drop constraint ck_appointment_history_outcome;
alter table appointment_history add constraint ck_appointment_history_outcome check (
    outcome = any (array['CANCELLED_BY_PATIENT', 'CANCELLED_BY_PRACTICE', 'CONSENT_ENDED', 'APPROVAL_ENDED',
        'REQUEST_CLOSED', 'RECHECK_FAILED', 'OVER']));
