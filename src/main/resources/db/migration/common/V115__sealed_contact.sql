-- Sealed from now on (ADR-0015).
alter table patient alter column birth_date set data type bytea using cast(cast(birth_date as varchar(10)) as bytea);
alter table patient alter column phone set data type bytea using cast(phone as bytea);
alter table patient alter column zip set data type bytea using cast(zip as bytea);
alter table outbox_mail alter column body set data type bytea using cast(body as bytea);
