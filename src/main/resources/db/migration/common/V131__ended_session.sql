-- Sessions that somebody ended by signing out: no node takes them any more. A row goes when its session would be over anyway.
create table ended_session (
    id        uuid                     not null,
    ended_at  timestamp with time zone not null,
    constraint pk_ended_session primary key (id)
);
