-- Sealed from now on (ADR-0015). That no request has the same finding twice is told by a mark.
alter table finding drop constraint uq_finding_rule;
alter table finding add column mark bytea;
alter table finding alter column rule_id set data type bytea using cast(rule_id as bytea);
alter table finding alter column reason set data type bytea using cast(reason as bytea);
alter table finding alter column action set data type bytea using cast(action as bytea);
alter table finding alter column answer set data type bytea using cast(answer as bytea);
alter table finding alter column source set data type bytea using cast(source as bytea);
alter table finding alter column facts_print set data type bytea using cast(facts_print as bytea);
alter table finding alter column closed_reason set data type bytea using cast(closed_reason as bytea);
alter table finding add constraint uq_finding_mark unique (request_id, mark);
alter table recorded_fact alter column given set data type bytea using cast(given as bytea);
