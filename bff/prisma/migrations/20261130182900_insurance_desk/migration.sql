-- AlterTable
ALTER TABLE "eligibility_check" ADD COLUMN     "requestId" UUID,
ALTER COLUMN "coverageId" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "eligibility_check_requestId_askedAt_idx" ON "eligibility_check"("requestId", "askedAt");

-- AddForeignKey
ALTER TABLE "eligibility_check" ADD CONSTRAINT "eligibility_check_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "coverage_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An insurer is asked about something, and about what a request tells once at a time as well.
ALTER TABLE "eligibility_check" ADD CONSTRAINT "eligibility_check_about" CHECK (num_nonnulls("coverageId", "requestId") >= 1);
CREATE UNIQUE INDEX "eligibility_check_request_waiting" ON "eligibility_check" ("requestId") WHERE "state" = 'waiting';
