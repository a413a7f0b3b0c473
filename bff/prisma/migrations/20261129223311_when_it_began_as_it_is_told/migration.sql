-- AlterTable
ALTER TABLE "allergy_intolerance" ADD COLUMN     "lastReactionDate" TEXT,
ADD COLUMN     "onsetAt" TIMESTAMPTZ(3),
ADD COLUMN     "onsetDate" TEXT,
ADD COLUMN     "onsetTold" JSONB;

-- AlterTable
ALTER TABLE "condition" ADD COLUMN     "abatedTold" JSONB,
ADD COLUMN     "onsetTold" JSONB;

-- AlterTable
ALTER TABLE "immunization" ADD COLUMN     "givenTold" JSONB;

-- AlterTable
ALTER TABLE "observation" ADD COLUMN     "interpretationText" TEXT;
