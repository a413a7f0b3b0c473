-- CreateTable
CREATE TABLE "domain_change" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "patientId" UUID NOT NULL,
    "patientSeq" BIGINT,
    "entityId" UUID NOT NULL,
    "byUserId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "position" BIGINT,

    CONSTRAINT "domain_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patient_change_count" (
    "patientId" UUID NOT NULL,
    "last" BIGINT NOT NULL,

    CONSTRAINT "patient_change_count_pkey" PRIMARY KEY ("patientId")
);

-- CreateTable
CREATE TABLE "domain_change_head" (
    "only" BOOLEAN NOT NULL DEFAULT true,
    "position" BIGINT NOT NULL DEFAULT 0,
    "forgottenUpTo" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "domain_change_head_pkey" PRIMARY KEY ("only")
);

-- CreateIndex
CREATE UNIQUE INDEX "domain_change_position_key" ON "domain_change"("position");

-- CreateIndex
CREATE INDEX "domain_change_at_idx" ON "domain_change"("at");

-- CreateIndex
CREATE UNIQUE INDEX "domain_change_patientId_patientSeq_key" ON "domain_change"("patientId", "patientSeq");

-- AddForeignKey
ALTER TABLE "domain_change" ADD CONSTRAINT "domain_change_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_change_count" ADD CONSTRAINT "patient_change_count_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One row, no more.
INSERT INTO "domain_change_head" DEFAULT VALUES;
ALTER TABLE "domain_change_head" ADD CONSTRAINT "domain_change_head_only" CHECK ("only");

-- Those that have no position yet, in the order in which they get one.
CREATE INDEX "domain_change_waiting_idx" ON "domain_change"("patientSeq", "id") WHERE "position" IS NULL;

-- A patient's changes are numbered at the end of their transaction: the counter's row then stays locked until the
-- transaction has ended, so that the numbers are the order in which transactions of one patient ended.
CREATE FUNCTION number_domain_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  number bigint;
BEGIN
  INSERT INTO patient_change_count ("patientId", last) VALUES (NEW."patientId", 1)
    ON CONFLICT ("patientId") DO UPDATE SET last = patient_change_count.last + 1
    RETURNING last INTO number;
  UPDATE domain_change SET "patientSeq" = number WHERE id = NEW.id;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER domain_change_number AFTER INSERT ON "domain_change"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION number_domain_change();

-- What was written down stays; only number and position are filled in, once.
CREATE FUNCTION keep_domain_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.kind, OLD."patientId", OLD."entityId", OLD."byUserId", OLD.at) IS DISTINCT FROM (NEW.id, NEW.kind, NEW."patientId", NEW."entityId", NEW."byUserId", NEW.at)
    OR (OLD."patientSeq" IS NOT NULL AND OLD."patientSeq" IS DISTINCT FROM NEW."patientSeq")
    OR (OLD."position" IS NOT NULL AND OLD."position" IS DISTINCT FROM NEW."position") THEN
    RAISE EXCEPTION 'a recorded change stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER domain_change_keep BEFORE UPDATE ON "domain_change" FOR EACH ROW EXECUTE FUNCTION keep_domain_change();
