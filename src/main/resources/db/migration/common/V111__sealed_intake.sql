-- Sealed from now on (ADR-0015). Rows that were written in plain text before cannot be read afterwards: nothing is in production.
alter table intake_request alter column reopened set data type bytea using cast(reopened as bytea);
alter table intake_answer alter column given set data type bytea using cast(given as bytea);
alter table intake_submission alter column fhir set data type bytea using cast(fhir as bytea);
alter table intake_crisis alter column question set data type bytea using cast(question as bytea);
