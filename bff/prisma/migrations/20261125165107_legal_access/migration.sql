-- CreateEnum
CREATE TYPE "LegalBasis" AS ENUM ('guardianship', 'power_of_attorney', 'court_order');

-- AlterEnum
ALTER TYPE "AccountRequestKind" ADD VALUE 'end_access';

-- AlterEnum
ALTER TYPE "GrantRelationship" ADD VALUE 'restricted';

-- AlterTable
ALTER TABLE "access_grant" ADD COLUMN     "basis" "LegalBasis",
ADD COLUMN     "basisReason" TEXT;

-- AlterTable
ALTER TABLE "proxy_invitation" ADD COLUMN     "basis" "LegalBasis",
ADD COLUMN     "basisReason" TEXT;

-- CreateTable
CREATE TABLE "request_document" (
    "id" UUID NOT NULL,
    "registrationId" UUID,
    "requestId" UUID,
    "clientKey" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sealedName" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "request_document_requestId_idx" ON "request_document"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "request_document_registrationId_clientKey_key" ON "request_document"("registrationId", "clientKey");

-- AddForeignKey
ALTER TABLE "request_document" ADD CONSTRAINT "request_document_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_document" ADD CONSTRAINT "request_document_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "account_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that the schema language can't say. The value is new in this
-- transaction, so it can only be compared as text.

-- A restriction is for one patient, opens nothing, ends only by being lifted, and says what it rests on.
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_restriction_opens_nothing"
  CHECK ("relationship"::text <> 'restricted'
    OR ("patientId" IS NOT NULL AND "endsAt" IS NULL AND cardinality("scopes") = 0 AND "basis" IS NOT NULL AND "basisReason" IS NOT NULL));
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_basis_has_reason"
  CHECK (("basis" IS NULL) = ("basisReason" IS NULL));
ALTER TABLE "proxy_invitation" ADD CONSTRAINT "proxy_invitation_basis_has_reason"
  CHECK (("basis" IS NULL) = ("basisReason" IS NULL));
-- A paper belongs to a registration under way or to a request, never to both.
ALTER TABLE "request_document" ADD CONSTRAINT "request_document_one_owner"
  CHECK (num_nonnulls("registrationId", "requestId") = 1);
