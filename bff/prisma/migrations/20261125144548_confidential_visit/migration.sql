-- AlterTable
ALTER TABLE "appointment" ADD COLUMN     "confidential" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "encounter" ADD COLUMN     "confidential" BOOLEAN NOT NULL DEFAULT false;
