-- CreateEnum
CREATE TYPE "TellingMode" AS ENUM ('own', 'matrix', 'urgent', 'none');

-- AlterEnum
ALTER TYPE "MailState" ADD VALUE 'skipped';

-- AlterTable
ALTER TABLE "outbound_mail" ADD COLUMN     "followUp" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "settledAt" TIMESTAMPTZ(3),
ADD COLUMN     "shownAddress" TEXT;

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "patientId" UUID,
    "entityId" UUID,
    "thing" TEXT NOT NULL,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "arrivedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),
    "unreadAt" TIMESTAMPTZ(3),
    "markId" UUID,
    "followUpAt" TIMESTAMPTZ(3),
    "digestAt" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_choice" (
    "userId" UUID NOT NULL,
    "topics" JSONB NOT NULL,
    "atMin" INTEGER NOT NULL,
    "weekday" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "ways" "Channel"[],

    CONSTRAINT "notice_choice_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "person_choice" (
    "userId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "mode" "TellingMode" NOT NULL,
    "matrix" JSONB,

    CONSTRAINT "person_choice_pkey" PRIMARY KEY ("userId","patientId")
);

-- CreateIndex
CREATE INDEX "notice_userId_arrivedAt_idx" ON "notice"("userId", "arrivedAt");

-- CreateIndex
CREATE INDEX "notice_userId_markId_idx" ON "notice"("userId", "markId");

-- CreateIndex
CREATE INDEX "notice_userId_digestAt_idx" ON "notice"("userId", "digestAt");

-- CreateIndex
CREATE INDEX "notice_arrivedAt_idx" ON "notice"("arrivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "notice_userId_thing_key" ON "notice"("userId", "thing");

-- CreateIndex
CREATE INDEX "outbound_mail_recipientId_settledAt_idx" ON "outbound_mail"("recipientId", "settledAt");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_choice" ADD CONSTRAINT "person_choice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_choice" ADD CONSTRAINT "person_choice_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is unread is asked for with every page; what is to go to another way, every minute.
CREATE INDEX "notice_unread" ON "notice" ("userId", "arrivedAt") WHERE "readAt" IS NULL;
CREATE INDEX "notice_to_follow_up" ON "notice" ("followUpAt") WHERE "followUpAt" IS NOT NULL;

-- What did not go out is looked for among all that did.
CREATE INDEX "outbound_mail_troubled" ON "outbound_mail" ("channel", "createdAt") WHERE "lastProblem" IS NOT NULL;
CREATE INDEX "outbound_mail_sent" ON "outbound_mail" ("channel", "sentAt") WHERE "state" = 'sent';

ALTER TABLE "notice" ADD CONSTRAINT "notice_of_somebody" CHECK (("topic" = 'account') = ("patientId" IS NULL));

-- From before it was kept: as exactly as it is known.
UPDATE "outbound_mail" SET "settledAt" = COALESCE("sentAt", "claimedAt", "createdAt") WHERE "state" IN ('sent', 'failed');
