-- The one row that nodes lock in turn while they start.
create table start_turn (
    id integer not null,
    constraint pk_start_turn primary key (id),
    constraint ck_start_turn_one check (id = 1)
);
insert into start_turn (id) values (1);
