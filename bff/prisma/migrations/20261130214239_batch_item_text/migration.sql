-- AlterTable
ALTER TABLE "message_batch_item" ADD COLUMN     "body" TEXT;
