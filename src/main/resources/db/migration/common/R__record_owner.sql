-- Whose record an identifier names, for every record that an act may be about. The audit trail asks it when it seals a row.
create or replace view record_owner (id, patient_id) as
    select id, id from patient
    union all select account_id, id from patient where account_id is not null
    union all select id, patient_id from intake_request where patient_id is not null
    union all select f.id, r.patient_id from finding f join intake_request r on r.id = f.request_id where r.patient_id is not null
    union all select id, patient_id from patient_document
    union all select id, patient_id from upload
    union all select id, patient_id from consent
    union all select id, patient_id from information_request
    union all select id, patient_id from clinician_decision
    union all select id, patient_id from appointment
    union all select id, patient_id from appointment_history;
