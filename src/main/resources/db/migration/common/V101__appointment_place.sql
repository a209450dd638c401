-- Where an appointment takes place: infusions at home, consultation calls by phone, evaluations at home or by video.
alter table appointment add column place varchar(10) default 'HOME' not null;
alter table appointment
    add constraint ck_appointment_place check (
        (type = 'INFUSION' and place = 'HOME')
        or (type = 'CONSULTATION_CALL' and place = 'PHONE')
        or (type = 'EVALUATION' and place = any (array['HOME', 'VIDEO'])));
alter table appointment_history add column place varchar(10) default 'HOME' not null;
