-- AlterTable
ALTER TABLE "second_factor" ADD COLUMN     "locks" INTEGER NOT NULL DEFAULT 0;
