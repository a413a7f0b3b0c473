-- CreateIndex
CREATE INDEX "audit_event_patientId_seq_idx" ON "audit_event"("patientId", "seq");
