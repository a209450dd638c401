-- Whether the practice takes patients, as dated rows: the newest counts. Row 0 stands from the first start; whoever opens or closes holds it locked.
create table practice_opening (
    number integer not null,
    opened boolean not null,
    decided_at timestamp with time zone not null,
    decided_by uuid,
    decided_by_name varchar(200) not null,
    reason varchar(500),
    constraint pk_practice_opening primary key (number),
    constraint ck_practice_opening_who check (number = 0 or decided_by is not null)
);
insert into practice_opening (number, opened, decided_at, decided_by_name) values (0, false, current_timestamp, 'Candor');

-- Name, address, telephone, time zone and prices are settings with words in them.
alter table practice_setting alter column setting_value set data type varchar(200);

-- Who came in while the portal was not open is a pretend person.
alter table patient add column pretend boolean default false not null;
