-- CreateEnum
CREATE TYPE "ThreadNoteKind" AS ENUM ('note', 'passed', 'given');

-- CreateEnum
CREATE TYPE "BatchItemState" AS ENUM ('waiting', 'sent', 'not_found', 'no_account');

-- CreateEnum
CREATE TYPE "ConversionKind" AS ENUM ('visit_request', 'refill_request', 'result_comment');

-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "tellsOfCover" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "visit_request" ADD COLUMN     "threadId" UUID;

-- CreateTable
CREATE TABLE "thread_note" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "kind" "ThreadNoteKind" NOT NULL,
    "authorId" UUID,
    "authorName" TEXT NOT NULL,
    "authorRole" TEXT,
    "body" TEXT NOT NULL,
    "toPool" "MessagePool",
    "toName" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_template" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "pool" "MessagePool" NOT NULL,
    "name" TEXT NOT NULL,
    "bodies" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "message_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_absence" (
    "clinicId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "coverId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_absence_pkey" PRIMARY KEY ("clinicId","userId")
);

-- CreateTable
CREATE TABLE "message_batch" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "pool" "MessagePool" NOT NULL,
    "category" "MessageCategory",
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "byUserId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "byRole" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "message_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_batch_item" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "patientNumber" TEXT NOT NULL,
    "patientId" UUID,
    "state" "BatchItemState" NOT NULL DEFAULT 'waiting',
    "threadId" UUID,

    CONSTRAINT "message_batch_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_conversion" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "kind" "ConversionKind" NOT NULL,
    "targetId" UUID NOT NULL,
    "reportId" UUID,
    "byName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_conversion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_presence" (
    "threadId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "isTyping" BOOLEAN NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_presence_pkey" PRIMARY KEY ("threadId","userId")
);

-- CreateTable
CREATE TABLE "result_comment" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "authorId" UUID,
    "authorName" TEXT NOT NULL,
    "authorRole" TEXT,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "threadId" UUID,

    CONSTRAINT "result_comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "thread_note_threadId_createdAt_idx" ON "thread_note"("threadId", "createdAt");

-- CreateIndex
CREATE INDEX "message_template_clinicId_pool_idx" ON "message_template"("clinicId", "pool");

-- CreateIndex
CREATE INDEX "staff_absence_coverId_idx" ON "staff_absence"("coverId");

-- CreateIndex
CREATE INDEX "message_batch_clinicId_createdAt_idx" ON "message_batch"("clinicId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "message_batch_item_threadId_key" ON "message_batch_item"("threadId");

-- CreateIndex
CREATE INDEX "message_batch_item_patientId_idx" ON "message_batch_item"("patientId");

-- CreateIndex
CREATE UNIQUE INDEX "message_batch_item_batchId_patientNumber_key" ON "message_batch_item"("batchId", "patientNumber");

-- CreateIndex
CREATE INDEX "thread_conversion_threadId_createdAt_idx" ON "thread_conversion"("threadId", "createdAt");

-- CreateIndex
CREATE INDEX "thread_conversion_targetId_idx" ON "thread_conversion"("targetId");

-- CreateIndex
CREATE UNIQUE INDEX "thread_conversion_messageId_kind_key" ON "thread_conversion"("messageId", "kind");

-- CreateIndex
CREATE INDEX "thread_presence_userId_idx" ON "thread_presence"("userId");

-- CreateIndex
CREATE INDEX "result_comment_reportId_createdAt_idx" ON "result_comment"("reportId", "createdAt");

-- AddForeignKey
ALTER TABLE "thread_note" ADD CONSTRAINT "thread_note_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "message_thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_template" ADD CONSTRAINT "message_template_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_absence" ADD CONSTRAINT "staff_absence_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_absence" ADD CONSTRAINT "staff_absence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_absence" ADD CONSTRAINT "staff_absence_coverId_fkey" FOREIGN KEY ("coverId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_batch" ADD CONSTRAINT "message_batch_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_batch_item" ADD CONSTRAINT "message_batch_item_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "message_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_batch_item" ADD CONSTRAINT "message_batch_item_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_batch_item" ADD CONSTRAINT "message_batch_item_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "message_thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_conversion" ADD CONSTRAINT "thread_conversion_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "message_thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_conversion" ADD CONSTRAINT "thread_conversion_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_presence" ADD CONSTRAINT "thread_presence_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "message_thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_presence" ADD CONSTRAINT "thread_presence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result_comment" ADD CONSTRAINT "result_comment_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "diagnostic_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;
