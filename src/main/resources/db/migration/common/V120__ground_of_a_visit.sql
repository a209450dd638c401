-- What an infusion stands on is not only living and the patient's own: it is about this request, it is the treatment consent,
-- and it was signed in a language that the patient reads (ADR-0011). The living rows carry it, the appointment points to it.

-- Languages in which a patient chose to read and signed.
create table understood_language (
    patient_id uuid not null,
    language varchar(2) not null,
    constraint pk_understood_language primary key (patient_id, language)
);
insert into understood_language select distinct patient_id, language from consent;

-- What a consent is about: the request it was signed for, else the patient.
alter table consent add column about uuid;
update consent set about = coalesce(request_id, patient_id);
alter table consent alter column about set not null;
alter table consent add constraint ck_consent_about check (about = coalesce(request_id, patient_id));
alter table consent add constraint uq_consent_ground unique (id, patient_id, about, form_key, language, valid_until, state);

alter table living_consent add column about uuid;
alter table living_consent add column form_key varchar(60);
alter table living_consent add column language varchar(2);
update living_consent set
    about = (select c.about from consent c where c.id = consent_id),
    form_key = (select c.form_key from consent c where c.id = consent_id),
    language = (select c.language from consent c where c.id = consent_id);
alter table living_consent alter column about set not null;
alter table living_consent alter column form_key set not null;
alter table living_consent alter column language set not null;
alter table living_consent add constraint uq_living_consent_ground unique (consent_id, patient_id, about, form_key, valid_until);
alter table living_consent drop constraint fk_living_consent;
alter table living_consent add constraint fk_living_consent
    foreign key (consent_id, patient_id, about, form_key, language, valid_until, state)
    references consent (id, patient_id, about, form_key, language, valid_until, state);
alter table living_consent add constraint fk_living_consent_language
    foreign key (patient_id, language) references understood_language (patient_id, language);

alter table clinician_decision
    add constraint uq_clinician_decision_ground unique (id, patient_id, request_id, valid_until, state);
alter table living_approval add column request_id uuid;
update living_approval set request_id = (select d.request_id from clinician_decision d where d.id = approval_id);
alter table living_approval alter column request_id set not null;
alter table living_approval add constraint uq_living_approval_ground unique (approval_id, patient_id, request_id, valid_until);
alter table living_approval drop constraint fk_living_approval;
alter table living_approval add constraint fk_living_approval
    foreign key (approval_id, patient_id, request_id, valid_until, state)
    references clinician_decision (id, patient_id, request_id, valid_until, state);

alter table appointment add column consent_about uuid;
alter table appointment add column consent_form varchar(60) default 'ketamine-infusion' not null;
update appointment set consent_about = (select l.about from living_consent l where l.consent_id = appointment.consent_id);
alter table appointment add constraint ck_appointment_form check (consent_form = 'ketamine-infusion');
alter table appointment add constraint ck_appointment_case check (
    (type = 'INFUSION' and consent_about is not null and (consent_about = request_id or consent_about = patient_id))
    or (type <> 'INFUSION' and consent_about is null));
alter table appointment drop constraint fk_appointment_consent;
alter table appointment add constraint fk_appointment_consent
    foreign key (consent_id, patient_id, consent_about, consent_form, consent_valid_until)
    references living_consent (consent_id, patient_id, about, form_key, valid_until);
alter table appointment drop constraint fk_appointment_approval;
alter table appointment add constraint fk_appointment_approval
    foreign key (approval_id, patient_id, request_id, approval_valid_until)
    references living_approval (approval_id, patient_id, request_id, valid_until);
-- nobody books into the past, where a consent that has run out would still reach
alter table appointment add constraint ck_appointment_ahead check (type <> 'INFUSION' or starts_at > booked_at);
-- a request holds one appointment of each kind; what is over moves to the history first
alter table appointment add constraint uq_appointment_once unique (request_id, type);
