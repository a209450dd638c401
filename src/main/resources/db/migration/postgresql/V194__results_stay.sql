create function results_stay() returns trigger language plpgsql as $$
begin
    raise exception 'Results are only added to: % on % is refused', tg_op, tg_table_name;
end;
$$;

create trigger screening_result_stays before update or delete or truncate on screening_result for each statement execute function results_stay();
