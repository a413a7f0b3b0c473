-- AlterTable
ALTER TABLE "patient" ADD COLUMN     "contactEditedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "form_draft" (
    "userId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_draft_pkey" PRIMARY KEY ("userId","patientId","form")
);

-- CreateIndex
CREATE INDEX "form_draft_updatedAt_idx" ON "form_draft"("updatedAt");

-- AddForeignKey
ALTER TABLE "form_draft" ADD CONSTRAINT "form_draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_draft" ADD CONSTRAINT "form_draft_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;
