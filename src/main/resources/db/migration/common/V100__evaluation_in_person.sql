-- From 1 January 2027 federal law asks that the prescriber saw the patient in person: a state's policy says whether it
-- is needed, and a decision says how the clinician evaluated the patient.
alter table state_policy add column seen_in_person_first boolean default false not null;
alter table state_policy
    add constraint ck_state_policy_in_person check (allowed or not seen_in_person_first);

alter table clinician_decision add column evaluation varchar(10) default 'RECORDS' not null;
alter table clinician_decision
    add constraint ck_clinician_decision_evaluation check (evaluation = any (array['IN_PERSON', 'VIDEO', 'RECORDS']));
