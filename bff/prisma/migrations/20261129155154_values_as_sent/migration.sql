-- AlterTable
ALTER TABLE "diagnostic_report" ADD COLUMN     "codedConclusion" TEXT,
ADD COLUMN     "documents" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "effectivePrecision" TEXT,
ADD COLUMN     "issuedPrecision" TEXT;

-- AlterTable
ALTER TABLE "observation" ADD COLUMN     "absentReason" TEXT,
ADD COLUMN     "absentText" TEXT,
ADD COLUMN     "effectivePrecision" TEXT,
ADD COLUMN     "inPanelId" UUID,
ADD COLUMN     "inReportId" UUID,
ADD COLUMN     "issuedPrecision" TEXT,
ADD COLUMN     "referenceHighSent" TEXT,
ADD COLUMN     "referenceLowSent" TEXT,
ADD COLUMN     "referenceUnit" TEXT,
ADD COLUMN     "valueSent" TEXT;

-- CreateTable
CREATE TABLE "observation_member" (
    "panelId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "resourceId" TEXT NOT NULL DEFAULT '',
    "memberId" UUID,

    CONSTRAINT "observation_member_pkey" PRIMARY KEY ("panelId","position")
);

-- CreateIndex
CREATE INDEX "observation_member_source_resourceId_idx" ON "observation_member"("source", "resourceId");

-- CreateIndex
CREATE INDEX "observation_member_memberId_idx" ON "observation_member"("memberId");

-- CreateIndex
CREATE INDEX "observation_inReportId_idx" ON "observation"("inReportId");

-- CreateIndex
CREATE INDEX "observation_inPanelId_idx" ON "observation"("inPanelId");

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_inReportId_fkey" FOREIGN KEY ("inReportId") REFERENCES "diagnostic_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_inPanelId_fkey" FOREIGN KEY ("inPanelId") REFERENCES "observation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_member" ADD CONSTRAINT "observation_member_panelId_fkey" FOREIGN KEY ("panelId") REFERENCES "observation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_member" ADD CONSTRAINT "observation_member_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "observation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What one value adds to the judgement of a report: its own code and those of its
-- parts, '' where nobody judged. What is no value adds nothing; what is only the
-- name of parts or members adds theirs alone.
CREATE FUNCTION judgements_of(o "observation") RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN o."status" IN ('registered', 'cancelled', 'entered-in-error', 'unknown') THEN '{}'::text[] ELSE
    CASE WHEN o."interpretation" IS NOT NULL OR o."valueNumber" IS NOT NULL OR o."valueText" IS NOT NULL
        OR (parts.codes = '{}' AND NOT EXISTS (SELECT FROM "observation_member" m WHERE m."panelId" = o.id))
      THEN ARRAY[coalesce(o."interpretation", '')] ELSE '{}' END || parts.codes END
  FROM (
    SELECT coalesce(array_agg(coalesce(part ->> 'interpretation', '') ORDER BY n), '{}') AS codes
    FROM jsonb_array_elements(CASE WHEN jsonb_typeof(o."components") = 'array' THEN o."components" ELSE '[]' END) WITH ORDINALITY AS p(part, n)
  ) parts
$$;

-- A value counts with its panels and theirs. A member that is reached through
-- nothing but confidential panels is confidential.
CREATE OR REPLACE FUNCTION copy_interpretations(reports uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH RECURSIVE reached AS (
    SELECT r.id AS report, r."patientId" AS patient, o.id AS value, o."confidential" AS hidden
    FROM "diagnostic_report" r
      JOIN "diagnostic_report_result" l ON l."reportId" = r.id
      JOIN "observation" o ON o.id = l."observationId" AND o."patientId" = r."patientId"
    WHERE r.id = ANY(reports)
    UNION
    SELECT p.report, p.patient, o.id, p.hidden OR o."confidential"
    FROM reached p
      JOIN "observation_member" m ON m."panelId" = p.value
      JOIN "observation" o ON o.id = m."memberId" AND o."patientId" = p.patient
  ), judged AS (
    SELECT one.report, one.hidden, its.judgement
    FROM (SELECT report, value, bool_and(hidden) AS hidden FROM reached GROUP BY report, value) one
      JOIN "observation" o ON o.id = one.value
      CROSS JOIN LATERAL unnest(judgements_of(o)) AS its(judgement)
  )
  UPDATE "diagnostic_report" r SET "interpretations" = v.shared, "confidentialInterpretations" = v.confidential
  FROM (
    SELECT one.id,
      coalesce(array_agg(j.judgement ORDER BY j.judgement) FILTER (WHERE NOT j.hidden), '{}') AS shared,
      coalesce(array_agg(j.judgement ORDER BY j.judgement) FILTER (WHERE j.hidden), '{}') AS confidential
    FROM "diagnostic_report" one LEFT JOIN judged j ON j.report = one.id
    WHERE one.id = ANY(reports)
    GROUP BY one.id
    ORDER BY one.id
  ) v
  WHERE r.id = v.id AND (r."interpretations", r."confidentialInterpretations") IS DISTINCT FROM (v.shared, v.confidential)
$$;

-- The reports that these values are in, also by way of panels.
CREATE FUNCTION reports_with(observations uuid[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE up AS (
    SELECT unnest(observations) AS id
    UNION
    SELECT m."panelId" FROM up JOIN "observation_member" m ON m."memberId" = up.id
  )
  SELECT array(SELECT DISTINCT l."reportId" FROM up JOIN "diagnostic_report_result" l ON l."observationId" = up.id)
$$;

CREATE OR REPLACE FUNCTION copy_interpretations_of_values() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM copy_interpretations(reports_with(array(
    SELECT later.id
    FROM later JOIN earlier USING (id)
    WHERE (later."interpretation", later."confidential", later."patientId", later."status", later."components", later."valueNumber", later."valueText")
      IS DISTINCT FROM
        (earlier."interpretation", earlier."confidential", earlier."patientId", earlier."status", earlier."components", earlier."valueNumber", earlier."valueText"))));
  RETURN NULL;
END
$$;

CREATE FUNCTION copy_interpretations_of_panels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM copy_interpretations(reports_with(array(SELECT DISTINCT "panelId" FROM changed)));
  RETURN NULL;
END
$$;
CREATE TRIGGER "observation_member_added" AFTER INSERT ON "observation_member"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION copy_interpretations_of_panels();
CREATE TRIGGER "observation_member_changed" AFTER UPDATE ON "observation_member"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION copy_interpretations_of_panels();
CREATE TRIGGER "observation_member_removed" AFTER DELETE ON "observation_member"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION copy_interpretations_of_panels();

SELECT copy_interpretations(array(SELECT "id" FROM "diagnostic_report"));
