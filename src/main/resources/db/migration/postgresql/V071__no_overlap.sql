-- A second, independent guard where the database has it: no two appointments of one nurse overlap.
create extension if not exists btree_gist;
alter table appointment
    add constraint ex_appointment_nurse exclude using gist (nurse_id with =, tstzrange(starts_at, ends_at) with &&);
alter table appointment
    add constraint ex_appointment_patient exclude using gist (patient_id with =, tstzrange(starts_at, ends_at) with &&);
