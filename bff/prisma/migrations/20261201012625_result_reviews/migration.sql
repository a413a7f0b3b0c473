-- CreateTable
CREATE TABLE "result_review" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "practitionerId" UUID,
    "waitsSince" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "reviewedAt" TIMESTAMPTZ(3),
    "reviewedById" UUID,
    "reviewedByName" TEXT,
    "reviewedByRole" TEXT,

    CONSTRAINT "result_review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "result_review_clinicId_waitsSince_idx" ON "result_review"("clinicId", "waitsSince");

-- CreateIndex
CREATE INDEX "result_review_clinicId_reviewedAt_idx" ON "result_review"("clinicId", "reviewedAt");

-- CreateIndex
CREATE INDEX "result_review_patientId_idx" ON "result_review"("patientId");

-- AddForeignKey
ALTER TABLE "result_review" ADD CONSTRAINT "result_review_id_fkey" FOREIGN KEY ("id") REFERENCES "diagnostic_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result_review" ADD CONSTRAINT "result_review_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result_review" ADD CONSTRAINT "result_review_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
