-- A chart is found by its number, or by name and birth date, in capital or small letters (`src/patient-lookup.ts`).
CREATE INDEX "patient_number_lower" ON "patient" (lower("patientNumber"));
CREATE INDEX "patient_birth_name" ON "patient" ("birthDate", lower("familyName"));

-- The desk's conversations as they are listed: the newest first, and those that wait by what was promised.
CREATE INDEX "message_thread_at_desk" ON "message_thread" ("clinicId", "lastMessageAt", "id");
CREATE INDEX "message_thread_waiting" ON "message_thread"
  ("clinicId", (coalesce("answerBy", ("waitsSince" AT TIME ZONE 'UTC' + interval '2 days') AT TIME ZONE 'UTC')), "id")
  WHERE "waitsSince" IS NOT NULL AND "doneAt" IS NULL;

-- They are counted in these alone, without their rows.
CREATE INDEX "message_thread_count" ON "message_thread" ("clinicId", "pool", "patientId");
CREATE INDEX "message_thread_count_waiting" ON "message_thread" ("clinicId", "pool", "patientId", "answerBy")
  WHERE "waitsSince" IS NOT NULL AND "doneAt" IS NULL;
