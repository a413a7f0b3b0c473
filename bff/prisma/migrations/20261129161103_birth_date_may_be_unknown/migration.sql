-- AlterTable
ALTER TABLE "patient" ALTER COLUMN "birthDate" DROP NOT NULL;
