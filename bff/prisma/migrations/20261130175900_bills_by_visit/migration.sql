-- CreateEnum
CREATE TYPE "DisputeReason" AS ENUM ('not_received', 'wrong_amount', 'insurance', 'paid_already', 'not_mine', 'over_estimate', 'other');

-- CreateEnum
CREATE TYPE "DisputeState" AS ENUM ('open', 'accepted', 'declined', 'withdrawn');

-- AlterEnum
ALTER TYPE "MessageLinkKind" ADD VALUE 'charge';

-- AlterTable
ALTER TABLE "statement" ADD COLUMN     "accountId" UUID,
ADD COLUMN     "disputedAt" TIMESTAMPTZ(3),
ADD COLUMN     "encounterId" UUID,
ADD COLUMN     "billPaidCents" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "statement_line" ADD COLUMN     "code" TEXT,
ADD COLUMN     "codeSystem" TEXT;

-- CreateTable
CREATE TABLE "billing_account" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "number" TEXT,
    "name" TEXT,
    "isOpen" BOOLEAN NOT NULL DEFAULT true,
    "guarantorPatientId" UUID,
    "guarantorName" TEXT,
    "confidential" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "billing_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_payment" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "paidOn" DATE NOT NULL,
    "cents" INTEGER NOT NULL,
    "method" TEXT,
    "portalPaymentId" UUID,
    "confidential" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "statement_payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_dispute" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "lineId" UUID,
    "lineText" TEXT,
    "amountCents" INTEGER NOT NULL,
    "userId" UUID NOT NULL,
    "reason" "DisputeReason" NOT NULL,
    "body" TEXT NOT NULL,
    "state" "DisputeState" NOT NULL DEFAULT 'open',
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "answerBy" DATE NOT NULL,
    "ownerId" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "answer" TEXT,
    "confidential" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "statement_dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_import" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "byUserId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "fileName" TEXT NOT NULL,
    "statementCount" INTEGER NOT NULL,
    "lineCount" INTEGER NOT NULL,
    "totalCents" BIGINT NOT NULL,

    CONSTRAINT "statement_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "billing_account_patientId_idx" ON "billing_account"("patientId");

-- CreateIndex
CREATE INDEX "billing_account_guarantorPatientId_idx" ON "billing_account"("guarantorPatientId");

-- CreateIndex
CREATE INDEX "statement_payment_patientId_paidOn_idx" ON "statement_payment"("patientId", "paidOn");

-- CreateIndex
CREATE INDEX "statement_payment_statementId_idx" ON "statement_payment"("statementId");

-- CreateIndex
CREATE INDEX "statement_payment_portalPaymentId_idx" ON "statement_payment"("portalPaymentId");

-- CreateIndex
CREATE INDEX "statement_dispute_patientId_openedAt_idx" ON "statement_dispute"("patientId", "openedAt");

-- CreateIndex
CREATE INDEX "statement_dispute_clinicId_state_answerBy_idx" ON "statement_dispute"("clinicId", "state", "answerBy");

-- CreateIndex
CREATE INDEX "statement_dispute_statementId_idx" ON "statement_dispute"("statementId");

-- CreateIndex
CREATE INDEX "statement_import_clinicId_at_idx" ON "statement_import"("clinicId", "at");

-- CreateIndex
CREATE INDEX "statement_accountId_idx" ON "statement"("accountId");

-- AddForeignKey
ALTER TABLE "billing_account" ADD CONSTRAINT "billing_account_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "billing_account" ADD CONSTRAINT "billing_account_guarantorPatientId_fkey" FOREIGN KEY ("guarantorPatientId") REFERENCES "patient"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "billing_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_encounterId_fkey" FOREIGN KEY ("encounterId") REFERENCES "encounter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_payment" ADD CONSTRAINT "statement_payment_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_payment" ADD CONSTRAINT "statement_payment_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_dispute" ADD CONSTRAINT "statement_dispute_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_dispute" ADD CONSTRAINT "statement_dispute_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_dispute" ADD CONSTRAINT "statement_dispute_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_import" ADD CONSTRAINT "statement_import_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A bill can be a credit, and more can have been paid than was asked.
ALTER TABLE "statement" DROP CONSTRAINT "statement_amounts";
ALTER TABLE "statement" DROP CONSTRAINT "statement_paid_in_full";
ALTER TABLE "statement" ADD CONSTRAINT "statement_paid_in_full"
  CHECK (("status" = 'paid') <= ("paidCents" >= "totalCents"));
UPDATE "statement" SET "billPaidCents" = "paidCents";

-- One open dispute about one thing.
CREATE UNIQUE INDEX "statement_dispute_open" ON "statement_dispute" ("statementId", coalesce("lineId", "statementId")) WHERE "state" = 'open';
ALTER TABLE "statement_dispute" ADD CONSTRAINT "statement_dispute_decided_when"
  CHECK (("state" = 'open') = ("decidedAt" IS NULL));
ALTER TABLE "statement_line" ADD CONSTRAINT "statement_line_code_system"
  CHECK ("codeSystem" IN ('cpt', 'hcpcs', 'revenue', 'other'));

-- What is left on the bills of an account is summed up for who answers for it.
CREATE INDEX "statement_account_owed" ON "statement" ("accountId") WHERE "owedCents" > 0;
