-- a node that froze inside a transaction would hold its rows, and the jobs of the others, for as long as it is frozen
alter role current_user set idle_in_transaction_session_timeout = '60s';
