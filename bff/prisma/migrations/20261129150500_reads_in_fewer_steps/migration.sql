-- A row of the log is its number's: no two have the same, so no two can follow
-- the same row. Two more unique indexes over random bytes cost as much as the
-- rest of writing an entry, and `npm run audit -- verify` finds what they would.
DROP INDEX "audit_event_previousHash_key";
DROP INDEX "audit_event_hash_key";

-- The codes of a report's values, next to the report.
ALTER TABLE "diagnostic_report"
  ADD COLUMN "interpretations" TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN "confidentialInterpretations" TEXT[] NOT NULL DEFAULT '{}';

-- Copies them for these reports. Values of another chart are none of a report's.
CREATE FUNCTION copy_interpretations(reports uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "diagnostic_report" r SET "interpretations" = v.shared, "confidentialInterpretations" = v.confidential
  FROM (
    SELECT one.id,
      coalesce(array_agg(coalesce(o."interpretation", '') ORDER BY l."position") FILTER (WHERE NOT o."confidential"), '{}') AS shared,
      coalesce(array_agg(coalesce(o."interpretation", '') ORDER BY l."position") FILTER (WHERE o."confidential"), '{}') AS confidential
    FROM "diagnostic_report" one
      LEFT JOIN "diagnostic_report_result" l ON l."reportId" = one.id
      LEFT JOIN "observation" o ON o.id = l."observationId" AND o."patientId" = one."patientId"
    WHERE one.id = ANY(reports)
    GROUP BY one.id
    ORDER BY one.id
  ) v
  WHERE r.id = v.id AND (r."interpretations", r."confidentialInterpretations") IS DISTINCT FROM (v.shared, v.confidential)
$$;

CREATE FUNCTION copy_interpretations_of_links() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM copy_interpretations(array(SELECT DISTINCT "reportId" FROM changed));
  RETURN NULL;
END
$$;
CREATE TRIGGER "diagnostic_report_result_added" AFTER INSERT ON "diagnostic_report_result"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION copy_interpretations_of_links();
CREATE TRIGGER "diagnostic_report_result_removed" AFTER DELETE ON "diagnostic_report_result"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION copy_interpretations_of_links();
CREATE TRIGGER "diagnostic_report_result_moved_from" AFTER UPDATE ON "diagnostic_report_result"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION copy_interpretations_of_links();
CREATE TRIGGER "diagnostic_report_result_moved_to" AFTER UPDATE ON "diagnostic_report_result"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION copy_interpretations_of_links();

CREATE FUNCTION copy_interpretations_of_values() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM copy_interpretations(array(
    SELECT DISTINCT l."reportId"
    FROM later JOIN earlier USING (id) JOIN "diagnostic_report_result" l ON l."observationId" = later.id
    WHERE (later."interpretation", later."confidential", later."patientId")
      IS DISTINCT FROM (earlier."interpretation", earlier."confidential", earlier."patientId")));
  RETURN NULL;
END
$$;
CREATE TRIGGER "observation_judged" AFTER UPDATE ON "observation"
  REFERENCING OLD TABLE AS earlier NEW TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION copy_interpretations_of_values();

CREATE FUNCTION copy_interpretations_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM copy_interpretations(ARRAY[NEW."id"]);
  RETURN NULL;
END
$$;
CREATE TRIGGER "diagnostic_report_moved" AFTER UPDATE OF "patientId" ON "diagnostic_report"
  FOR EACH ROW WHEN (OLD."patientId" IS DISTINCT FROM NEW."patientId") EXECUTE FUNCTION copy_interpretations_of_report();

SELECT copy_interpretations(array(SELECT "id" FROM "diagnostic_report"));

-- In the order of the list of results, so that its first rows and the new ones are found without the others.
DROP INDEX "diagnostic_report_patientId_category_issuedAt_idx";
CREATE INDEX "diagnostic_report_newest" ON "diagnostic_report"
  ("patientId", "category", (coalesce("issuedAt", "effectiveAt", 'epoch'::timestamptz)) DESC, "id" DESC);

-- What the home page asks for, of people with years of visits and bills.
CREATE INDEX "appointment_booked" ON "appointment" ("patientId", "endsAt") WHERE "status" = 'booked';
CREATE INDEX "statement_open" ON "statement" ("patientId", "dueOn") WHERE "status" = 'open';
