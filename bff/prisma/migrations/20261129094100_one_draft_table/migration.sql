-- CreateTable
CREATE TABLE "draft" (
    "key" TEXT NOT NULL,
    "userId" UUID,
    "registrationId" UUID,
    "patientId" UUID,
    "clinicId" UUID,
    "form" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "draft_userId_idx" ON "draft"("userId");

-- CreateIndex
CREATE INDEX "draft_registrationId_idx" ON "draft"("registrationId");

-- CreateIndex
CREATE INDEX "draft_patientId_idx" ON "draft"("patientId");

-- CreateIndex
CREATE INDEX "draft_clinicId_idx" ON "draft"("clinicId");

-- CreateIndex
CREATE INDEX "draft_updatedAt_idx" ON "draft"("updatedAt");

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that the schema language can't say: one owner, one thing it is about, and a key that says just that.
ALTER TABLE "draft" ADD CONSTRAINT "draft_one_owner" CHECK (num_nonnulls("userId", "registrationId") = 1);
ALTER TABLE "draft" ADD CONSTRAINT "draft_one_subject" CHECK (num_nonnulls("patientId", "clinicId", "registrationId") <= 1);
ALTER TABLE "draft" ADD CONSTRAINT "draft_key_says_whose" CHECK (
  "key" = CASE
    WHEN "registrationId" IS NOT NULL THEN 'registration ' || "form" || ' ' || "registrationId"::text
    ELSE 'draft ' || "userId"::text || ' ' || coalesce("patientId"::text, 'clinic ' || "clinicId"::text, 'self') || ' ' || "form"
  END);

-- What was kept before comes along. The keys are what its seals are bound to.
INSERT INTO "draft" ("key", "userId", "patientId", "form", "sealed", "updatedAt")
  SELECT 'draft ' || "userId" || ' ' || "patientId" || ' ' || "form", "userId", "patientId", "form", "sealed", "updatedAt" FROM "form_draft";
INSERT INTO "draft" ("key", "userId", "clinicId", "form", "sealed", "updatedAt")
  SELECT 'draft ' || "userId" || ' clinic ' || "clinicId" || ' ' || "form", "userId", "clinicId", "form", "sealed", "updatedAt" FROM "clinic_form_draft";
INSERT INTO "draft" ("key", "userId", "form", "sealed", "updatedAt")
  SELECT 'draft ' || "userId" || ' self ' || "form", "userId", "form", "sealed", "updatedAt" FROM "person_form_draft";
INSERT INTO "draft" ("key", "registrationId", "form", "sealed", "updatedAt")
  SELECT 'registration typed ' || "id", "id", 'typed', "typed", "updatedAt" FROM "registration" WHERE "typed" IS NOT NULL;

-- AlterTable
ALTER TABLE "registration" DROP COLUMN "typed";

-- DropTable
DROP TABLE "clinic_form_draft";

-- DropTable
DROP TABLE "form_draft";

-- DropTable
DROP TABLE "person_form_draft";
