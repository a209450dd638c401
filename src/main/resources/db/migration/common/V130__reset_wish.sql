-- Somebody asked for a new password for this address, whether it has an account or not; looked at and gone within seconds.
create table reset_wish (
    id        uuid                     not null,
    email     varchar(254)             not null,
    asked_at  timestamp with time zone not null,
    constraint pk_reset_wish primary key (id)
);
