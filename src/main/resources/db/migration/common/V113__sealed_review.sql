-- Sealed from now on (ADR-0015).
alter table history_review alter column summary set data type bytea using cast(summary as bytea);
alter table history_review alter column medicines set data type bytea using cast(medicines as bytea);
alter table information_item alter column wish set data type bytea using cast(wish as bytea);
alter table information_item alter column answer set data type bytea using cast(answer as bytea);
alter table stop_confirmation alter column reasons set data type bytea using cast(reasons as bytea);
alter table crisis_answer drop constraint ck_crisis_answer_disposition;
alter table crisis_answer alter column assessment set data type bytea using cast(assessment as bytea);
alter table crisis_answer alter column safety_plan set data type bytea using cast(safety_plan as bytea);
alter table crisis_answer alter column disposition set data type bytea using cast(disposition as bytea);
alter table revocation_talk add column patient_id uuid;
alter table revocation_talk alter column note set data type bytea using cast(note as bytea);
alter table clinician_decision alter column reasons set data type bytea using cast(reasons as bytea);
alter table clinician_decision alter column meaning set data type bytea using cast(meaning as bytea);
alter table clinician_decision alter column facts_print set data type bytea using cast(facts_print as bytea);
