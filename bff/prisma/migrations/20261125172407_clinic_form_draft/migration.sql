-- CreateTable
CREATE TABLE "clinic_form_draft" (
    "userId" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clinic_form_draft_pkey" PRIMARY KEY ("userId","clinicId","form")
);

-- CreateIndex
CREATE INDEX "clinic_form_draft_updatedAt_idx" ON "clinic_form_draft"("updatedAt");

-- AddForeignKey
ALTER TABLE "clinic_form_draft" ADD CONSTRAINT "clinic_form_draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinic_form_draft" ADD CONSTRAINT "clinic_form_draft_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE CASCADE ON UPDATE CASCADE;
