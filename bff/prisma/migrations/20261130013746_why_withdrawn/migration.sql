-- AlterEnum
ALTER TYPE "AppointmentStatus" ADD VALUE 'unsure';

-- AlterEnum
ALTER TYPE "StatementStatus" ADD VALUE 'unsure';

-- AlterTable
ALTER TABLE "diagnostic_report" ADD COLUMN     "withdrawnFor" TEXT;
