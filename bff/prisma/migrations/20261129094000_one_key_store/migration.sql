-- DropIndex
DROP INDEX "account_request_clientKey_key";

-- DropIndex
DROP INDEX "message_threadId_clientKey_key";

-- AlterTable
ALTER TABLE "account_request" DROP COLUMN "clientKey";

-- AlterTable
ALTER TABLE "message" DROP COLUMN "clientKey";
