-- The audit log by months, so that what is older than it must be kept goes with its month and nothing is deleted row by
-- row; and with each entry what it is about, so that a list of years is read without finding it out of each address.
--
-- A month here never goes back, whatever the clock of the machine that writes does: the last entry is always in the newest month.

ALTER TABLE "audit_event" RENAME TO "audit_event_before";
ALTER TABLE "audit_event_before" RENAME CONSTRAINT "audit_event_pkey" TO "audit_event_before_pkey";
DROP INDEX "audit_event_patientId_at_idx";
DROP INDEX "audit_event_patientId_seq_idx";
DROP INDEX "audit_event_userId_at_idx";
DROP FUNCTION audit_canonical("audit_event_before");

CREATE TABLE "audit_event" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "action" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "userId" UUID,
    "patientId" UUID,
    "clinicId" UUID,
    "relationship" TEXT,
    "scope" TEXT,
    "method" TEXT,
    "route" TEXT,
    "status" INTEGER,
    "entityId" TEXT,
    "reason" TEXT,
    "requestId" TEXT,
    "sourceIp" TEXT,
    "previousHash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "month" DATE NOT NULL,
    "what" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("month", "seq")
) PARTITION BY RANGE ("month");

-- The months that the log has, and which of them, being over, are counted.
CREATE TABLE "audit_month" (
    "month" DATE NOT NULL,
    "tallied" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "audit_month_pkey" PRIMARY KEY ("month")
);

-- Who is named in a patient's entries, so that a list of years is searched by name and put in order by it.
CREATE TABLE "audit_actor" (
    "patientId" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "audit_actor_pkey" PRIMARY KEY ("patientId", "userId")
);

-- How many entries of each kind there are about those of whom a month that is over has many: what is asked about years of
-- them is answered without reading all. Nothing is missing where nothing is counted; then the entries themselves are read.
CREATE TABLE "audit_tally" (
    "patientId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "position" INTEGER NOT NULL,
    "userId" UUID,
    "relationship" TEXT,
    "what" TEXT,
    "outcome" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "firstAt" TIMESTAMPTZ(6) NOT NULL,
    "lastAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "audit_tally_pkey" PRIMARY KEY ("patientId", "month", "position")
);

-- What was removed because its time to be kept was over, signed: from there on the chain is checked.
CREATE TABLE "audit_removal" (
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "signature" BYTEA NOT NULL,

    CONSTRAINT "audit_removal_pkey" PRIMARY KEY ("seq")
);

-- A patient's activity is read from it alone.
CREATE INDEX "audit_event_of_patient" ON "audit_event" ("patientId", "month", "seq")
  INCLUDE ("at", "userId", "relationship", "what", "outcome") WHERE "patientId" IS NOT NULL;
CREATE INDEX "audit_event_userId_at_idx" ON "audit_event"("userId", "at");

CREATE TRIGGER "audit_event_no_change" BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER "audit_event_no_truncate" BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();

CREATE FUNCTION audit_table_of(of_month date) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT 'audit_event_' || to_char(of_month, 'YYYY_MM')
$$;

-- Attached, and not made as a part at once: that would wait for everybody who reads the log.
CREATE FUNCTION audit_open_month(new_month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := audit_table_of(new_month);
BEGIN
  EXECUTE format('CREATE TABLE %I (LIKE "audit_event" INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', name);
  EXECUTE format('ALTER TABLE "audit_event" ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', name, new_month, new_month + interval '1 month');
  EXECUTE format('CREATE TRIGGER "audit_month_no_truncate" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change()', name);
  INSERT INTO "audit_month" ("month") VALUES (new_month);
END
$$;

-- Entries from before are as they were, with what they are about beside.
CREATE TEMPORARY TABLE "audit_event_dated" ON COMMIT DROP AS
  SELECT "seq", max(date_trunc('month', "at" AT TIME ZONE 'UTC')::date) OVER (ORDER BY "seq") AS "month" FROM "audit_event_before";
SELECT audit_open_month(m."month") FROM (SELECT DISTINCT "month" FROM "audit_event_dated" ORDER BY 1) m;
INSERT INTO "audit_event"
SELECT a.*, d."month", CASE WHEN a."patientId" IS NULL THEN NULL ELSE case
    when a.action = 'activate' and a.relationship = 'staff' then 'account.code-issued'
    when a.action = 'activate' then 'account.activated'
    when a.action = 'retry-notice' then 'account.notice-retried'
    when a.action = 'drop-notice' then 'account.notice-dropped'
    when a.action = 'request' then 'account.request-decided'
    when a.action = 'unlock' then 'account.unlocked'
    when a.action = 'close-account' then 'account.closed'
    when a.action = 'reopen-account' then 'account.reopened'
    when a.action = 'post-letter' then 'account.letter-posted'
    when a.action = 'settle-identity' then 'account.identity-settled'
    when a.action = 'staff' then 'account.staff-changed'
    when a.action = 'grant' then 'access.accepted'
    when a.action = 'emergency-access' then 'access.emergency'
    when a.action = 'legal-access' then 'access.changed'
    when a.method = 'POST' and parts.rest ~ '^appointments/visits/[^/]+/cancel$' then 'appointments.cancelled'
    when a.method = 'POST' and parts.rest ~ '^appointments/calendar-feed$' then 'appointments.feed-made'
    when a.method = 'DELETE' and parts.rest ~ '^appointments/calendar-feed$' then 'appointments.feed-ended'
    when a.method = 'POST' and parts.rest ~ '^appointments/disputes/[^/]+/settle$' then 'appointments.settled'
    when a.method = 'POST' and parts.rest ~ '^scheduling/holds/[^/]+/confirm$' then 'scheduling.booked'
    when a.method = 'PUT' and parts.rest ~ '^schedules/visits/[^/]+/mark$' then 'schedules.marked'
    when a.method = 'POST' and parts.rest ~ '^schedules/bookings$' then 'schedules.booked'
    when a.method = 'POST' and parts.rest ~ '^decision-questions/[^/]+/publish$' then 'decision-questions.published'
    when a.method = 'DELETE' and parts.rest ~ '^decision-questions/[^/]+$' then 'decision-questions.discarded'
    when a.method = 'POST' and parts.rest ~ '^assistance/screening$' then 'assistance.screened'
    when a.method = 'POST' and parts.rest ~ '^assistance/applications$' then 'assistance.begun'
    when a.method = 'POST' and parts.rest ~ '^assistance/applications/[^/]+/send$' then 'assistance.sent'
    when a.method = 'POST' and parts.rest ~ '^assistance/applications/[^/]+/more$' then 'assistance.more-sent'
    when a.method = 'POST' and parts.rest ~ '^assistance/applications/[^/]+/appeal$' then 'assistance.appealed'
    when a.method = 'POST' and parts.rest ~ '^assistance/applications/[^/]+/withdraw$' then 'assistance.withdrawn'
    when a.method = 'POST' and parts.rest ~ '^assistance/applications/[^/]+/ask-more$' then 'assistance.more-asked'
    when a.method = 'POST' and parts.rest ~ '^assistance/applications/[^/]+/decide$' then 'assistance.decided'
    when a.method = 'GET' and parts.rest ~ '^records/visits/[^/]+$' then 'records.visit-viewed'
    when a.method = 'GET' and parts.rest ~ '^records/results/[^/]+$' then 'records.result-viewed'
    when a.method = 'PUT' and parts.rest ~ '^records/results/[^/]+/seen$' then 'records.result-viewed'
    when a.method = 'GET' and parts.rest ~ '^messages/threads/[^/]+/export$' then 'messages.exported'
    when a.method = 'PUT' and parts.rest ~ '^messages/(places|marks)$' then 'messages.kept'
    when parts.rest ~ '^messages/folders/[^/]+$' then 'messages.kept'
    when a.method = 'PUT' and parts.rest ~ '^messages/threads/[^/]+/read$' then 'messages.viewed'
    when a.method = 'POST' and parts.rest ~ '^messages/(threads/[^/]+/replies|drafts/[^/]+/send)$' then 'messages.sent'
    when a.method = 'POST' and parts.rest ~ '^messages/drafts/[^/]+/undo$' then 'messages.taken-back'
    when parts.rest ~ '^messages/drafts(/|$)' then 'messages.written'
    when parts.rest ~ '^messages/threads/[^/]+/(owner|state|notes)$' then 'messages.sorted'
    when a.method = 'PUT' and parts.rest ~ '^messages/threads/[^/]+/presence$' then 'messages.viewed'
    when a.method = 'POST' and parts.rest ~ '^messages/threads/[^/]+/conversions$' then 'messages.converted'
    when a.method = 'PUT' and parts.rest ~ '^messages/templates/[^/]+$' then 'messages.templates'
    when parts.rest ~ '^messages/absence$' then 'messages.absence'
    when a.method = 'POST' and parts.rest ~ '^messages/recipients$' then 'messages.viewed'
    when a.method = 'PUT' and parts.rest ~ '^messages/batches/[^/]+$' then 'messages.batch'
    when a.method = 'PUT' and parts.rest ~ '^messages/threads/[^/]+/pool$' then 'messages.moved'
    when a.method = 'GET' and parts.rest ~ '^billing/statements/[^/]+/document$' then 'billing.downloaded'
    when a.method = 'GET' and parts.rest ~ '^billing/taxes/[^/]+/document$' then 'billing.taxes-downloaded'
    when a.method = 'POST' and parts.rest ~ '^billing/statements/[^/]+/disputes$' then 'billing.disputed'
    when a.method = 'POST' and parts.rest ~ '^billing/disputes/[^/]+/withdraw$' then 'billing.dispute-withdrawn'
    when a.method = 'POST' and parts.rest ~ '^billing/disputes/[^/]+/decide$' then 'billing.dispute-answered'
    when a.method = 'POST' and parts.rest ~ '^billing/imports$' then 'billing.imported'
    when a.method = 'POST' and parts.rest ~ '^insurance/coverages/[^/]+/check$' then 'insurance.checked'
    when a.method = 'POST' and parts.rest ~ '^insurance/requests$' then 'insurance.request-sent'
    when a.method = 'POST' and parts.rest ~ '^insurance/requests/[^/]+/withdraw$' then 'insurance.request-canceled'
    when a.method = 'POST' and parts.rest ~ '^insurance/requests/[^/]+/decide$' then 'insurance.request-decided'
    when a.method = 'POST' and parts.rest ~ '^insurance/requests/[^/]+/check$' then 'insurance.checked'
    when a.method = 'GET' and parts.rest ~ '^payments/[^/]+/document$' then 'payments.downloaded'
    when a.method = 'GET' and parts.rest ~ '^estimates/[^/]+/document$' then 'estimates.downloaded'
    when a.method = 'POST' and parts.rest ~ '^estimates$' then 'estimates.saved'
    when a.method = 'POST' and parts.rest ~ '^estimates/good-faith$' then 'estimates.asked'
    when a.method = 'POST' and parts.rest ~ '^estimates/[^/]+/issue$' then 'estimates.issued'
    when a.method = 'DELETE' and parts.rest ~ '^estimates/[^/]+$' then 'estimates.removed'
    when a.method = 'POST' and parts.rest ~ '^estimates/[^/]+/link$' then 'estimates.shared'
    when a.method = 'DELETE' and parts.rest ~ '^estimates/[^/]+/link$' then 'estimates.link-ended'
    when a.method = 'GET' and parts.rest ~ '^home/glance$' then 'home.glanced'
    when parts.rest ~ '^/api/proxy-invitations/offer$' then 'access.offer-viewed'
    when a.method = 'POST' and parts.rest ~ '^sharing/invitations$' then 'access.invited'
    when a.method = 'DELETE' and parts.rest ~ '^sharing/invitations/[^/]+$' then 'access.withdrawn'
    when a.method = 'PUT' and parts.rest ~ '^sharing/people/[^/]+$' then 'access.changed'
    when a.method = 'DELETE' and parts.rest ~ '^sharing/people/[^/]+$' then 'access.ended'
    when a.method = 'POST' and parts.rest ~ '^activity/export$' then 'activity.exported'
    when a.method = 'GET' and parts.rest ~ '^treatment/?$' then 'records.treated'
    when a.method = 'POST' and parts.rest ~ '^visit-requests/requests$' then 'visit-requests.request-sent'
    when a.method = 'PATCH' and parts.rest ~ '^visit-requests/requests/[^/]+$' then 'visit-requests.request-changed'
    when a.method = 'POST' and parts.rest ~ '^visit-requests/requests/[^/]+/withdraw$' then 'visit-requests.request-canceled'
    when a.method = 'POST' and parts.rest ~ '^visit-requests/requests/[^/]+/book$' then 'visit-requests.request-booked'
    when a.method = 'POST' and parts.rest ~ '^visit-requests/requests/[^/]+/decline$' then 'visit-requests.request-declined'
    when a.method = 'POST' and parts.rest ~ '^visit-requests/waiting$' then 'visit-requests.wait-joined'
    when a.method = 'PATCH' and parts.rest ~ '^visit-requests/waiting/[^/]+$' then 'visit-requests.wait-changed'
    when a.method = 'POST' and parts.rest ~ '^visit-requests/waiting/[^/]+/leave$' then 'visit-requests.wait-left'
    when a.method = 'POST' and parts.rest ~ '^visit-requests/offers/[^/]+/accept$' then 'visit-requests.offer-accepted'
    when a.method = 'POST' and parts.rest ~ '^visit-requests/offers/[^/]+/decline$' then 'visit-requests.offer-declined'
    when a.method = 'POST' and parts.rest ~ '^visit-requests/offers/[^/]+/extend$' then 'visit-requests.offer-extended'
    when a.method = 'POST' and parts.rest ~ '^refills/requests$' then 'refills.asked'
    when a.method = 'POST' and parts.rest ~ '^refills/requests/[^/]+/cancel$' then 'refills.canceled'
    when a.method = 'PUT' and parts.rest ~ '^refills/requests/[^/]+/pharmacy$' then 'refills.pharmacy-changed'
    when a.method = 'PUT' and parts.rest ~ '^refills/pharmacy$' then 'refills.pharmacy-saved'
    when a.method = 'POST' and parts.rest ~ '^refills/pharmacies/search$' then 'refills.viewed'
    when a.method = 'POST' and parts.rest ~ '^refills/decisions$' then 'refills.answered'
    when a.method = 'POST' and parts.rest ~ '^refills/requests/[^/]+/send-again$' then 'refills.sent-again'
    when a.method = 'POST' and parts.rest ~ '^payment-plans/preview$' then 'payment-plans.viewed'
    when a.method = 'POST' and parts.rest ~ '^payment-plans$' then 'payment-plans.proposed'
    when a.method = 'PUT' and parts.rest ~ '^payment-plans/[^/]+/method$' then 'payment-plans.method-changed'
    when a.method = 'POST' and parts.rest ~ '^payment-plans/[^/]+/parts/[^/]+/pay$' then 'payment-plans.part-paid'
    when a.method = 'POST' and parts.rest ~ '^payment-plans/[^/]+/cancel$' then 'payment-plans.canceled'
    when a.method = 'POST' and parts.rest ~ '^payment-plans/[^/]+/(approve|decline)$' then 'payment-plans.answered'
    when a.method = 'PUT' and parts.rest ~ '^auto-pay$' then 'payment-plans.auto-set'
    when a.method = 'DELETE' and parts.rest ~ '^auto-pay$' then 'payment-plans.auto-ended'
    when a.method = 'POST' and parts.rest ~ '^planned-payments$' then 'payment-plans.planned'
    when a.method = 'POST' and parts.rest ~ '^planned-payments/[^/]+/cancel$' then 'payment-plans.planned-canceled'
    when parts.segment in ('appointments') then 'appointments' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('scheduling') then 'scheduling' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('schedules') then 'schedules' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('decision-questions') then 'decision-questions' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('assistance') then 'assistance' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('records') then 'records' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('messages') then 'messages' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('billing') then 'billing' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('insurance') then 'insurance' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('payments') then 'payments' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('estimates') then 'estimates' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('account') then 'account' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('notices') then 'account' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('home') then 'home' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('desk') then 'account' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('imports') then 'account' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('staff') then 'account' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('sharing') then 'access' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('activity') then 'access' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('treatment') then 'records' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('visit-requests') then 'visit-requests' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('refills') then 'refills' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    when parts.segment in ('payment-plans', 'auto-pay', 'planned-payments') then 'payment-plans' || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end
    else case a.action when 'read' then 'other.viewed' else 'other.changed' end
  end END
FROM "audit_event_before" a JOIN "audit_event_dated" d USING ("seq") cross join lateral (select regexp_replace(coalesce(a.route, ''), '^/api/(patients|clinics)/[^/]+/', '') as rest, case when split_part(a.route, '/', 5) = 'drafts' then split_part(split_part(a.route, '/', 6), '.', 1) else split_part(a.route, '/', 5) end as segment, split_part(a.route, '/', 5) = 'drafts' as draft offset 0) parts;
INSERT INTO "audit_actor" SELECT DISTINCT "patientId", "userId" FROM "audit_event" WHERE "patientId" IS NOT NULL AND "userId" IS NOT NULL;

-- The text that is hashed; what an entry is about is part of it from the first one on that was written with it.
DO $do$
BEGIN
  EXECUTE format($format$
    CREATE FUNCTION audit_canonical(e "audit_event") RETURNS text LANGUAGE sql IMMUTABLE AS $$
      SELECT string_agg(coalesce(octet_length(v) || ':' || v, '-'), ',' ORDER BY i)
      FROM unnest(ARRAY[
        e."seq"::text,
        to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        e."action", e."outcome", e."userId"::text, e."patientId"::text, e."clinicId"::text, e."relationship",
        e."scope", e."method", e."route", e."status"::text, e."entityId", e."reason", e."requestId", e."sourceIp"
      ] || CASE WHEN e."seq" > %s THEN ARRAY[e."what"] ELSE ARRAY[]::text[] END) WITH ORDINALITY AS field(v, i)
    $$ $format$, (SELECT coalesce(max("seq"), 0) FROM "audit_event_before"));
END
$do$;
DROP TABLE "audit_event_before";

-- As before, in the month of the newest entry or a later one. The plan of a function is made once for each connection. Made
-- while the log is still short, it reads all of it, and goes on doing so while the log grows.
CREATE OR REPLACE FUNCTION audit_append(entries jsonb) RETURNS bigint LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  canonical text[];
  months date[];
  hashes bytea[];
  last_month date;
  last_seq bigint;
  last_hash bytea;
BEGIN
  -- Taken before the head is read: two writers must not chain to the same row.
  PERFORM pg_advisory_xact_lock(7101001);
  SELECT "month" INTO last_month FROM "audit_month" ORDER BY "month" DESC LIMIT 1;
  IF last_month IS NOT NULL THEN
    -- Of that month alone: asked of the whole log, each of its months would be locked for each entry.
    EXECUTE format('SELECT "seq", "hash" FROM %I ORDER BY "seq" DESC LIMIT 1', audit_table_of(last_month)) INTO last_seq, last_hash;
    IF last_seq IS NULL THEN
      SELECT "seq", "hash" INTO last_seq, last_hash FROM "audit_event" ORDER BY "month" DESC, "seq" DESC LIMIT 1;
    END IF;
  END IF;
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
      coalesce(octet_length(e."sourceIp") || ':' || e."sourceIp", '-'),
      coalesce(octet_length(e."what") || ':' || e."what", '-')
    ) ORDER BY e.n), array_agg(e.in_month ORDER BY e.n) INTO canonical, months
  FROM (
    SELECT *, greatest(last_month, max(date_trunc('month', e."at" AT TIME ZONE 'UTC')::date) OVER (ORDER BY e.n)) AS in_month
    FROM jsonb_populate_recordset(NULL::"audit_event", entries) WITH ORDINALITY
      AS e("seq", "at", "action", "outcome", "userId", "patientId", "clinicId", "relationship", "scope", "method", "route", "status", "entityId", "reason", "requestId", "sourceIp", "previousHash", "hash", "month", "what", n)
  ) e;
  FOR i IN 1..coalesce(array_length(canonical, 1), 0) LOOP
    hashes[i + 1] := sha256(hashes[i] || convert_to(canonical[i], 'UTF8'));
    IF last_month IS DISTINCT FROM months[i] THEN
      PERFORM audit_open_month(months[i]);
      last_month := months[i];
    END IF;
  END LOOP;
  INSERT INTO "audit_event" ("seq", "at", "action", "outcome", "userId", "patientId", "clinicId", "relationship", "scope", "method", "route", "status", "entityId", "reason", "requestId", "sourceIp", "previousHash", "hash", "month", "what")
  SELECT last_seq + e.n, e."at", e."action", e."outcome", e."userId", e."patientId", e."clinicId", e."relationship", e."scope", e."method", e."route", e."status", e."entityId", e."reason", e."requestId", e."sourceIp",
    hashes[e.n], hashes[e.n + 1], months[e.n], e."what"
  FROM jsonb_populate_recordset(NULL::"audit_event", entries) WITH ORDINALITY
    AS e("seq", "at", "action", "outcome", "userId", "patientId", "clinicId", "relationship", "scope", "method", "route", "status", "entityId", "reason", "requestId", "sourceIp", "previousHash", "hash", "month", "what", n);
  INSERT INTO "audit_actor"
  SELECT DISTINCT e."patientId", e."userId" FROM jsonb_populate_recordset(NULL::"audit_actor", entries) e
  WHERE e."patientId" IS NOT NULL AND e."userId" IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN last_seq + coalesce(array_length(canonical, 1), 0);
END
$$;

-- What was read of a chart since then, without a plan over all months in whatever asks for it.
CREATE FUNCTION audit_has_read(patient uuid, reader uuid, since timestamptz, address text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM "audit_event" a
    WHERE a."month" >= date_trunc('month', since AT TIME ZONE 'UTC')::date
      AND a."patientId" = patient AND a."userId" = reader AND a."at" > since AND a."outcome" = 'success' AND a."route" LIKE address
  );
END
$$;

-- Removes the oldest month, and keeps up to where that was. Waits for readers no longer than they would have to wait for it.
CREATE FUNCTION audit_remove_month(old_month date, last_seq bigint, last_hash bytea, removed_at timestamptz, signed bytea) RETURNS void
  LANGUAGE plpgsql SET lock_timeout = '3s' AS $$
BEGIN
  IF EXISTS (SELECT FROM "audit_month" WHERE "month" < old_month) OR NOT EXISTS (SELECT FROM "audit_month" WHERE "month" > old_month) THEN
    RAISE EXCEPTION 'Only the oldest month can be removed, and never the newest.' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  INSERT INTO "audit_removal" VALUES (last_seq, last_hash, removed_at, signed);
  DELETE FROM "audit_month" WHERE "month" = old_month;
  DELETE FROM "audit_tally" WHERE "month" = old_month;
  EXECUTE format('DROP TABLE %I', audit_table_of(old_month));
END
$$;
