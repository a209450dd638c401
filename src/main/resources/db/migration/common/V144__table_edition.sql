-- A rule table has editions too; it is not given to the engine, which has no name for it.
alter table workflow_edition alter column definition_id drop not null;
