-- H2 has no statement trigger for truncate; it refuses that by the foreign keys on audit_event and audit_seal.
create trigger audit_event_stays before update, delete on audit_event for each row call "org.candor.audit.AppendOnly";
create trigger audit_seal_stays before update, delete on audit_seal for each row call "org.candor.audit.AppendOnly";
create trigger audit_checkpoint_stays before update, delete on audit_checkpoint for each row call "org.candor.audit.AppendOnly";
