-- CreateEnum
CREATE TYPE "PaymentState" AS ENUM ('pending', 'succeeded', 'failed');

-- CreateEnum
CREATE TYPE "PaymentOrigin" AS ENUM ('person', 'guest', 'autopay', 'plan', 'scheduled');

-- CreateEnum
CREATE TYPE "PaymentMethodKind" AS ENUM ('card', 'bank');

-- CreateEnum
CREATE TYPE "RefundState" AS ENUM ('asked', 'pending', 'succeeded', 'failed', 'refused');

-- CreateEnum
CREATE TYPE "LedgerEntryKind" AS ENUM ('payment', 'refund', 'adjustment', 'transfer', 'payout');

-- CreateEnum
CREATE TYPE "LedgerAccount" AS ENUM ('receivable', 'gateway', 'bank', 'fees', 'assistance', 'adjustment');

-- AlterTable
ALTER TABLE "statement" ADD COLUMN     "creditCents" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "owedCents" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pendingCents" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "postedCents" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "toldCents" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "payment_method" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "gateway" TEXT NOT NULL,
    "customerRef" TEXT,
    "methodRef" TEXT NOT NULL,
    "kind" "PaymentMethodKind" NOT NULL,
    "brand" TEXT NOT NULL,
    "last4" TEXT NOT NULL,
    "expMonth" INTEGER,
    "expYear" INTEGER,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "payment_method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "patientId" UUID NOT NULL,
    "clinicId" UUID,
    "payerId" UUID,
    "origin" "PaymentOrigin" NOT NULL,
    "state" "PaymentState" NOT NULL DEFAULT 'pending',
    "amountCents" INTEGER NOT NULL,
    "gateway" TEXT NOT NULL,
    "gatewayRef" TEXT,
    "methodId" UUID,
    "methodKind" "PaymentMethodKind",
    "methodBrand" TEXT,
    "methodLast4" TEXT,
    "failCode" TEXT,
    "receiptTo" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "refundedCents" INTEGER NOT NULL DEFAULT 0,
    "confidential" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_part" (
    "paymentId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "cents" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,

    CONSTRAINT "payment_part_pkey" PRIMARY KEY ("paymentId","statementId")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "paymentId" UUID NOT NULL,
    "state" "RefundState" NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "gatewayRef" TEXT,
    "failCode" TEXT,
    "byTwo" BOOLEAN NOT NULL,
    "askedById" UUID,
    "decidedById" UUID,
    "refuseWords" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund_part" (
    "refundId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "cents" INTEGER NOT NULL,

    CONSTRAINT "refund_part_pkey" PRIMARY KEY ("refundId","statementId")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "LedgerEntryKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "paymentId" UUID,
    "refundId" UUID,
    "reason" TEXT,
    "byUserId" UUID,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_posting" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "account" "LedgerAccount" NOT NULL,
    "cents" INTEGER NOT NULL,
    "statementId" UUID,

    CONSTRAINT "ledger_posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gateway_event" (
    "gateway" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,

    CONSTRAINT "gateway_event_pkey" PRIMARY KEY ("gateway","eventId")
);

-- CreateTable
CREATE TABLE "day_close" (
    "gateway" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "gatewayCents" INTEGER NOT NULL,
    "ledgerCents" INTEGER NOT NULL,
    "bankCents" INTEGER,
    "payoutCents" INTEGER NOT NULL,
    "differences" JSONB NOT NULL,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "comparedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "day_close_pkey" PRIMARY KEY ("gateway","day")
);

-- CreateTable
CREATE TABLE "payment_policy" (
    "clinicId" UUID NOT NULL,
    "online" BOOLEAN NOT NULL DEFAULT true,
    "refundAloneCents" INTEGER NOT NULL DEFAULT 10000,

    CONSTRAINT "payment_policy_pkey" PRIMARY KEY ("clinicId")
);

-- CreateIndex
CREATE INDEX "payment_method_userId_idx" ON "payment_method"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "payment_method_gateway_methodRef_key" ON "payment_method"("gateway", "methodRef");

-- CreateIndex
CREATE UNIQUE INDEX "payment_key_key" ON "payment"("key");

-- CreateIndex
CREATE INDEX "payment_patientId_createdAt_idx" ON "payment"("patientId", "createdAt");

-- CreateIndex
CREATE INDEX "payment_clinicId_createdAt_idx" ON "payment"("clinicId", "createdAt");

-- CreateIndex
CREATE INDEX "payment_payerId_createdAt_idx" ON "payment"("payerId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "payment_gateway_gatewayRef_key" ON "payment"("gateway", "gatewayRef");

-- CreateIndex
CREATE UNIQUE INDEX "payment_part_statementId_attempt_key" ON "payment_part"("statementId", "attempt");

-- CreateIndex
CREATE INDEX "refund_paymentId_idx" ON "refund"("paymentId");

-- CreateIndex
CREATE INDEX "refund_state_askedAt_idx" ON "refund"("state", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_key_key" ON "ledger_entry"("key");

-- CreateIndex
CREATE INDEX "ledger_entry_at_idx" ON "ledger_entry"("at");

-- CreateIndex
CREATE INDEX "ledger_entry_paymentId_idx" ON "ledger_entry"("paymentId");

-- CreateIndex
CREATE INDEX "ledger_posting_entryId_idx" ON "ledger_posting"("entryId");

-- CreateIndex
CREATE INDEX "ledger_posting_statementId_idx" ON "ledger_posting"("statementId");

-- AddForeignKey
ALTER TABLE "payment_method" ADD CONSTRAINT "payment_method_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_methodId_fkey" FOREIGN KEY ("methodId") REFERENCES "payment_method"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_part" ADD CONSTRAINT "payment_part_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_part" ADD CONSTRAINT "payment_part_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_part" ADD CONSTRAINT "refund_part_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_part" ADD CONSTRAINT "refund_part_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_posting" ADD CONSTRAINT "ledger_posting_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "ledger_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_posting" ADD CONSTRAINT "ledger_posting_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_policy" ADD CONSTRAINT "payment_policy_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Amounts and states agree.
ALTER TABLE "payment" ADD CONSTRAINT "payment_amount" CHECK ("amountCents" > 0 AND "refundedCents" >= 0 AND "refundedCents" <= "amountCents");
ALTER TABLE "payment" ADD CONSTRAINT "payment_settled" CHECK (("settledAt" IS NULL) = ("state" = 'pending'));
ALTER TABLE "payment" ADD CONSTRAINT "payment_failed" CHECK (("failCode" IS NOT NULL) = ("state" = 'failed'));
ALTER TABLE "payment" ADD CONSTRAINT "payment_refunded_of_success" CHECK ("refundedCents" = 0 OR "state" = 'succeeded');
ALTER TABLE "payment_part" ADD CONSTRAINT "payment_part_amount" CHECK ("cents" > 0 AND "attempt" > 0);
ALTER TABLE "refund" ADD CONSTRAINT "refund_amount" CHECK ("amountCents" > 0);
ALTER TABLE "refund_part" ADD CONSTRAINT "refund_part_amount" CHECK ("cents" > 0);
ALTER TABLE "payment_policy" ADD CONSTRAINT "payment_policy_amount" CHECK ("refundAloneCents" >= 0);
ALTER TABLE "payment_method" ADD CONSTRAINT "payment_method_last4" CHECK ("last4" ~ '^[0-9]{4}$');
ALTER TABLE "payment" ADD CONSTRAINT "payment_last4" CHECK ("methodLast4" ~ '^[0-9]{4}$');

-- Of what needs two people nothing goes out that one person decided.
ALTER TABLE "refund" ADD CONSTRAINT "refund_by_two" CHECK (
  NOT "byTwo" OR "state" = 'asked' OR ("askedById" IS NOT NULL AND "decidedById" IS NOT NULL AND "askedById" <> "decidedById"));
ALTER TABLE "refund" ADD CONSTRAINT "refund_asked" CHECK ("state" <> 'asked' OR "byTwo");
ALTER TABLE "refund" ADD CONSTRAINT "refund_failed" CHECK (("failCode" IS NOT NULL) = ("state" = 'failed'));
CREATE UNIQUE INDEX "refund_gatewayRef" ON "refund" ("gatewayRef") WHERE "gatewayRef" IS NOT NULL;

-- A person has one method that is chosen unless they choose another.
CREATE UNIQUE INDEX "payment_method_default" ON "payment_method" ("userId") WHERE "isDefault" AND "removedAt" IS NULL;
-- What the reconciler looks for.
CREATE INDEX "payment_pending" ON "payment" ("createdAt") WHERE "state" = 'pending';
CREATE INDEX "statement_credit" ON "statement" ("patientId") WHERE "creditCents" > 0;
CREATE INDEX "statement_owed" ON "statement" ("patientId", "dueOn") WHERE "owedCents" > 0;

-- The ledger is added to and never changed.
ALTER TABLE "ledger_posting" ADD CONSTRAINT "ledger_posting_not_nothing" CHECK ("cents" <> 0);
ALTER TABLE "ledger_posting" ADD CONSTRAINT "ledger_posting_statement" CHECK (("statementId" IS NOT NULL) = ("account" = 'receivable'));

CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The ledger can only be added to.' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "ledger_entry_no_change" BEFORE UPDATE OR DELETE ON "ledger_entry" FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER "ledger_entry_no_truncate" BEFORE TRUNCATE ON "ledger_entry" FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER "ledger_posting_no_change" BEFORE UPDATE OR DELETE ON "ledger_posting" FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER "ledger_posting_no_truncate" BEFORE TRUNCATE ON "ledger_posting" FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER "payment_part_no_change" BEFORE UPDATE OR DELETE ON "payment_part" FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER "refund_part_no_change" BEFORE UPDATE OR DELETE ON "refund_part" FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();

-- An entry is complete when its transaction ends: nothing is posted to it later.
CREATE FUNCTION ledger_posting_with_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "ledger_entry" e WHERE e."id" = NEW."entryId" AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'A posting comes with its entry.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "ledger_posting_with_entry" BEFORE INSERT ON "ledger_posting" FOR EACH ROW EXECUTE FUNCTION ledger_posting_with_entry();

-- The postings of an entry add up to zero, and there are some.
CREATE FUNCTION ledger_sum_zero() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  entry uuid := CASE TG_TABLE_NAME WHEN 'ledger_entry' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'entryId')::uuid END;
  total bigint;
  number bigint;
BEGIN
  SELECT coalesce(sum("cents"), 0), count(*) INTO total, number FROM "ledger_posting" WHERE "entryId" = entry;
  IF total <> 0 OR number < 2 THEN
    RAISE EXCEPTION 'The postings of an entry of the ledger add up to zero.' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_sum_zero';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER "ledger_entry_sum_zero" AFTER INSERT ON "ledger_entry" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION ledger_sum_zero();
CREATE CONSTRAINT TRIGGER "ledger_posting_sum_zero" AFTER INSERT ON "ledger_posting" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION ledger_sum_zero();

-- What is paid, for what and by whom stays as it was ordered; what succeeded stays so.
CREATE FUNCTION payment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."amountCents", OLD."patientId", OLD."key", OLD."digest", OLD."gateway") IS DISTINCT FROM (NEW."amountCents", NEW."patientId", NEW."key", NEW."digest", NEW."gateway")
    OR (OLD."state" = 'succeeded' AND NEW."state" <> 'succeeded') OR (OLD."state" = 'failed' AND NEW."state" = 'pending')
    OR (OLD."gatewayRef" IS NOT NULL AND OLD."gatewayRef" IS DISTINCT FROM NEW."gatewayRef") THEN
    RAISE EXCEPTION 'A payment stays as it was ordered.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "payment_stays" BEFORE UPDATE ON "payment" FOR EACH ROW EXECUTE FUNCTION payment_stays();
CREATE TRIGGER "payment_no_delete" BEFORE DELETE ON "payment" FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();

-- The parts of a payment, and of a refund, add up to it.
CREATE FUNCTION payment_parts_add_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."amountCents" <> (SELECT coalesce(sum(p."cents"), 0) FROM "payment_part" p WHERE p."paymentId" = NEW."id") THEN
    RAISE EXCEPTION 'The parts of a payment add up to it.' USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_parts_add_up';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER "payment_parts_add_up" AFTER INSERT ON "payment" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION payment_parts_add_up();
CREATE FUNCTION refund_parts_add_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."amountCents" <> (SELECT coalesce(sum(p."cents"), 0) FROM "refund_part" p WHERE p."refundId" = NEW."id") THEN
    RAISE EXCEPTION 'The parts of a refund add up to it.' USING ERRCODE = 'check_violation', CONSTRAINT = 'refund_parts_add_up';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER "refund_parts_add_up" AFTER INSERT ON "refund" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refund_parts_add_up();

-- What a bill is worth by source and ledger together. When what the source says is
-- paid moves in the direction of what we posted and it had not told, it has told that.
CREATE FUNCTION statement_worth() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  untold integer;
  moved integer;
  rest integer;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."paidCents" <> OLD."paidCents" THEN
    untold := NEW."postedCents" - NEW."toldCents";
    moved := NEW."paidCents" - OLD."paidCents";
    IF sign(untold) = sign(moved) THEN
      NEW."toldCents" := NEW."toldCents" + sign(moved)::integer * least(abs(untold), abs(moved));
    END IF;
  END IF;
  untold := NEW."postedCents" - NEW."toldCents";
  rest := CASE
    WHEN NEW."status" = 'unsure' THEN 0
    WHEN NEW."status" = 'cancelled' THEN least(0, -untold)
    ELSE NEW."totalCents" - NEW."paidCents" - untold
  END;
  NEW."owedCents" := greatest(0, rest);
  NEW."creditCents" := greatest(0, -rest);
  RETURN NEW;
END
$$;
CREATE TRIGGER "statement_worth" BEFORE INSERT OR UPDATE ON "statement" FOR EACH ROW EXECUTE FUNCTION statement_worth();
ALTER TABLE "statement" ADD CONSTRAINT "statement_pending" CHECK ("pendingCents" >= 0);

CREATE FUNCTION ledger_posting_on_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."statementId" IS NOT NULL THEN
    UPDATE "statement" SET "postedCents" = "postedCents" - NEW."cents" WHERE "id" = NEW."statementId";
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "ledger_posting_on_statement" AFTER INSERT ON "ledger_posting" FOR EACH ROW EXECUTE FUNCTION ledger_posting_on_statement();

CREATE FUNCTION payment_part_pending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "statement" SET "pendingCents" = "pendingCents" + NEW."cents"
    WHERE "id" = NEW."statementId" AND EXISTS (SELECT FROM "payment" p WHERE p."id" = NEW."paymentId" AND p."state" = 'pending');
  RETURN NULL;
END
$$;
CREATE TRIGGER "payment_part_pending" AFTER INSERT ON "payment_part" FOR EACH ROW EXECUTE FUNCTION payment_part_pending();
CREATE FUNCTION payment_no_longer_pending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "statement" s SET "pendingCents" = s."pendingCents" - p."cents"
    FROM "payment_part" p WHERE p."paymentId" = NEW."id" AND s."id" = p."statementId";
  RETURN NULL;
END
$$;
CREATE TRIGGER "payment_no_longer_pending" AFTER UPDATE ON "payment"
  FOR EACH ROW WHEN (OLD."state" = 'pending' AND NEW."state" <> 'pending') EXECUTE FUNCTION payment_no_longer_pending();

-- Of the bills that are there already.
UPDATE "statement" SET "postedCents" = 0;
