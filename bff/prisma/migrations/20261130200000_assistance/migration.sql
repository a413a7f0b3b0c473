-- CreateEnum
CREATE TYPE "AssistanceState" AS ENUM ('draft', 'sent', 'needs_more', 'approved', 'refused', 'ended');

-- AlterTable
ALTER TABLE "stored_file" ADD COLUMN     "applicationId" UUID;

-- CreateTable
CREATE TABLE "assistance_policy" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "rules" JSONB NOT NULL,

    CONSTRAINT "assistance_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assistance_application" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "state" "AssistanceState" NOT NULL DEFAULT 'draft',
    "area" TEXT,
    "members" JSONB,
    "incomes" JSONB,
    "getsBy" TEXT,
    "insured" BOOLEAN,
    "reasons" TEXT[],
    "reasonText" TEXT,
    "monthlyCents" INTEGER,
    "signature" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "answerBy" TIMESTAMPTZ(3),
    "moreAsked" TEXT,
    "moreBy" TIMESTAMPTZ(3),
    "ownerId" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "answer" TEXT,
    "refusal" TEXT,
    "discount" INTEGER,
    "workedOut" JSONB,
    "helpFrom" DATE,
    "helpUntil" DATE,
    "appealBy" TIMESTAMPTZ(3),
    "appealText" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assistance_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assistance_event" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "byUserId" UUID,
    "words" TEXT,
    "discount" INTEGER,

    CONSTRAINT "assistance_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assistance_adjustment" (
    "applicationId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "cents" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assistance_adjustment_pkey" PRIMARY KEY ("applicationId","statementId")
);

-- CreateIndex
CREATE UNIQUE INDEX "assistance_policy_clinicId_startsOn_key" ON "assistance_policy"("clinicId", "startsOn");

-- CreateIndex
CREATE INDEX "assistance_application_patientId_createdAt_idx" ON "assistance_application"("patientId", "createdAt");

-- CreateIndex
CREATE INDEX "assistance_application_clinicId_state_answerBy_idx" ON "assistance_application"("clinicId", "state", "answerBy");

-- CreateIndex
CREATE INDEX "assistance_application_userId_idx" ON "assistance_application"("userId");

-- CreateIndex
CREATE INDEX "assistance_event_applicationId_at_idx" ON "assistance_event"("applicationId", "at");

-- CreateIndex
CREATE INDEX "assistance_adjustment_statementId_idx" ON "assistance_adjustment"("statementId");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_applicationId_clientKey_key" ON "stored_file"("applicationId", "clientKey");

-- AddForeignKey
ALTER TABLE "assistance_policy" ADD CONSTRAINT "assistance_policy_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_application" ADD CONSTRAINT "assistance_application_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_application" ADD CONSTRAINT "assistance_application_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_application" ADD CONSTRAINT "assistance_application_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_event" ADD CONSTRAINT "assistance_event_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "assistance_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_adjustment" ADD CONSTRAINT "assistance_adjustment_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "assistance_application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistance_adjustment" ADD CONSTRAINT "assistance_adjustment_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "assistance_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A file belongs to an application for help, before and after that was sent, as well.
ALTER TABLE "stored_file" DROP CONSTRAINT "stored_file_owner";
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_owner"
  CHECK (num_nonnulls("userId", "registrationId", "requestId", "unsentId", "messageId", "coverageRequestId", "applicationId") = 1);

-- Somebody has one application for a patient under way; two parents have one each.
CREATE UNIQUE INDEX "assistance_application_one_open" ON "assistance_application" ("patientId", "userId") WHERE "state" IN ('draft', 'sent', 'needs_more');

-- What was sent is complete and signed, what was decided says what and until when.
ALTER TABLE "assistance_application" ADD CONSTRAINT "assistance_application_sent" CHECK (
  "state" = 'draft' OR num_nulls("sentAt", "answerBy", "area", "members", "incomes", "signature") = 0);
ALTER TABLE "assistance_application" ADD CONSTRAINT "assistance_application_more" CHECK (
  "state" <> 'needs_more' OR num_nulls("moreAsked", "moreBy") = 0);
ALTER TABLE "assistance_application" ADD CONSTRAINT "assistance_application_approved" CHECK (
  "state" <> 'approved' OR ("discount" BETWEEN 1 AND 100 AND num_nulls("discount", "helpFrom", "helpUntil", "decidedAt", "workedOut") = 0 AND "helpUntil" >= "helpFrom"));
ALTER TABLE "assistance_application" ADD CONSTRAINT "assistance_application_refused" CHECK (
  "state" <> 'refused' OR num_nulls("refusal", "answer", "decidedAt") = 0);
ALTER TABLE "assistance_application" ADD CONSTRAINT "assistance_application_ended" CHECK (
  ("state" = 'ended') = ("endedAt" IS NOT NULL) AND ("state" = 'ended') = ("endReason" IS NOT NULL));
ALTER TABLE "assistance_application" ADD CONSTRAINT "assistance_application_area" CHECK ("area" IN ('contiguous', 'AK', 'HI'));
ALTER TABLE "assistance_application" ADD CONSTRAINT "assistance_application_monthly" CHECK ("monthlyCents" >= 0);
ALTER TABLE "assistance_adjustment" ADD CONSTRAINT "assistance_adjustment_cents" CHECK ("cents" > 0);
