-- AlterTable
ALTER TABLE "visit_request" ADD COLUMN     "ownerId" UUID;

-- AlterTable
ALTER TABLE "wait_list_entry" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- Who waits is asked for one time at a time.
CREATE UNIQUE INDEX "slot_offer_one_open" ON "slot_offer" ("waitListId") WHERE "state" = 'offered';
