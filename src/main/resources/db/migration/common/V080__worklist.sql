create table worklist_item (
    id uuid not null,
    subject uuid not null,
    step_key varchar(100) not null,
    label varchar(300) not null,
    task_id varchar(64),
    element_id varchar(255),
    definition_id varchar(64),
    role varchar(40) not null,
    created_at timestamp with time zone not null,
    due_at timestamp with time zone,
    red_flag boolean not null,
    claimed_by uuid,
    done_at timestamp with time zone,
    done_by uuid,
    constraint pk_worklist_item primary key (id),
    constraint uq_worklist_item_task unique (task_id)
);

create index ix_worklist_item_role on worklist_item (role, done_at, red_flag, due_at, id);
create index ix_worklist_item_subject on worklist_item (subject, done_at);
