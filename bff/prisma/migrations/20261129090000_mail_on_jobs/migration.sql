-- What waits in the outbox gets the job that sends it; news that waits gets the one that picks people.
SELECT jobs.create_queue(name, '{"policy": "standard"}') FROM unnest(ARRAY['mail.email', 'mail.text', 'mail.push', 'news.spread']) AS name;

INSERT INTO jobs.job (name, data, start_after, retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds, deletion_seconds, keep_until, policy)
SELECT 'mail.' || channel, jsonb_build_object('mailId', id), "nextTryAt", 50, 60, true, 14400, 30, 2592000, now() + interval '10 years', 'standard'
FROM outbound_mail
WHERE state IN ('waiting', 'sending') AND channel IN ('email', 'text', 'push');

INSERT INTO jobs.job (name, data, start_after, retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds, deletion_seconds, keep_until, policy)
SELECT DISTINCT 'news.spread', jsonb_build_object('until', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), at, 10, 30, true, 3600, 30, 2592000,
  now() + interval '10 years', 'standard'
FROM news
WHERE "spreadAt" IS NULL;
