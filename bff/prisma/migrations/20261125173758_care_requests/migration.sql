-- AlterTable
ALTER TABLE "request_document" ADD COLUMN     "userId" UUID;

-- CreateTable
CREATE TABLE "person_form_draft" (
    "userId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_form_draft_pkey" PRIMARY KEY ("userId","form")
);

-- CreateIndex
CREATE INDEX "person_form_draft_updatedAt_idx" ON "person_form_draft"("updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "request_document_userId_clientKey_key" ON "request_document"("userId", "clientKey");

-- AddForeignKey
ALTER TABLE "person_form_draft" ADD CONSTRAINT "person_form_draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_document" ADD CONSTRAINT "request_document_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that the schema language can't say.
ALTER TABLE "request_document" DROP CONSTRAINT "request_document_one_owner";
ALTER TABLE "request_document" ADD CONSTRAINT "request_document_one_owner"
  CHECK (num_nonnulls("registrationId", "userId", "requestId") = 1);
