-- CreateTable
CREATE TABLE "message_draft" (
    "threadId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_draft_pkey" PRIMARY KEY ("threadId","userId")
);

-- AddForeignKey
ALTER TABLE "message_draft" ADD CONSTRAINT "message_draft_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "message_thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
