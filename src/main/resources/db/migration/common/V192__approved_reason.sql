-- Reasons that the medical director approved for closing the findings of one row in one click.
create table approved_reason (
    id uuid not null,
    rule_id varchar(10) not null,
    words varchar(300) not null,
    approved_by varchar(200) not null,
    approved_at timestamp with time zone not null,
    ended_by varchar(200),
    ended_at timestamp with time zone,
    version bigint not null,
    constraint pk_approved_reason primary key (id),
    constraint ck_approved_reason_words check (words <> ''),
    constraint ck_approved_reason_ended check ((ended_by is null) = (ended_at is null))
);
create index ix_approved_reason_rule on approved_reason (rule_id);
