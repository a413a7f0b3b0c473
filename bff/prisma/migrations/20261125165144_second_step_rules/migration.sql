-- AlterTable
ALTER TABLE "account" ADD COLUMN     "passwordStandsAlone" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "secondStepHintClosedAt" TIMESTAMPTZ(3);

-- Who has no second step was never let in with a shorter one.
UPDATE "account" SET "passwordStandsAlone" = true WHERE "password" IS NOT NULL AND "userId" NOT IN (SELECT "userId" FROM "second_factor");
