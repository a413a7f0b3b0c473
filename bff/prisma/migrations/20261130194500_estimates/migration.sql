-- CreateEnum
CREATE TYPE "ChargeFileState" AS ENUM ('staging', 'live', 'replaced');

-- CreateEnum
CREATE TYPE "CareSetting" AS ENUM ('inpatient', 'outpatient', 'both');

-- CreateEnum
CREATE TYPE "EstimateKind" AS ENUM ('worked_out', 'good_faith');

-- CreateEnum
CREATE TYPE "EstimateState" AS ENUM ('saved', 'asked', 'issued', 'canceled');

-- CreateTable
CREATE TABLE "charge_file" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "state" "ChargeFileState" NOT NULL DEFAULT 'staging',
    "fileName" TEXT NOT NULL,
    "digest" TEXT,
    "layout" TEXT,
    "version" TEXT,
    "hospitalName" TEXT,
    "updatedOn" DATE,
    "npis" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "taxId" TEXT,
    "itemCount" INTEGER NOT NULL DEFAULT 0,
    "rateCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "liveAt" TIMESTAMPTZ(3),

    CONSTRAINT "charge_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "charge_item" (
    "id" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "description" TEXT NOT NULL,
    "setting" "CareSetting" NOT NULL,
    "codes" TEXT[],
    "modifiers" TEXT,
    "grossCents" INTEGER,
    "cashCents" INTEGER,
    "minCents" INTEGER,
    "maxCents" INTEGER,

    CONSTRAINT "charge_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "charge_rate" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "payerName" TEXT NOT NULL,
    "planName" TEXT NOT NULL,
    "dollarCents" INTEGER,
    "percent" INTEGER,
    "isAlgorithm" BOOLEAN NOT NULL DEFAULT false,
    "lowCents" INTEGER,
    "medianCents" INTEGER,
    "highCents" INTEGER,

    CONSTRAINT "charge_rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "estimate" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "kind" "EstimateKind" NOT NULL,
    "state" "EstimateState" NOT NULL,
    "service" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "setting" "CareSetting" NOT NULL,
    "plannedOn" DATE,
    "worked" JSONB,
    "document" JSONB,
    "dueOn" DATE,
    "dueRule" TEXT,
    "statementId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedAt" TIMESTAMPTZ(3),
    "issuedById" UUID,

    CONSTRAINT "estimate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "estimate_share" (
    "id" UUID NOT NULL,
    "estimateId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "estimate_share_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "charge_file_clinicId_idx" ON "charge_file"("clinicId");

-- CreateIndex
CREATE INDEX "charge_item_fileId_idx" ON "charge_item"("fileId");

-- CreateIndex
CREATE INDEX "charge_item_codes_idx" ON "charge_item" USING GIN ("codes");

-- CreateIndex
CREATE INDEX "charge_rate_itemId_idx" ON "charge_rate"("itemId");

-- CreateIndex
CREATE INDEX "estimate_patientId_createdAt_idx" ON "estimate"("patientId", "createdAt");

-- CreateIndex
CREATE INDEX "estimate_clinicId_state_dueOn_idx" ON "estimate"("clinicId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "estimate_statementId_idx" ON "estimate"("statementId");

-- CreateIndex
CREATE UNIQUE INDEX "estimate_share_tokenHash_key" ON "estimate_share"("tokenHash");

-- CreateIndex
CREATE INDEX "estimate_share_estimateId_idx" ON "estimate_share"("estimateId");

-- AddForeignKey
ALTER TABLE "charge_file" ADD CONSTRAINT "charge_file_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charge_item" ADD CONSTRAINT "charge_item_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "charge_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charge_rate" ADD CONSTRAINT "charge_rate_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "charge_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "estimate" ADD CONSTRAINT "estimate_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "estimate" ADD CONSTRAINT "estimate_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "estimate" ADD CONSTRAINT "estimate_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "estimate_share" ADD CONSTRAINT "estimate_share_estimateId_fkey" FOREIGN KEY ("estimateId") REFERENCES "estimate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A clinic has the prices of one file; the next one takes its place in one step.
CREATE UNIQUE INDEX "charge_file_live" ON "charge_file" ("clinicId") WHERE "state" = 'live';
ALTER TABLE "charge_file" ADD CONSTRAINT "charge_file_live_is_known" CHECK ("state" <> 'live' OR ("digest" IS NOT NULL AND "liveAt" IS NOT NULL));
-- A price is an amount above nothing, and each item can be found by a code.
ALTER TABLE "charge_item" ADD CONSTRAINT "charge_item_amounts" CHECK ("grossCents" > 0 AND "cashCents" > 0 AND "minCents" > 0 AND "maxCents" > 0);
ALTER TABLE "charge_item" ADD CONSTRAINT "charge_item_has_code" CHECK (cardinality("codes") > 0);
ALTER TABLE "charge_rate" ADD CONSTRAINT "charge_rate_amounts" CHECK ("dollarCents" > 0 AND "percent" > 0 AND "lowCents" > 0 AND "medianCents" > 0 AND "highCents" > 0);
-- Words of what the clinic calls it, beside the portal's own words.
CREATE INDEX "charge_item_words" ON "charge_item" USING GIN (to_tsvector('simple', "description"));
-- What the clinic owes has a day, and what it made says when and by whom.
ALTER TABLE "estimate" ADD CONSTRAINT "estimate_kind_and_state" CHECK (
  ("kind" = 'worked_out' AND "state" IN ('saved', 'canceled') AND "worked" IS NOT NULL)
  OR ("kind" = 'good_faith' AND "state" IN ('asked', 'canceled') AND "dueOn" IS NOT NULL)
  OR ("kind" = 'good_faith' AND "state" = 'issued' AND "dueOn" IS NOT NULL AND "document" IS NOT NULL AND "issuedAt" IS NOT NULL AND "issuedById" IS NOT NULL)
);
