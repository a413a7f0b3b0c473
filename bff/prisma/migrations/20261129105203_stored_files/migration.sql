-- CreateEnum
CREATE TYPE "FileScan" AS ENUM ('unchecked', 'waiting', 'clean', 'infected');

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "userId" UUID,
    "registrationId" UUID,
    "requestId" UUID,
    "clientKey" UUID NOT NULL,
    "announced" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "incoming" INTEGER[],
    "claim" INTEGER NOT NULL DEFAULT 0,
    "type" TEXT,
    "size" INTEGER,
    "sha256" TEXT,
    "object" UUID,
    "pieces" INTEGER,
    "scan" "FileScan",
    "storage" TEXT NOT NULL,
    "sealedName" BYTEA NOT NULL,
    "sealedKey" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_piece" (
    "key" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_piece_pkey" PRIMARY KEY ("key","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_object_key" ON "stored_file"("object");

-- CreateIndex
CREATE INDEX "stored_file_requestId_idx" ON "stored_file"("requestId");

-- CreateIndex
CREATE INDEX "stored_file_scan_createdAt_idx" ON "stored_file"("scan", "createdAt");

-- CreateIndex
CREATE INDEX "stored_file_completedAt_updatedAt_idx" ON "stored_file"("completedAt", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_registrationId_clientKey_key" ON "stored_file"("registrationId", "clientKey");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_userId_clientKey_key" ON "stored_file"("userId", "clientKey");

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "account_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A file has one owner at a time: who sends it, or the request it was sent with.
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_owner" CHECK (num_nonnulls("userId", "registrationId", "requestId") = 1);

-- What has come in is no more than was announced.
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_received" CHECK ("announced" > 0 AND "received" BETWEEN 0 AND "announced");

-- Of a whole file all is known, and all of it has come in; of any other, nothing, and it was not sent.
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_whole" CHECK (
    CASE WHEN "completedAt" IS NULL
    THEN num_nonnulls("type", "size", "sha256", "object", "pieces", "scan", "requestId") = 0
    ELSE num_nulls("type", "size", "sha256", "object", "pieces", "scan") = 0 AND "received" = "announced" END);
