/** How many connections to this database wait for a lock. The server may have those of other tests. */
export const WAITING_FOR_LOCKS =
  'select count(*)::int as count from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0';
