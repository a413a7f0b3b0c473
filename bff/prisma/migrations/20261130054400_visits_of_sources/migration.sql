-- AlterTable
ALTER TABLE "slot" ADD COLUMN     "closedBySource" BOOLEAN NOT NULL DEFAULT false;
