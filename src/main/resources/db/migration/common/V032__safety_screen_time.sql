-- How old the suicide screen of a submission is; a row without it counts as not screened.
alter table intake_submission add column safety_screen_at timestamp with time zone;
