-- CreateTable
CREATE TABLE "patient_revision" (
    "patientId" UUID NOT NULL,
    "revision" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "patient_revision_pkey" PRIMARY KEY ("patientId")
);

-- Advances the revision of each patient whose rows a statement changed. The
-- argument is a select of their ids from "changed". Ordered, so that two
-- statements over the same patients wait for one another instead of deadlocking.
CREATE FUNCTION advance_patient_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'INSERT INTO patient_revision ("patientId") SELECT DISTINCT id FROM (%s) AS patients(id) WHERE id IS NOT NULL ORDER BY id
     ON CONFLICT ("patientId") DO UPDATE SET revision = patient_revision.revision + 1', TG_ARGV[0]);
  RETURN NULL;
END
$$;

DO $$
DECLARE
  source record;
  change record;
BEGIN
  FOR source IN
    SELECT * FROM (VALUES
      ('patient', 'SELECT id FROM changed'),
      ('appointment', 'SELECT "patientId" FROM changed'),
      ('observation', 'SELECT "patientId" FROM changed'),
      ('diagnostic_report', 'SELECT "patientId" FROM changed'),
      ('diagnostic_report_result', 'SELECT r."patientId" FROM changed JOIN diagnostic_report r ON r.id = changed."reportId"'),
      ('report_seen', 'SELECT r."patientId" FROM changed JOIN diagnostic_report r ON r.id = changed."reportId"'),
      ('message_thread', 'SELECT "patientId" FROM changed'),
      ('message', 'SELECT t."patientId" FROM changed JOIN message_thread t ON t.id = changed."threadId"'),
      ('thread_read', 'SELECT t."patientId" FROM changed JOIN message_thread t ON t.id = changed."threadId"'),
      ('statement', 'SELECT "patientId" FROM changed')
    ) AS sources(name, patients)
  LOOP
    FOR change IN SELECT * FROM (VALUES ('insert', 'NEW'), ('update', 'NEW'), ('delete', 'OLD')) AS changes(operation, rows) LOOP
      EXECUTE format(
        'CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION advance_patient_revision(%L)',
        source.name || '_revision_' || change.operation, change.operation, source.name, change.rows, source.patients);
    END LOOP;
  END LOOP;
END
$$;
