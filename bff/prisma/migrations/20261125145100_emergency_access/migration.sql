-- Staff take access to one chart only in an emergency: with a reason, and for a time.
ALTER TABLE "access_grant" DROP CONSTRAINT "access_grant_staff_is_for_a_clinic";
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_staff_is_for_a_clinic"
  CHECK (("relationship" = 'staff') = ("clinicId" IS NOT NULL OR "emergencyReason" IS NOT NULL));
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_emergency_ends"
  CHECK ("emergencyReason" IS NULL OR ("patientId" IS NOT NULL AND "endsAt" IS NOT NULL));
