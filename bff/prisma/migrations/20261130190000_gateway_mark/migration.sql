-- AlterTable
ALTER TABLE "day_close" ADD COLUMN     "deposits" JSONB,
ADD COLUMN     "note" TEXT;

-- CreateTable
CREATE TABLE "gateway_mark" (
    "gateway" TEXT NOT NULL,
    "listedTo" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gateway_mark_pkey" PRIMARY KEY ("gateway")
);
