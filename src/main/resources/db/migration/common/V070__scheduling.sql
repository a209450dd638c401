-- Appointments that hold, and the time they take. ADR-0011 explains the shape.

-- One quarter of an hour of one nurse. quarter = whole quarter hours since 1970-01-01T00:00Z.
-- Rows of one appointment form a chain: each names the next one, so none can be missing in the middle.
create table nurse_cell (
    nurse_id uuid not null,
    quarter bigint not null,
    appointment_id uuid not null,
    appointment_type varchar(20) not null,
    cells_left integer not null,
    next_quarter bigint,
    next_left integer,
    constraint pk_nurse_cell primary key (nurse_id, quarter),
    constraint uq_nurse_cell_chain unique (nurse_id, quarter, appointment_id, appointment_type, cells_left),
    constraint fk_nurse_cell_next foreign key (nurse_id, next_quarter, appointment_id, appointment_type, next_left)
        references nurse_cell (nurse_id, quarter, appointment_id, appointment_type, cells_left) on delete cascade,
    constraint ck_nurse_cell_chain check (
        (cells_left = 1 and next_quarter is null and next_left is null)
        or (cells_left > 1 and next_quarter is not null and next_left is not null
            and next_quarter = quarter + 1 and next_left = cells_left - 1))
);
create index ix_nurse_cell_appointment on nurse_cell (appointment_id);

-- Only appointments that hold. Cancelled and past ones are in appointment_history.
create table appointment (
    id uuid not null,
    type varchar(20) not null,
    patient_id uuid not null,
    request_id uuid not null,
    nurse_id uuid not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    first_quarter bigint not null,
    cells integer not null,
    consent_id uuid,
    consent_valid_until timestamp with time zone,
    approval_id uuid,
    approval_valid_until timestamp with time zone,
    booked_at timestamp with time zone not null,
    booked_by uuid not null,
    version bigint not null,
    constraint pk_appointment primary key (id),
    constraint ck_appointment_type check (type = any (array['CONSULTATION_CALL', 'EVALUATION', 'INFUSION'])),
    constraint ck_appointment_order check (ends_at > starts_at),
    constraint ck_appointment_start check (extract(epoch from starts_at) = first_quarter * 900),
    constraint ck_appointment_end check (cells > 0 and extract(epoch from ends_at) <= (first_quarter + cells) * 900),
    -- the whole time is held, by this appointment, as this type
    constraint fk_appointment_cells foreign key (nurse_id, first_quarter, id, type, cells)
        references nurse_cell (nurse_id, quarter, appointment_id, appointment_type, cells_left),
    -- an infusion stands on living consent and living approval of this patient until its end
    constraint ck_appointment_infusion check (
        (type = 'INFUSION' and consent_id is not null and consent_valid_until is not null
            and approval_id is not null and approval_valid_until is not null
            and ends_at <= consent_valid_until and ends_at <= approval_valid_until)
        or (type <> 'INFUSION' and consent_id is null and consent_valid_until is null
            and approval_id is null and approval_valid_until is null)),
    constraint fk_appointment_consent foreign key (consent_id, patient_id, consent_valid_until)
        references living_consent (consent_id, patient_id, valid_until),
    constraint fk_appointment_approval foreign key (approval_id, patient_id, approval_valid_until)
        references living_approval (approval_id, patient_id, valid_until)
);
create index ix_appointment_patient on appointment (patient_id, starts_at);
create index ix_appointment_request on appointment (request_id);
create index ix_appointment_nurse on appointment (nurse_id, starts_at);
create index ix_appointment_consent on appointment (consent_id);
create index ix_appointment_approval on appointment (approval_id);

-- What was cancelled or is over. Nothing refers to living rows from here.
create table appointment_history (
    id uuid not null,
    type varchar(20) not null,
    patient_id uuid not null,
    request_id uuid not null,
    nurse_id uuid not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    consent_id uuid,
    approval_id uuid,
    booked_at timestamp with time zone not null,
    booked_by uuid not null,
    outcome varchar(30) not null,
    ended_at timestamp with time zone not null,
    ended_by uuid,
    constraint pk_appointment_history primary key (id),
    constraint ck_appointment_history_outcome check (
        outcome = any (array['CANCELLED_BY_PATIENT', 'CANCELLED_BY_PRACTICE', 'CONSENT_ENDED', 'APPROVAL_ENDED',
            'REQUEST_CLOSED', 'OVER']))
);
create index ix_appointment_history_patient on appointment_history (patient_id, starts_at);
create index ix_appointment_history_request on appointment_history (request_id);
