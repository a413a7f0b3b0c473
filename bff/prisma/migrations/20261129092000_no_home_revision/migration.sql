-- Home pages are read anew each time: nothing has to be counted on each write.
DROP FUNCTION advance_patient_revision() CASCADE;
DROP TABLE "patient_revision";

-- All threads of a clinic, the newest message first.
CREATE INDEX "message_thread_clinicId_lastMessageAt_idx" ON "message_thread"("clinicId", "lastMessageAt");
