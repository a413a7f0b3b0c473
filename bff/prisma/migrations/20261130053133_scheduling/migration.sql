-- CreateEnum
CREATE TYPE "VisitNeed" AS ENUM ('ordered', 'follow_up', 'new_problem', 'check_up', 'vaccination', 'lab');

-- CreateEnum
CREATE TYPE "BookingWay" AS ENUM ('online', 'phone', 'request');

-- CreateEnum
CREATE TYPE "SlotStatus" AS ENUM ('free', 'held', 'busy', 'closed');

-- CreateEnum
CREATE TYPE "HoldState" AS ENUM ('held', 'booked', 'released');

-- CreateEnum
CREATE TYPE "ServiceRequestStatus" AS ENUM ('active', 'completed', 'revoked');

-- CreateEnum
CREATE TYPE "VisitRequestState" AS ENUM ('open', 'booked', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "WaitListState" AS ENUM ('waiting', 'booked', 'withdrawn', 'ended');

-- CreateEnum
CREATE TYPE "OfferState" AS ENUM ('offered', 'accepted', 'declined', 'expired');

-- CreateEnum
CREATE TYPE "OfferKind" AS ENUM ('earlier', 'moved');

-- CreateEnum
CREATE TYPE "DecisionState" AS ENUM ('draft', 'live', 'retired');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AppointmentStatus" ADD VALUE 'proposed';
ALTER TYPE "AppointmentStatus" ADD VALUE 'pending';
ALTER TYPE "AppointmentStatus" ADD VALUE 'waitlist';
ALTER TYPE "AppointmentStatus" ADD VALUE 'arrived';
ALTER TYPE "AppointmentStatus" ADD VALUE 'checked_in';

-- AlterTable
ALTER TABLE "appointment" ADD COLUMN     "arrivedAt" TIMESTAMPTZ(3),
ADD COLUMN     "bookedById" UUID,
ADD COLUMN     "changedHereAt" TIMESTAMPTZ(3),
ADD COLUMN     "lateMinutes" INTEGER,
ADD COLUMN     "madeHere" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "roomId" UUID,
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "startedAt" TIMESTAMPTZ(3),
ADD COLUMN     "visitTypeId" UUID;

-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "answerDays" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "arrival" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "lateCancelHours" INTEGER NOT NULL DEFAULT 24,
ADD COLUMN     "lateCancelNotice" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "practitioner" ADD COLUMN     "gender" "AdministrativeGender" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "slot" ADD COLUMN     "capacity" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "heldUntil" TIMESTAMPTZ(3),
ADD COLUMN     "roomId" UUID,
ADD COLUMN     "status" "SlotStatus" NOT NULL DEFAULT 'free',
ADD COLUMN     "templateId" UUID,
ADD COLUMN     "visitTypes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "visit_type" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "need" "VisitNeed" NOT NULL,
    "names" JSONB NOT NULL,
    "instructions" JSONB NOT NULL DEFAULT '{}',
    "minutes" INTEGER NOT NULL,
    "modalities" "VisitModality"[] DEFAULT ARRAY[]::"VisitModality"[],
    "minAge" INTEGER,
    "maxAge" INTEGER,
    "needsOrder" BOOLEAN NOT NULL DEFAULT false,
    "leadHours" INTEGER NOT NULL DEFAULT 2,
    "daysAhead" INTEGER NOT NULL DEFAULT 60,
    "booking" "BookingWay" NOT NULL DEFAULT 'online',
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "visit_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clinic_visit_type" (
    "clinicId" UUID NOT NULL,
    "visitTypeId" UUID NOT NULL,
    "booking" "BookingWay",

    CONSTRAINT "clinic_visit_type_pkey" PRIMARY KEY ("clinicId","visitTypeId")
);

-- CreateTable
CREATE TABLE "room" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_template" (
    "id" UUID NOT NULL,
    "practitionerId" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "roomId" UUID,
    "modality" "VisitModality" NOT NULL DEFAULT 'in_person',
    "visitTypes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "weekdays" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "everyWeeks" INTEGER NOT NULL DEFAULT 1,
    "fromTime" TEXT NOT NULL,
    "untilTime" TEXT NOT NULL,
    "breaks" JSONB NOT NULL DEFAULT '[]',
    "slotMinutes" INTEGER NOT NULL,
    "capacity" INTEGER NOT NULL DEFAULT 1,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE,
    "madeUntil" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "schedule_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_closure" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "practitionerId" UUID,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "schedule_closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking_claim" (
    "resource" UUID NOT NULL,
    "tick" INTEGER NOT NULL,
    "holdId" UUID,
    "appointmentId" UUID,
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "booking_claim_pkey" PRIMARY KEY ("resource","tick")
);

-- CreateTable
CREATE TABLE "slot_hold" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "userId" UUID,
    "slotId" UUID NOT NULL,
    "visitTypeId" UUID,
    "state" "HoldState" NOT NULL DEFAULT 'held',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "extendedAt" TIMESTAMPTZ(3),
    "movesAppointmentId" UUID,
    "serviceRequestId" UUID,
    "appointmentId" UUID,

    CONSTRAINT "slot_hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_request" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "clinicId" UUID,
    "practitionerId" UUID,
    "requesterName" TEXT,
    "status" "ServiceRequestStatus" NOT NULL DEFAULT 'active',
    "title" TEXT NOT NULL,
    "reason" TEXT,
    "visitTypeId" UUID,
    "orderedAt" TIMESTAMPTZ(3),
    "notBefore" DATE,
    "scheduleBy" DATE,
    "appointmentId" UUID,
    "confidential" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "service_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_request" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "userId" UUID,
    "visitTypeId" UUID,
    "practitionerId" UUID,
    "modality" "VisitModality",
    "reason" TEXT NOT NULL,
    "wishes" JSONB NOT NULL,
    "reach" TEXT NOT NULL,
    "phone" TEXT,
    "state" "VisitRequestState" NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "appointmentId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "visit_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wait_list_entry" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "userId" UUID,
    "visitTypeId" UUID,
    "practitionerId" UUID,
    "modality" "VisitModality",
    "appointmentId" UUID,
    "weekdays" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "fromTime" TEXT NOT NULL DEFAULT '00:00',
    "untilTime" TEXT NOT NULL DEFAULT '24:00',
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "noticeHours" INTEGER NOT NULL DEFAULT 4,
    "state" "WaitListState" NOT NULL DEFAULT 'waiting',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "wait_list_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot_offer" (
    "id" UUID NOT NULL,
    "kind" "OfferKind" NOT NULL,
    "patientId" UUID NOT NULL,
    "holdId" UUID NOT NULL,
    "waitListId" UUID,
    "appointmentId" UUID,
    "reason" TEXT,
    "state" "OfferState" NOT NULL DEFAULT 'offered',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "slot_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_version" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "DecisionState" NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "liveAt" TIMESTAMPTZ(3),

    CONSTRAINT "decision_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastReadAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder_choice" (
    "userId" UUID NOT NULL,
    "daysBefore" INTEGER[] DEFAULT ARRAY[]::INTEGER[],

    CONSTRAINT "reminder_choice_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "visit_reminder" (
    "appointmentId" UUID NOT NULL,
    "daysBefore" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_reminder_pkey" PRIMARY KEY ("appointmentId","daysBefore","day")
);

-- CreateTable
CREATE TABLE "visit_dispute" (
    "appointmentId" UUID NOT NULL,
    "sent" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,

    CONSTRAINT "visit_dispute_pkey" PRIMARY KEY ("appointmentId")
);

-- CreateIndex
CREATE UNIQUE INDEX "visit_type_code_key" ON "visit_type"("code");

-- CreateIndex
CREATE INDEX "schedule_template_clinicId_idx" ON "schedule_template"("clinicId");

-- CreateIndex
CREATE INDEX "schedule_closure_clinicId_startsAt_idx" ON "schedule_closure"("clinicId", "startsAt");

-- CreateIndex
CREATE INDEX "booking_claim_holdId_idx" ON "booking_claim"("holdId");

-- CreateIndex
CREATE INDEX "booking_claim_appointmentId_idx" ON "booking_claim"("appointmentId");

-- CreateIndex
CREATE INDEX "slot_hold_patientId_state_idx" ON "slot_hold"("patientId", "state");

-- CreateIndex
CREATE INDEX "slot_hold_state_expiresAt_idx" ON "slot_hold"("state", "expiresAt");

-- CreateIndex
CREATE INDEX "slot_hold_slotId_idx" ON "slot_hold"("slotId");

-- CreateIndex
CREATE INDEX "service_request_patientId_status_idx" ON "service_request"("patientId", "status");

-- CreateIndex
CREATE INDEX "visit_request_patientId_createdAt_idx" ON "visit_request"("patientId", "createdAt");

-- CreateIndex
CREATE INDEX "visit_request_clinicId_state_answerBy_idx" ON "visit_request"("clinicId", "state", "answerBy");

-- CreateIndex
CREATE INDEX "wait_list_entry_patientId_state_idx" ON "wait_list_entry"("patientId", "state");

-- CreateIndex
CREATE INDEX "wait_list_entry_clinicId_state_createdAt_idx" ON "wait_list_entry"("clinicId", "state", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "slot_offer_holdId_key" ON "slot_offer"("holdId");

-- CreateIndex
CREATE INDEX "slot_offer_patientId_state_idx" ON "slot_offer"("patientId", "state");

-- CreateIndex
CREATE INDEX "slot_offer_waitListId_idx" ON "slot_offer"("waitListId");

-- CreateIndex
CREATE UNIQUE INDEX "decision_version_version_key" ON "decision_version"("version");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_tokenHash_key" ON "calendar_feed"("tokenHash");

-- CreateIndex
CREATE INDEX "calendar_feed_userId_patientId_idx" ON "calendar_feed"("userId", "patientId");

-- CreateIndex
CREATE INDEX "visit_dispute_settledAt_idx" ON "visit_dispute"("settledAt");

-- CreateIndex
CREATE INDEX "appointment_clinicId_startsAt_idx" ON "appointment"("clinicId", "startsAt");

-- CreateIndex
CREATE INDEX "appointment_practitionerId_startsAt_idx" ON "appointment"("practitionerId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "slot_templateId_startsAt_key" ON "slot"("templateId", "startsAt");

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_visitTypeId_fkey" FOREIGN KEY ("visitTypeId") REFERENCES "visit_type"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "schedule_template"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinic_visit_type" ADD CONSTRAINT "clinic_visit_type_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinic_visit_type" ADD CONSTRAINT "clinic_visit_type_visitTypeId_fkey" FOREIGN KEY ("visitTypeId") REFERENCES "visit_type"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_template" ADD CONSTRAINT "schedule_template_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "practitioner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_template" ADD CONSTRAINT "schedule_template_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_template" ADD CONSTRAINT "schedule_template_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "room"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_closure" ADD CONSTRAINT "schedule_closure_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_closure" ADD CONSTRAINT "schedule_closure_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_hold" ADD CONSTRAINT "slot_hold_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_hold" ADD CONSTRAINT "slot_hold_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_hold" ADD CONSTRAINT "slot_hold_visitTypeId_fkey" FOREIGN KEY ("visitTypeId") REFERENCES "visit_type"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_request" ADD CONSTRAINT "service_request_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_request" ADD CONSTRAINT "service_request_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_request" ADD CONSTRAINT "service_request_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_request" ADD CONSTRAINT "service_request_visitTypeId_fkey" FOREIGN KEY ("visitTypeId") REFERENCES "visit_type"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_request" ADD CONSTRAINT "visit_request_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_request" ADD CONSTRAINT "visit_request_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_request" ADD CONSTRAINT "visit_request_visitTypeId_fkey" FOREIGN KEY ("visitTypeId") REFERENCES "visit_type"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_request" ADD CONSTRAINT "visit_request_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wait_list_entry" ADD CONSTRAINT "wait_list_entry_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wait_list_entry" ADD CONSTRAINT "wait_list_entry_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wait_list_entry" ADD CONSTRAINT "wait_list_entry_visitTypeId_fkey" FOREIGN KEY ("visitTypeId") REFERENCES "visit_type"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wait_list_entry" ADD CONSTRAINT "wait_list_entry_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_offer" ADD CONSTRAINT "slot_offer_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_offer" ADD CONSTRAINT "slot_offer_holdId_fkey" FOREIGN KEY ("holdId") REFERENCES "slot_hold"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_offer" ADD CONSTRAINT "slot_offer_waitListId_fkey" FOREIGN KEY ("waitListId") REFERENCES "wait_list_entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_choice" ADD CONSTRAINT "reminder_choice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_reminder" ADD CONSTRAINT "visit_reminder_appointmentId_fkey" FOREIGN KEY ("appointmentId") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_dispute" ADD CONSTRAINT "visit_dispute_appointmentId_fkey" FOREIGN KEY ("appointmentId") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whose time is taken is decided by the key of booking_claim, on every engine in the same way. Visits of
-- a source may overlap, as they do there, and are shown as they are.
ALTER TABLE "appointment" DROP CONSTRAINT "appointment_no_double_booking";
ALTER TABLE "slot" DROP CONSTRAINT "slot_no_overlap";
DROP INDEX "appointment_one_per_slot";

ALTER TABLE "booking_claim" ADD CONSTRAINT "booking_claim_one_holder" CHECK (num_nonnulls("holdId", "appointmentId") = 1);
ALTER TABLE "booking_claim" ADD CONSTRAINT "booking_claim_visit_stays" CHECK ("appointmentId" IS NULL OR "expiresAt" IS NULL);
ALTER TABLE "slot_hold" ADD CONSTRAINT "slot_hold_booked" CHECK (("state" = 'booked') = ("appointmentId" IS NOT NULL));
ALTER TABLE "slot_hold" ADD CONSTRAINT "slot_hold_ends_after_start" CHECK ("endsAt" > "startsAt");
ALTER TABLE "slot" ADD CONSTRAINT "slot_held_until" CHECK (("status" = 'held') = ("heldUntil" IS NOT NULL));
ALTER TABLE "slot" ADD CONSTRAINT "slot_seats" CHECK ("capacity" BETWEEN 1 AND 500);
ALTER TABLE "schedule_template" ADD CONSTRAINT "schedule_template_sensible"
  CHECK ("slotMinutes" BETWEEN 5 AND 480 AND "everyWeeks" BETWEEN 1 AND 52 AND "capacity" BETWEEN 1 AND 500 AND "fromTime" < "untilTime"
    AND ("lastDay" IS NULL OR "lastDay" >= "firstDay"));
ALTER TABLE "schedule_closure" ADD CONSTRAINT "schedule_closure_ends_after_start" CHECK ("endsAt" > "startsAt");
ALTER TABLE "visit_type" ADD CONSTRAINT "visit_type_sensible"
  CHECK ("minutes" BETWEEN 5 AND 480 AND "leadHours" >= 0 AND "daysAhead" BETWEEN 1 AND 730 AND cardinality("modalities") > 0);
ALTER TABLE "service_request" ADD CONSTRAINT "service_request_days" CHECK ("notBefore" IS NULL OR "scheduleBy" IS NULL OR "scheduleBy" >= "notBefore");
ALTER TABLE "visit_request" ADD CONSTRAINT "visit_request_decided" CHECK (("state" = 'open') = ("decidedAt" IS NULL));
ALTER TABLE "wait_list_entry" ADD CONSTRAINT "wait_list_entry_sensible"
  CHECK ("lastDay" >= "firstDay" AND "fromTime" < "untilTime" AND (("state" = 'waiting') = ("endedAt" IS NULL)));
-- Somebody waits for one visit once.
CREATE UNIQUE INDEX "wait_list_entry_once" ON "wait_list_entry" ("appointmentId") WHERE "state" = 'waiting';
ALTER TABLE "slot_offer" ADD CONSTRAINT "slot_offer_decided" CHECK (("state" = 'offered') = ("decidedAt" IS NULL));
CREATE UNIQUE INDEX "decision_version_one_live" ON "decision_version" ((true)) WHERE "state" = 'live';
-- One address for a person and a patient at a time.
CREATE UNIQUE INDEX "calendar_feed_live" ON "calendar_feed" ("userId", "patientId") WHERE "revokedAt" IS NULL;

-- What is looked through to find a time: those that may be free, of one clinician, soonest first.
CREATE INDEX "slot_open" ON "slot" ("practitionerId", "startsAt") WHERE "status" IN ('free', 'held');

-- Visits ahead have their time.
INSERT INTO "booking_claim" ("resource", "tick", "appointmentId")
SELECT taken."resource", tick, a."id" FROM "appointment" a
  CROSS JOIN LATERAL (VALUES (a."practitionerId"), (a."patientId")) AS taken ("resource")
  CROSS JOIN LATERAL generate_series(floor(extract(epoch FROM a."startsAt") / 300)::int, (ceil(extract(epoch FROM a."endsAt") / 300) - 1)::int) AS tick
  WHERE a."status" = 'booked' AND a."endsAt" > now() AND taken."resource" IS NOT NULL
  ON CONFLICT DO NOTHING;
UPDATE "slot" s SET "status" = 'busy' FROM "booking_claim" c
  WHERE c."resource" = s."practitionerId" AND c."tick" >= floor(extract(epoch FROM s."startsAt") / 300) AND c."tick" < ceil(extract(epoch FROM s."endsAt") / 300);
