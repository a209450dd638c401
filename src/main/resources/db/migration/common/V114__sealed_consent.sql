-- Sealed from now on (ADR-0015): drawings and papers keep their type.
alter table consent alter column signer_name set data type bytea using cast(signer_name as bytea);
alter table consent alter column typed_name set data type bytea using cast(typed_name as bytea);
alter table consent alter column initials set data type bytea using cast(initials as bytea);
