-- AlterTable
ALTER TABLE "patient" ADD COLUMN     "nameUnknown" BOOLEAN NOT NULL DEFAULT false;
