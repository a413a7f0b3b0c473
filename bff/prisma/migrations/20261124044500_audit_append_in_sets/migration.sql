-- The same rows and hashes as before, with two statements for all entries
-- instead of one for each: the log is written for many requests at a time.
-- The text that is hashed is that of audit_canonical(), written out: a call
-- for each row costs more than the rest.
CREATE OR REPLACE FUNCTION audit_append(entries jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  canonical text[];
  hashes bytea[];
  last_seq bigint;
  last_hash bytea;
BEGIN
  -- Taken before the head is read: two writers must not chain to the same row.
  PERFORM pg_advisory_xact_lock(7101001);
  SELECT "seq", "hash" INTO last_seq, last_hash FROM "audit_event" ORDER BY "seq" DESC LIMIT 1;
  last_seq := coalesce(last_seq, 0);
  hashes := ARRAY[coalesce(last_hash, decode(repeat('00', 32), 'hex'))];
  SELECT array_agg(concat_ws(',',
      coalesce(octet_length((last_seq + e.n)::text) || ':' || (last_seq + e.n)::text, '-'),
      coalesce(octet_length(to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) || ':' || to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '-'),
      coalesce(octet_length(e."action") || ':' || e."action", '-'),
      coalesce(octet_length(e."outcome") || ':' || e."outcome", '-'),
      coalesce(octet_length(e."userId"::text) || ':' || e."userId"::text, '-'),
      coalesce(octet_length(e."patientId"::text) || ':' || e."patientId"::text, '-'),
      coalesce(octet_length(e."clinicId"::text) || ':' || e."clinicId"::text, '-'),
      coalesce(octet_length(e."relationship") || ':' || e."relationship", '-'),
      coalesce(octet_length(e."scope") || ':' || e."scope", '-'),
      coalesce(octet_length(e."method") || ':' || e."method", '-'),
      coalesce(octet_length(e."route") || ':' || e."route", '-'),
      coalesce(octet_length(e."status"::text) || ':' || e."status"::text, '-'),
      coalesce(octet_length(e."entityId") || ':' || e."entityId", '-'),
      coalesce(octet_length(e."reason") || ':' || e."reason", '-'),
      coalesce(octet_length(e."requestId") || ':' || e."requestId", '-'),
      coalesce(octet_length(e."sourceIp") || ':' || e."sourceIp", '-')
    ) ORDER BY e.n) INTO canonical
  FROM jsonb_populate_recordset(NULL::"audit_event", entries) WITH ORDINALITY AS e("seq", "at", "action", "outcome", "userId", "patientId", "clinicId", "relationship", "scope", "method", "route", "status", "entityId", "reason", "requestId", "sourceIp", "previousHash", "hash", n);
  FOR i IN 1..coalesce(array_length(canonical, 1), 0) LOOP
    hashes[i + 1] := sha256(hashes[i] || convert_to(canonical[i], 'UTF8'));
  END LOOP;
  INSERT INTO "audit_event" ("seq", "at", "action", "outcome", "userId", "patientId", "clinicId", "relationship", "scope", "method", "route", "status", "entityId", "reason", "requestId", "sourceIp", "previousHash", "hash")
  SELECT last_seq + e.n, e."at", e."action", e."outcome", e."userId", e."patientId", e."clinicId", e."relationship", e."scope", e."method", e."route", e."status", e."entityId", e."reason", e."requestId", e."sourceIp",
    hashes[e.n], hashes[e.n + 1]
  FROM jsonb_populate_recordset(NULL::"audit_event", entries) WITH ORDINALITY AS e("seq", "at", "action", "outcome", "userId", "patientId", "clinicId", "relationship", "scope", "method", "route", "status", "entityId", "reason", "requestId", "sourceIp", "previousHash", "hash", n);
  RETURN last_seq + coalesce(array_length(canonical, 1), 0);
END
$$;
