create table workflow_edition (
    id uuid not null,
    process_key varchar(100) not null,
    number integer not null,
    bpmn text not null,
    sha256 varchar(64) not null,
    author uuid,
    author_name varchar(200) not null,
    approver uuid,
    note varchar(500) not null,
    published_at timestamp with time zone not null,
    definition_id varchar(64) not null,
    constraint pk_workflow_edition primary key (id),
    constraint uq_workflow_edition_number unique (process_key, number),
    constraint uq_workflow_edition_definition unique (definition_id),
    constraint ck_workflow_edition_number check (number > 0)
);

create table workflow_draft (
    id uuid not null,
    process_key varchar(100) not null,
    based_on uuid not null,
    bpmn text not null,
    updated_at timestamp with time zone not null,
    updated_by uuid not null,
    updated_by_name varchar(200) not null,
    version bigint not null,
    constraint pk_workflow_draft primary key (id),
    constraint uq_workflow_draft_process unique (process_key),
    constraint fk_workflow_draft_edition foreign key (based_on) references workflow_edition (id)
);

create index ix_worklist_item_definition on worklist_item (definition_id, done_at);
