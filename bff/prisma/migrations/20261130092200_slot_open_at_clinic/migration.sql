-- What is looked through for the times of all clinicians of a clinic, as "slot_open" is for those of one.
CREATE INDEX "slot_open_at_clinic" ON "slot" ("clinicId", "startsAt", "practitionerId") WHERE "status" IN ('free', 'held');
