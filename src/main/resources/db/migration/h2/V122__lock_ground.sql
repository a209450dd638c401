-- H2 checks a foreign key without locking the row it points to: a consent could end between the check and the commit. PostgreSQL locks it by itself.
create trigger lock_ground before insert, update on appointment for each row call 'org.candor.scheduling.LockGround';
