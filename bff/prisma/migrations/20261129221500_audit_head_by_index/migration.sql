-- The plan of a function is made once for each connection. Made while the log is still short, it reads all of it to find
-- the last row, and goes on doing so while the log grows, until the table's statistics are next taken.
ALTER FUNCTION audit_append(jsonb) SET enable_seqscan = off;
