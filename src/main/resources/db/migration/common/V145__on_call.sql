-- Who is on call for a person in danger, in which turn, and from when to when.
create table on_call_duty (
    id uuid not null,
    turn integer not null,
    account_id uuid not null,
    phone varchar(20),
    valid_from date not null,
    valid_until date,
    recorded_by varchar(200),
    recorded_at timestamp with time zone,
    ended_by varchar(200),
    ended_at timestamp with time zone,
    version bigint not null,
    constraint pk_on_call_duty primary key (id),
    constraint fk_on_call_duty_account foreign key (account_id) references account (id),
    constraint ck_on_call_duty_turn check (turn between 1 and 3),
    constraint ck_on_call_duty_days check (valid_until is null or valid_until >= valid_from)
);

-- Each time somebody was told of an urgent task: at most once for each task, turn and channel, however many nodes look.
create table paged_call (
    id uuid not null,
    item_id uuid not null,
    turn integer not null,
    account_id uuid not null,
    person varchar(200) not null,
    channel varchar(10) not null,
    address varchar(254) not null,
    called_at timestamp with time zone not null,
    state varchar(10) not null,
    reference varchar(100),
    changed_at timestamp with time zone not null,
    constraint pk_paged_call primary key (id),
    constraint uq_paged_call unique (item_id, turn, channel),
    constraint fk_paged_call_item foreign key (item_id) references worklist_item (id),
    constraint ck_paged_call_channel check (channel = any (array['MAIL', 'TEXT'])),
    constraint ck_paged_call_state check (state = any (array['WAITING', 'SENT', 'DELIVERED', 'FAILED']))
);
create index ix_paged_call_state on paged_call (state);
