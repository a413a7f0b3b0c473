-- AlterEnum
ALTER TYPE "MailTokenPurpose" ADD VALUE 'confirm_phone';

-- AlterTable
ALTER TABLE "outbound_mail" ADD COLUMN     "channel" "Channel" NOT NULL DEFAULT 'email',
ADD COLUMN     "deviceId" UUID,
ADD COLUMN     "recipientId" UUID,
ADD COLUMN     "since" TIMESTAMPTZ(3),
ADD COLUMN     "topic" TEXT;

-- CreateTable
CREATE TABLE "news" (
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "patientId" UUID,
    "userId" UUID,
    "entityId" UUID,
    "byUserId" UUID,
    "dedupeKey" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "spreadAt" TIMESTAMPTZ(3),

    CONSTRAINT "news_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "push_device" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "addressKey" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "push_device_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "news_dedupeKey_key" ON "news"("dedupeKey");

-- CreateIndex
CREATE INDEX "news_spreadAt_at_idx" ON "news"("spreadAt", "at");

-- CreateIndex
CREATE INDEX "news_topic_at_idx" ON "news"("topic", "at");

-- CreateIndex
CREATE UNIQUE INDEX "push_device_addressKey_key" ON "push_device"("addressKey");

-- CreateIndex
CREATE INDEX "push_device_userId_idx" ON "push_device"("userId");

-- CreateIndex
CREATE INDEX "outbound_mail_recipientId_topic_idx" ON "outbound_mail"("recipientId", "topic");

-- AddForeignKey
ALTER TABLE "news" ADD CONSTRAINT "news_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_device" ADD CONSTRAINT "push_device_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbound_mail" ADD CONSTRAINT "outbound_mail_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- News is about a record or about an account.
ALTER TABLE "news" ADD CONSTRAINT "news_about_one" CHECK (("patientId" IS NULL) <> ("userId" IS NULL));
