-- CreateEnum
CREATE TYPE "MessageCategory" AS ENUM ('question', 'test_result', 'medication', 'appointment', 'form', 'billing');

-- CreateEnum
CREATE TYPE "MessageLinkKind" AS ENUM ('result', 'visit', 'medicine', 'bill');

-- CreateEnum
CREATE TYPE "ThreadPlaceKind" AS ENUM ('archive', 'trash', 'folder');

-- AlterTable
ALTER TABLE "clinic" ADD COLUMN     "messageCloseDays" INTEGER NOT NULL DEFAULT 45,
ADD COLUMN     "nurseLine" TEXT,
ADD COLUMN     "readReceipts" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "onBehalfOf" TEXT;

-- AlterTable
ALTER TABLE "message_thread" ADD COLUMN     "answerBy" TIMESTAMPTZ(3),
ADD COLUMN     "category" "MessageCategory",
ADD COLUMN     "forwardedAt" TIMESTAMPTZ(3),
ADD COLUMN     "linkId" UUID,
ADD COLUMN     "linkKind" "MessageLinkKind",
ADD COLUMN     "privateToId" UUID,
ADD COLUMN     "teamId" UUID;

-- AlterTable
ALTER TABLE "stored_file" ADD COLUMN     "messageId" UUID,
ADD COLUMN     "unsentId" UUID;

-- CreateTable
CREATE TABLE "message_team" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "pool" "MessagePool" NOT NULL,
    "names" JSONB NOT NULL,
    "purpose" JSONB NOT NULL,
    "categories" "MessageCategory"[] DEFAULT ARRAY[]::"MessageCategory"[],
    "answerDays" INTEGER NOT NULL DEFAULT 2,
    "refusal" JSONB NOT NULL DEFAULT '{}',
    "costNotice" JSONB NOT NULL DEFAULT '{}',
    "costCategories" "MessageCategory"[] DEFAULT ARRAY[]::"MessageCategory"[],
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "message_team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_place" (
    "threadId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "ThreadPlaceKind" NOT NULL,
    "folderId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_place_pkey" PRIMARY KEY ("threadId","userId")
);

-- CreateTable
CREATE TABLE "message_folder" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_folder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unsent_message" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "threadId" UUID,
    "copyOfId" UUID,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "releaseAt" TIMESTAMPTZ(3),

    CONSTRAINT "unsent_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "message_team_clinicId_position_idx" ON "message_team"("clinicId", "position");

-- CreateIndex
CREATE INDEX "thread_place_userId_kind_idx" ON "thread_place"("userId", "kind");

-- CreateIndex
CREATE INDEX "thread_place_folderId_idx" ON "thread_place"("folderId");

-- CreateIndex
CREATE INDEX "message_folder_userId_patientId_idx" ON "message_folder"("userId", "patientId");

-- CreateIndex
CREATE INDEX "unsent_message_userId_patientId_updatedAt_idx" ON "unsent_message"("userId", "patientId", "updatedAt");

-- CreateIndex
CREATE INDEX "unsent_message_releaseAt_idx" ON "unsent_message"("releaseAt");

-- CreateIndex
CREATE INDEX "unsent_message_threadId_idx" ON "unsent_message"("threadId");

-- CreateIndex
CREATE INDEX "unsent_message_patientId_idx" ON "unsent_message"("patientId");

-- CreateIndex
CREATE INDEX "message_authorUserId_sentAt_idx" ON "message"("authorUserId", "sentAt");

-- CreateIndex
CREATE INDEX "message_thread_privateToId_idx" ON "message_thread"("privateToId");

-- CreateIndex
CREATE INDEX "message_thread_teamId_idx" ON "message_thread"("teamId");

-- CreateIndex
CREATE INDEX "stored_file_messageId_idx" ON "stored_file"("messageId");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_unsentId_clientKey_key" ON "stored_file"("unsentId", "clientKey");

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_unsentId_fkey" FOREIGN KEY ("unsentId") REFERENCES "unsent_message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_privateToId_fkey" FOREIGN KEY ("privateToId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "message_team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_team" ADD CONSTRAINT "message_team_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_place" ADD CONSTRAINT "thread_place_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "message_thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_place" ADD CONSTRAINT "thread_place_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_place" ADD CONSTRAINT "thread_place_folderId_fkey" FOREIGN KEY ("folderId") REFERENCES "message_folder"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_folder" ADD CONSTRAINT "message_folder_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_folder" ADD CONSTRAINT "message_folder_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unsent_message" ADD CONSTRAINT "unsent_message_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unsent_message" ADD CONSTRAINT "unsent_message_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unsent_message" ADD CONSTRAINT "unsent_message_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "message_thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What a conversation is about is named whole.
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_link" CHECK (num_nonnulls("linkKind", "linkId") IN (0, 2));

-- A conversation lies in a folder when its place is one.
ALTER TABLE "thread_place" ADD CONSTRAINT "thread_place_folder" CHECK (("kind" = 'folder') = ("folderId" IS NOT NULL));

-- Somebody's folders for one patient have names that can be told apart.
CREATE UNIQUE INDEX "message_folder_name" ON "message_folder" ("userId", "patientId", lower("name"));

-- A file belongs to a message being written, or to one that was sent, as well.
ALTER TABLE "stored_file" DROP CONSTRAINT "stored_file_owner";
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_owner"
  CHECK (num_nonnulls("userId", "registrationId", "requestId", "unsentId", "messageId") = 1);
ALTER TABLE "stored_file" DROP CONSTRAINT "stored_file_whole";
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_whole" CHECK (
    CASE WHEN "completedAt" IS NULL
    THEN num_nonnulls("type", "size", "sha256", "object", "pieces", "scan", "requestId", "messageId") = 0
    ELSE num_nulls("type", "size", "sha256", "object", "pieces", "scan") = 0 AND "received" = "announced" END);
