-- CreateEnum
CREATE TYPE "SubscriberRelation" AS ENUM ('self', 'spouse', 'child', 'other');

-- CreateEnum
CREATE TYPE "EligibilityState" AS ENUM ('waiting', 'active', 'inactive', 'not_found', 'wrong_person', 'refused', 'no_answer', 'unreadable');

-- CreateEnum
CREATE TYPE "CoverageRequestKind" AS ENUM ('add', 'change', 'end');

-- CreateEnum
CREATE TYPE "CoverageRequestState" AS ENUM ('open', 'approved', 'declined', 'withdrawn');

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "coverageId" UUID,
ADD COLUMN     "number" TEXT,
ADD COLUMN     "providerName" TEXT;

-- AlterTable
ALTER TABLE "coverage" ADD COLUMN     "benefits" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "endedOn" DATE,
ADD COLUMN     "groupNumber" TEXT,
ADD COLUMN     "network" TEXT,
ADD COLUMN     "payerId" TEXT,
ADD COLUMN     "position" INTEGER,
ADD COLUMN     "relation" "SubscriberRelation",
ADD COLUMN     "subscriberBorn" DATE,
ADD COLUMN     "subscriberName" TEXT,
ADD COLUMN     "verifiedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "explanation_of_benefit" ADD COLUMN     "amounts" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "balances" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "coverageId" UUID,
ADD COLUMN     "disposition" TEXT,
ADD COLUMN     "network" TEXT,
ADD COLUMN     "notes" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "number" TEXT,
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "paidOn" DATE,
ADD COLUMN     "patientCents" INTEGER,
ADD COLUMN     "providerName" TEXT;

-- AlterTable
ALTER TABLE "stored_file" ADD COLUMN     "coverageRequestId" UUID;

-- CreateTable
CREATE TABLE "eligibility_check" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "coverageId" UUID NOT NULL,
    "userId" UUID,
    "state" "EligibilityState" NOT NULL DEFAULT 'waiting',
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "reasons" TEXT[],
    "planName" TEXT,
    "startsOn" DATE,
    "endsOn" DATE,
    "benefits" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "eligibility_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coverage_request" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "userId" UUID,
    "kind" "CoverageRequestKind" NOT NULL,
    "state" "CoverageRequestState" NOT NULL DEFAULT 'open',
    "coverageId" UUID,
    "payerName" TEXT NOT NULL,
    "payerId" TEXT,
    "memberNumber" TEXT,
    "planName" TEXT,
    "groupNumber" TEXT,
    "subscriberName" TEXT,
    "subscriberBorn" DATE,
    "relation" "SubscriberRelation",
    "position" INTEGER,
    "startsOn" DATE,
    "endsOn" DATE,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "ownerId" UUID,
    "answer" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,

    CONSTRAINT "coverage_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "eligibility_check_coverageId_askedAt_idx" ON "eligibility_check"("coverageId", "askedAt");

-- CreateIndex
CREATE INDEX "eligibility_check_patientId_idx" ON "eligibility_check"("patientId");

-- CreateIndex
CREATE INDEX "coverage_request_patientId_createdAt_idx" ON "coverage_request"("patientId", "createdAt");

-- CreateIndex
CREATE INDEX "coverage_request_clinicId_state_createdAt_idx" ON "coverage_request"("clinicId", "state", "createdAt");

-- CreateIndex
CREATE INDEX "stored_file_coverageRequestId_idx" ON "stored_file"("coverageRequestId");

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_coverageRequestId_fkey" FOREIGN KEY ("coverageRequestId") REFERENCES "coverage_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_check" ADD CONSTRAINT "eligibility_check_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_check" ADD CONSTRAINT "eligibility_check_coverageId_fkey" FOREIGN KEY ("coverageId") REFERENCES "coverage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage_request" ADD CONSTRAINT "coverage_request_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage_request" ADD CONSTRAINT "coverage_request_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage_request" ADD CONSTRAINT "coverage_request_coverageId_fkey" FOREIGN KEY ("coverageId") REFERENCES "coverage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A file belongs to a request about insurance as well, once it is sent.
ALTER TABLE "stored_file" DROP CONSTRAINT "stored_file_owner";
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_owner"
  CHECK (num_nonnulls("userId", "registrationId", "requestId", "unsentId", "messageId", "coverageRequestId") = 1);
ALTER TABLE "stored_file" DROP CONSTRAINT "stored_file_whole";
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_whole" CHECK (
    CASE WHEN "completedAt" IS NULL
    THEN num_nonnulls("type", "size", "sha256", "object", "pieces", "scan", "requestId", "messageId", "coverageRequestId") = 0
    ELSE num_nulls("type", "size", "sha256", "object", "pieces", "scan") = 0 AND "received" = "announced" END);

-- An insurer is asked about a coverage once at a time, and what is answered has its time.
CREATE UNIQUE INDEX "eligibility_check_waiting" ON "eligibility_check" ("coverageId") WHERE "state" = 'waiting';
ALTER TABLE "eligibility_check" ADD CONSTRAINT "eligibility_check_answered" CHECK (("state" = 'waiting') = ("answeredAt" IS NULL));

-- Of a coverage one thing is asked at a time, and what is decided has its time.
CREATE UNIQUE INDEX "coverage_request_open" ON "coverage_request" ("coverageId") WHERE "state" = 'open';
ALTER TABLE "coverage_request" ADD CONSTRAINT "coverage_request_decided" CHECK (("state" = 'open') = ("decidedAt" IS NULL));
ALTER TABLE "coverage_request" ADD CONSTRAINT "coverage_request_end" CHECK ("kind" <> 'end' OR "endsOn" IS NOT NULL);
ALTER TABLE "coverage_request" ADD CONSTRAINT "coverage_request_position" CHECK ("position" BETWEEN 1 AND 9);
