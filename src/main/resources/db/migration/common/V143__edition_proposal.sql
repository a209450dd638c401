-- A draft that somebody asks to make an edition: its exact bytes, who asked and why. Only its ending is written later.
create table edition_proposal (
    id uuid not null,
    process_key varchar(100) not null,
    name varchar(80) not null,
    note varchar(500) not null,
    bpmn text not null,
    sha256 varchar(64) not null,
    compared_with uuid not null,
    needs_director boolean not null,
    author uuid not null,
    author_name varchar(200) not null,
    -- account ids with a space between: everybody who drew a part of it, and who proposed it
    drawn_by varchar(4000) not null,
    proposed_at timestamp with time zone not null,
    state varchar(20) not null,
    open_for varchar(100),
    decided_by uuid,
    decided_by_name varchar(200),
    decided_at timestamp with time zone,
    reason varchar(500),
    constraint pk_edition_proposal primary key (id),
    -- at most one is open for a workflow: the column holds the workflow's key while it is
    constraint uq_edition_proposal_open unique (open_for),
    constraint uq_edition_proposal_decided unique (id, process_key, author, decided_by, sha256),
    constraint fk_edition_proposal_edition foreign key (compared_with) references workflow_edition (id),
    constraint ck_edition_proposal_name check (name <> ''),
    -- neither "in" nor "or": H2 makes a list of both that asks the connection which made the table, and that is closed by then
    constraint ck_edition_proposal_state check (state = any (array['OPEN', 'APPROVED', 'SENT_BACK', 'WITHDRAWN', 'VOID'])),
    constraint ck_edition_proposal_open check (state = 'OPEN' and open_for is not null and open_for = process_key and decided_by is null
        or state <> 'OPEN' and open_for is null and decided_by is not null and decided_at is not null),
    constraint ck_edition_proposal_two_people check (state <> 'APPROVED'
        or decided_by <> author and drawn_by not like '%' || cast(decided_by as varchar(36)) || '%'),
    constraint ck_edition_proposal_sent_back check (state <> 'SENT_BACK' or decided_by <> author and reason is not null)
);

-- everybody who drew a part of the draft; of drafts from before, the last of them
alter table workflow_draft add column drawn_by varchar(4000) default '' not null;
update workflow_draft set drawn_by = cast(updated_by as varchar(36));

alter table workflow_edition add column name varchar(80) default '' not null;
alter table workflow_edition add column approver_name varchar(200) default '' not null;
alter table workflow_edition add column proposal_id uuid;
-- Editions from before two people were needed keep their one name; no new row says so.
alter table workflow_edition add column published_alone boolean default false not null;
update workflow_edition set published_alone = true where author is not null;
alter table workflow_edition add constraint uq_workflow_edition_proposal unique (proposal_id);
alter table workflow_edition add constraint ck_workflow_edition_two_people check (published_alone
    or author is null and approver is null and number = 1
    or author is not null and approver is not null and author <> approver and proposal_id is not null);
-- An edition is what its author proposed and its approver decided about, to the byte.
alter table workflow_edition add constraint fk_workflow_edition_proposal foreign key (proposal_id, process_key, author, approver, sha256)
    references edition_proposal (id, process_key, author, decided_by, sha256);
