-- CreateEnum
CREATE TYPE "MessagePool" AS ENUM ('clinical', 'physician', 'scheduling', 'billing', 'account');

-- DropIndex
DROP INDEX "message_thread_clinicId_awaitsClinic_lastMessageAt_idx";

-- DropIndex
DROP INDEX "message_thread_clinicId_lastMessageAt_idx";

-- AlterTable
ALTER TABLE "message_thread" ADD COLUMN     "doneAt" TIMESTAMPTZ(3),
ADD COLUMN     "ownerId" UUID,
ADD COLUMN     "pool" "MessagePool" NOT NULL DEFAULT 'clinical',
ADD COLUMN     "waitsSince" TIMESTAMPTZ(3);

-- Whoever wrote several times has waited since the first that nobody answered.
UPDATE "message_thread" t SET "waitsSince" = coalesce((
  SELECT min(m."sentAt") FROM "message" m WHERE m."threadId" = t.id AND m.side = 'patient' AND m."sentAt" > coalesce(
    (SELECT max(a."sentAt") FROM "message" a WHERE a."threadId" = t.id AND a.side = 'clinic'), '-infinity')
), t."lastMessageAt") WHERE t."awaitsClinic";

ALTER TABLE "message_thread" DROP COLUMN "awaitsClinic";

-- CreateIndex
CREATE INDEX "message_thread_clinicId_pool_waitsSince_idx" ON "message_thread"("clinicId", "pool", "waitsSince");

-- CreateIndex
CREATE INDEX "message_thread_clinicId_pool_lastMessageAt_idx" ON "message_thread"("clinicId", "pool", "lastMessageAt");

-- CreateIndex
CREATE INDEX "message_thread_ownerId_idx" ON "message_thread"("ownerId");

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
