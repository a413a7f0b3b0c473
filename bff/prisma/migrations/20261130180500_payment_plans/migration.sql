-- CreateEnum
CREATE TYPE "PlanState" AS ENUM ('proposed', 'active', 'missed', 'completed', 'declined', 'canceled');

-- CreateEnum
CREATE TYPE "PlanPartState" AS ENUM ('due', 'missed', 'paid', 'dropped');

-- CreateEnum
CREATE TYPE "PlannedState" AS ENUM ('planned', 'over', 'paid', 'failed', 'canceled', 'dropped');

-- CreateTable
CREATE TABLE "payment_plan" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "state" "PlanState" NOT NULL,
    "totalCents" INTEGER NOT NULL,
    "methodId" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "answer" TEXT,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "payment_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_plan_bill" (
    "planId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "cents" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "payment_plan_bill_pkey" PRIMARY KEY ("planId","statementId")
);

-- CreateTable
CREATE TABLE "payment_plan_part" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,
    "cents" INTEGER NOT NULL,
    "state" "PlanPartState" NOT NULL DEFAULT 'due',
    "tryOn" DATE,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "toldAt" TIMESTAMPTZ(3),
    "paidCents" INTEGER,
    "paidAt" TIMESTAMPTZ(3),
    "paymentId" UUID,
    "ordered" JSONB,

    CONSTRAINT "payment_plan_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_plan_rule" (
    "clinicId" UUID NOT NULL,
    "rules" JSONB NOT NULL,

    CONSTRAINT "payment_plan_rule_pkey" PRIMARY KEY ("clinicId")
);

-- CreateTable
CREATE TABLE "auto_pay" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "methodId" UUID NOT NULL,
    "capCents" INTEGER NOT NULL,
    "noticeDays" INTEGER NOT NULL,
    "onSince" TIMESTAMPTZ(3) NOT NULL,
    "offAt" TIMESTAMPTZ(3),
    "offReason" TEXT,

    CONSTRAINT "auto_pay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "planned_payment" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "autoPayId" UUID,
    "methodId" UUID NOT NULL,
    "cents" INTEGER NOT NULL,
    "chargeOn" DATE NOT NULL,
    "state" "PlannedState" NOT NULL,
    "reason" TEXT,
    "toldAt" TIMESTAMPTZ(3),
    "paidCents" INTEGER,
    "paymentId" UUID,
    "ordered" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "confidential" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "planned_payment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "payment_plan_patientId_proposedAt_idx" ON "payment_plan"("patientId", "proposedAt");

-- CreateIndex
CREATE INDEX "payment_plan_clinicId_state_proposedAt_idx" ON "payment_plan"("clinicId", "state", "proposedAt");

-- CreateIndex
CREATE INDEX "payment_plan_bill_statementId_idx" ON "payment_plan_bill"("statementId");

-- CreateIndex
CREATE UNIQUE INDEX "payment_plan_part_planId_number_key" ON "payment_plan_part"("planId", "number");

-- CreateIndex
CREATE INDEX "auto_pay_patientId_userId_idx" ON "auto_pay"("patientId", "userId");

-- CreateIndex
CREATE INDEX "planned_payment_patientId_userId_chargeOn_idx" ON "planned_payment"("patientId", "userId", "chargeOn");

-- CreateIndex
CREATE INDEX "planned_payment_statementId_idx" ON "planned_payment"("statementId");

-- AddForeignKey
ALTER TABLE "payment_plan" ADD CONSTRAINT "payment_plan_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_plan" ADD CONSTRAINT "payment_plan_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_plan_bill" ADD CONSTRAINT "payment_plan_bill_planId_fkey" FOREIGN KEY ("planId") REFERENCES "payment_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_plan_bill" ADD CONSTRAINT "payment_plan_bill_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_plan_part" ADD CONSTRAINT "payment_plan_part_planId_fkey" FOREIGN KEY ("planId") REFERENCES "payment_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_plan_rule" ADD CONSTRAINT "payment_plan_rule_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auto_pay" ADD CONSTRAINT "auto_pay_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_payment" ADD CONSTRAINT "planned_payment_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_payment" ADD CONSTRAINT "planned_payment_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_payment" ADD CONSTRAINT "planned_payment_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_payment" ADD CONSTRAINT "planned_payment_autoPayId_fkey" FOREIGN KEY ("autoPayId") REFERENCES "auto_pay"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A plan is over exactly when it has an end, and was answered by somebody with words where it was declined.
ALTER TABLE "payment_plan" ADD CONSTRAINT "payment_plan_ended"
  CHECK (("endedAt" IS NOT NULL) = ("state" IN ('completed', 'declined', 'canceled')));
ALTER TABLE "payment_plan" ADD CONSTRAINT "payment_plan_declined" CHECK ("state" <> 'declined' OR ("answer" IS NOT NULL AND "decidedAt" IS NOT NULL));
ALTER TABLE "payment_plan" ADD CONSTRAINT "payment_plan_started" CHECK ("state" NOT IN ('active', 'missed', 'completed') OR "startedAt" IS NOT NULL);
ALTER TABLE "payment_plan" ADD CONSTRAINT "payment_plan_total" CHECK ("totalCents" > 0);

-- A bill is in one plan at a time.
CREATE UNIQUE INDEX "payment_plan_bill_open" ON "payment_plan_bill" ("statementId") WHERE "open";
ALTER TABLE "payment_plan_bill" ADD CONSTRAINT "payment_plan_bill_cents" CHECK ("cents" > 0);

-- A part that was paid says when and how much of it; only what is open is tried.
ALTER TABLE "payment_plan_part" ADD CONSTRAINT "payment_plan_part_cents" CHECK ("cents" > 0 AND "tries" >= 0);
ALTER TABLE "payment_plan_part" ADD CONSTRAINT "payment_plan_part_paid"
  CHECK (("state" = 'paid') = ("paidAt" IS NOT NULL) AND ("paidAt" IS NULL) = ("paidCents" IS NULL) AND "paidCents" BETWEEN 1 AND "cents");
ALTER TABLE "payment_plan_part" ADD CONSTRAINT "payment_plan_part_try" CHECK ("tryOn" IS NULL OR "state" IN ('due', 'missed'));
ALTER TABLE "payment_plan_part" ADD CONSTRAINT "payment_plan_part_ordered" CHECK ("ordered" IS NULL OR "state" IN ('due', 'missed'));
CREATE INDEX "payment_plan_part_try_on" ON "payment_plan_part" ("tryOn") WHERE "tryOn" IS NOT NULL;

CREATE UNIQUE INDEX "auto_pay_on" ON "auto_pay" ("patientId", "userId") WHERE "offAt" IS NULL;
ALTER TABLE "auto_pay" ADD CONSTRAINT "auto_pay_terms" CHECK ("capCents" > 0 AND "noticeDays" BETWEEN 1 AND 30);
ALTER TABLE "auto_pay" ADD CONSTRAINT "auto_pay_off" CHECK (("offAt" IS NULL) = ("offReason" IS NULL) AND "offReason" IN ('chosen', 'method-gone', 'access-ended'));

-- Of a bill one charge by auto-pay is planned at a time, whoever has it paid.
CREATE UNIQUE INDEX "planned_payment_auto" ON "planned_payment" ("statementId") WHERE "autoPayId" IS NOT NULL AND "state" = 'planned';
CREATE INDEX "planned_payment_charge_on" ON "planned_payment" ("chargeOn") WHERE "state" = 'planned';
ALTER TABLE "planned_payment" ADD CONSTRAINT "planned_payment_cents" CHECK ("cents" > 0 AND "paidCents" BETWEEN 1 AND "cents");
ALTER TABLE "planned_payment" ADD CONSTRAINT "planned_payment_paid" CHECK (("state" = 'paid') = ("paidCents" IS NOT NULL));
ALTER TABLE "planned_payment" ADD CONSTRAINT "planned_payment_ended" CHECK (("endedAt" IS NULL) = ("state" IN ('planned', 'over')));
ALTER TABLE "planned_payment" ADD CONSTRAINT "planned_payment_ordered" CHECK ("ordered" IS NULL OR "state" = 'planned');
ALTER TABLE "planned_payment" ADD CONSTRAINT "planned_payment_over" CHECK ("state" <> 'over' OR "autoPayId" IS NOT NULL);
