-- Staff compared a photo ID with the patient; an infusion stands on that too (ADR-0032).
alter table patient add column identity_checked boolean default false not null;
alter table patient add column identity_means varchar(20);
alter table patient add column identity_checked_at timestamp with time zone;
alter table patient add column identity_checked_by uuid;

-- visits that were booked before the portal asked: the nurse at the door looks
update patient set identity_checked = true, identity_means = 'BEFORE', identity_checked_at = current_timestamp
    where exists (select 1 from appointment a where a.patient_id = patient.id and a.type = 'INFUSION');

alter table patient add constraint ck_patient_identity_means check (identity_means = any (array['PHOTO', 'IN_PERSON', 'VIDEO', 'BEFORE']));
alter table patient add constraint ck_patient_identity check (
    identity_checked = (identity_means is not null)
    and identity_checked = (identity_checked_at is not null)
    and (identity_checked_by is not null) = (identity_checked and identity_means <> 'BEFORE'));
-- nobody checks a photo ID of one's own
alter table patient add constraint ck_patient_identity_other check (
    identity_checked_by is null or account_id is null or identity_checked_by <> account_id);
alter table patient add constraint uq_patient_identity unique (id, identity_checked);

alter table appointment add column identity_checked boolean;
update appointment set identity_checked = true where type = 'INFUSION';
alter table appointment add constraint ck_appointment_identity check (
    (type = 'INFUSION') = (identity_checked is not null) and (identity_checked is null or identity_checked));
alter table appointment add constraint fk_appointment_identity foreign key (patient_id, identity_checked)
    references patient (id, identity_checked);
