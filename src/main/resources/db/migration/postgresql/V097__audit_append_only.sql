create function audit_stays() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is only added to: % on % is refused', tg_op, tg_table_name;
end;
$$;

create trigger audit_event_stays before update or delete or truncate on audit_event for each statement execute function audit_stays();
create trigger audit_seal_stays before update or delete or truncate on audit_seal for each statement execute function audit_stays();
create trigger audit_checkpoint_stays before update or delete or truncate on audit_checkpoint for each statement execute function audit_stays();
