-- Who wrote down a licence, hours or an area, and who set its last day; the pages show it.
alter table licence add column recorded_by varchar(200);
alter table licence add column recorded_at timestamp with time zone;
alter table licence add column ended_by varchar(200);
alter table licence add column ended_at timestamp with time zone;
alter table nurse_hours add column recorded_by varchar(200);
alter table nurse_hours add column recorded_at timestamp with time zone;
alter table nurse_hours add column ended_by varchar(200);
alter table nurse_hours add column ended_at timestamp with time zone;
alter table service_area add column recorded_by varchar(200);
alter table service_area add column recorded_at timestamp with time zone;
alter table service_area add column ended_by varchar(200);
alter table service_area add column ended_at timestamp with time zone;
