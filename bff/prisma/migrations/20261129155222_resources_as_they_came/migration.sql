-- AlterTable
ALTER TABLE "diagnostic_report" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "fhir_source" ADD COLUMN     "lastUpdated" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "resource_version" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "resourceType" TEXT NOT NULL,
    "resourceId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL DEFAULT '',
    "lastUpdated" TIMESTAMPTZ(3),
    "contentHash" TEXT NOT NULL,
    "fullUrl" TEXT,
    "json" TEXT,
    "isCurrent" BOOLEAN NOT NULL,
    "importId" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resource_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_wait" (
    "source" TEXT NOT NULL,
    "resourceType" TEXT NOT NULL,
    "resourceId" TEXT NOT NULL,
    "waitsFor" TEXT NOT NULL,

    CONSTRAINT "resource_wait_pkey" PRIMARY KEY ("source","resourceType","resourceId","waitsFor")
);

-- CreateTable
CREATE TABLE "resource_import" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "report" JSONB,

    CONSTRAINT "resource_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_conflict" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "resourceId" TEXT NOT NULL,
    "patientId" UUID NOT NULL,
    "heldVersion" UUID NOT NULL,
    "differs" TEXT[],
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "isSame" BOOLEAN,

    CONSTRAINT "identity_conflict_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "resource_version_source_fullUrl_idx" ON "resource_version"("source", "fullUrl");

-- CreateIndex
CREATE INDEX "resource_version_importId_idx" ON "resource_version"("importId");

-- CreateIndex
CREATE INDEX "resource_wait_source_waitsFor_idx" ON "resource_wait"("source", "waitsFor");

-- CreateIndex
CREATE INDEX "resource_import_startedAt_idx" ON "resource_import"("startedAt");

-- CreateIndex
CREATE INDEX "identity_conflict_source_resourceId_idx" ON "identity_conflict"("source", "resourceId");

-- CreateIndex
CREATE INDEX "identity_conflict_decidedAt_foundAt_idx" ON "identity_conflict"("decidedAt", "foundAt");

-- AddForeignKey
ALTER TABLE "resource_version" ADD CONSTRAINT "resource_version_importId_fkey" FOREIGN KEY ("importId") REFERENCES "resource_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of all versions of a resource one counts.
CREATE UNIQUE INDEX "resource_version_current" ON "resource_version" ("source", "resourceType", "resourceId") WHERE "isCurrent";
