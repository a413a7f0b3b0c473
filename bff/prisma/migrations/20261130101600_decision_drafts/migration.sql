-- AlterTable
ALTER TABLE "decision_version" ADD COLUMN     "basedOn" INTEGER,
ADD COLUMN     "liveById" UUID,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "updatedById" UUID;

-- CreateIndex
CREATE INDEX "decision_version_createdAt_id_idx" ON "decision_version"("createdAt", "id");
