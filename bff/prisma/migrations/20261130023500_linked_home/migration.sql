-- AlterTable
ALTER TABLE "goal" ADD COLUMN     "targets" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "message_about" (
    "messageId" UUID NOT NULL,
    "reportId" UUID NOT NULL,

    CONSTRAINT "message_about_pkey" PRIMARY KEY ("messageId","reportId")
);

-- CreateIndex
CREATE INDEX "message_about_reportId_idx" ON "message_about"("reportId");

-- AddForeignKey
ALTER TABLE "message_about" ADD CONSTRAINT "message_about_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_about" ADD CONSTRAINT "message_about_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "diagnostic_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;
