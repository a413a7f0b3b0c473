-- CreateEnum
CREATE TYPE "RefillState" AS ENUM ('asked', 'in_review', 'approved', 'sent', 'ready', 'picked_up', 'shipped', 'refused', 'failed', 'canceled');

-- CreateEnum
CREATE TYPE "RefillKind" AS ENUM ('refill', 'renewal');

-- CreateEnum
CREATE TYPE "RefillBy" AS ENUM ('patient', 'clinic', 'pharmacy', 'portal');

-- AlterTable
ALTER TABLE "medication_request" ADD COLUMN     "priorResourceId" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "priorSource" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "quantity" DOUBLE PRECISION,
ADD COLUMN     "refillId" UUID,
ADD COLUMN     "repeatsAllowed" INTEGER,
ADD COLUMN     "reported" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "supplyDays" INTEGER,
ADD COLUMN     "unit" TEXT,
ADD COLUMN     "validUntil" DATE;

-- CreateTable
CREATE TABLE "medication_dispense" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "forSource" TEXT NOT NULL DEFAULT '',
    "forResourceId" TEXT NOT NULL DEFAULT '',
    "codeSystem" TEXT,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "quantity" DOUBLE PRECISION,
    "unit" TEXT,
    "supplyDays" INTEGER,
    "preparedAt" TIMESTAMPTZ(3),
    "handedOverAt" TIMESTAMPTZ(3),
    "handedOverDate" TEXT,
    "pharmacyName" TEXT,
    "trackingCarrier" TEXT,
    "trackingNumber" TEXT,
    "namedRefillId" UUID,
    "refillId" UUID,
    "confidential" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "medication_dispense_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refill" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "userId" UUID,
    "medicationRequestId" UUID,
    "medicineName" TEXT,
    "prescriberName" TEXT,
    "groupId" UUID NOT NULL,
    "kind" "RefillKind" NOT NULL,
    "state" "RefillState" NOT NULL DEFAULT 'asked',
    "pool" "MessagePool" NOT NULL,
    "controlled" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "pharmacyId" TEXT NOT NULL,
    "pharmacy" JSONB NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueBy" TIMESTAMPTZ(3),
    "lateToldAt" TIMESTAMPTZ(3),
    "ownerId" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "dose" TEXT,
    "quantity" DOUBLE PRECISION,
    "repeats" INTEGER,
    "pharmacyChanged" BOOLEAN NOT NULL DEFAULT false,
    "refuseReason" TEXT,
    "refuseWords" TEXT,
    "failReason" TEXT,
    "trackingCarrier" TEXT,
    "trackingNumber" TEXT,
    "threadId" UUID,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "refill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refill_step" (
    "id" UUID NOT NULL,
    "refillId" UUID NOT NULL,
    "state" "RefillState" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" "RefillBy" NOT NULL,
    "userId" UUID,

    CONSTRAINT "refill_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refill_order" (
    "id" UUID NOT NULL,
    "refillId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "resourceId" TEXT NOT NULL,

    CONSTRAINT "refill_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patient_pharmacy" (
    "patientId" UUID NOT NULL,
    "pharmacyId" TEXT NOT NULL,
    "setById" UUID,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "patient_pharmacy_pkey" PRIMARY KEY ("patientId")
);

-- CreateTable
CREATE TABLE "refill_policy" (
    "clinicId" UUID NOT NULL,
    "rules" JSONB NOT NULL,

    CONSTRAINT "refill_policy_pkey" PRIMARY KEY ("clinicId")
);

-- CreateIndex
CREATE INDEX "medication_dispense_patientId_idx" ON "medication_dispense"("patientId");

-- CreateIndex
CREATE INDEX "medication_dispense_forSource_forResourceId_idx" ON "medication_dispense"("forSource", "forResourceId");

-- CreateIndex
CREATE INDEX "medication_dispense_refillId_idx" ON "medication_dispense"("refillId");

-- CreateIndex
CREATE INDEX "refill_patientId_askedAt_idx" ON "refill"("patientId", "askedAt");

-- CreateIndex
CREATE INDEX "refill_clinicId_state_dueBy_idx" ON "refill"("clinicId", "state", "dueBy");

-- CreateIndex
CREATE INDEX "refill_clinicId_decidedAt_idx" ON "refill"("clinicId", "decidedAt");

-- CreateIndex
CREATE INDEX "refill_medicationRequestId_idx" ON "refill"("medicationRequestId");

-- CreateIndex
CREATE INDEX "refill_step_refillId_at_idx" ON "refill_step"("refillId", "at");

-- CreateIndex
CREATE INDEX "refill_order_refillId_idx" ON "refill_order"("refillId");

-- CreateIndex
CREATE UNIQUE INDEX "refill_order_source_resourceId_key" ON "refill_order"("source", "resourceId");

-- CreateIndex
CREATE INDEX "medication_request_priorSource_priorResourceId_idx" ON "medication_request"("priorSource", "priorResourceId");

-- AddForeignKey
ALTER TABLE "medication_dispense" ADD CONSTRAINT "medication_dispense_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "medication_dispense" ADD CONSTRAINT "medication_dispense_refillId_fkey" FOREIGN KEY ("refillId") REFERENCES "refill"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refill" ADD CONSTRAINT "refill_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refill" ADD CONSTRAINT "refill_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refill" ADD CONSTRAINT "refill_medicationRequestId_fkey" FOREIGN KEY ("medicationRequestId") REFERENCES "medication_request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refill_step" ADD CONSTRAINT "refill_step_refillId_fkey" FOREIGN KEY ("refillId") REFERENCES "refill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refill_order" ADD CONSTRAINT "refill_order_refillId_fkey" FOREIGN KEY ("refillId") REFERENCES "refill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_pharmacy" ADD CONSTRAINT "patient_pharmacy_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refill_policy" ADD CONSTRAINT "refill_policy_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of a prescription one refill at a time is on its way.
CREATE UNIQUE INDEX "refill_open" ON "refill" ("medicationRequestId")
  WHERE "state" IN ('asked', 'in_review', 'approved', 'sent', 'ready');

-- What is on its way has a time by which the next step is expected, and what is over has none.
CREATE INDEX "refill_due" ON "refill" ("dueBy") WHERE "dueBy" IS NOT NULL;
ALTER TABLE "refill" ADD CONSTRAINT "refill_due_by"
  CHECK (("dueBy" IS NOT NULL) = ("state" IN ('asked', 'in_review', 'approved', 'sent', 'ready')));

-- A refusal and a failure say why.
ALTER TABLE "refill" ADD CONSTRAINT "refill_refused" CHECK (("refuseReason" IS NOT NULL) = ("state" = 'refused'));
ALTER TABLE "refill" ADD CONSTRAINT "refill_failed" CHECK (("failReason" IS NOT NULL) = ("state" = 'failed'));
ALTER TABLE "refill" ADD CONSTRAINT "refill_controlled" CHECK ("controlled" IN ('II', 'III', 'IV', 'V'));
