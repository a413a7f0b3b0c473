-- AlterTable
ALTER TABLE "allergy_intolerance" ADD COLUMN     "recordedDate" TEXT,
ADD COLUMN     "verificationStatus" TEXT;

-- AlterTable
ALTER TABLE "condition" ADD COLUMN     "abatedDate" TEXT,
ADD COLUMN     "onsetDate" TEXT,
ADD COLUMN     "recordedDate" TEXT;

-- AlterTable
ALTER TABLE "immunization" ADD COLUMN     "givenDate" TEXT,
ADD COLUMN     "statusReason" TEXT,
ADD COLUMN     "subpotent" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "medication_request" DROP COLUMN "dosageText",
ADD COLUMN     "authoredDate" TEXT,
ADD COLUMN     "doNotPerform" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "dosage" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "procedure" ADD COLUMN     "performedDate" TEXT;

-- What was read by older rules is read anew by the next import, also where its source changed nothing.
UPDATE "fhir_source" SET "versionId" = '', "contentHash" = ''
WHERE "resourceType" IN ('AllergyIntolerance', 'Appointment', 'CarePlan', 'Claim', 'Communication', 'Condition', 'Coverage', 'Encounter',
  'ExplanationOfBenefit', 'Goal', 'ImagingStudy', 'Immunization', 'MedicationRequest', 'Patient', 'Procedure', 'Slot');
