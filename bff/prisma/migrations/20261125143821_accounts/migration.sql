-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('email', 'text', 'push', 'mail');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('waiting', 'sending', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "AccountRequestKind" AS ENUM ('registration', 'international', 'child', 'adult', 'name_change', 'deactivation');

-- CreateEnum
CREATE TYPE "AccountRequestState" AS ENUM ('open', 'approved', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "MailTokenPurpose" AS ENUM ('reset_password', 'confirm_email', 'change_email', 'sign_in_code');

-- AlterTable
ALTER TABLE "access_grant" ADD COLUMN     "emergencyReason" TEXT,
ADD COLUMN     "grantedById" UUID;

-- AlterTable
ALTER TABLE "patient" ADD COLUMN     "emergencyContacts" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "interpreterNeeded" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "pronouns" TEXT;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "awaitsSecondFactor" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "codeFailures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "knownDeviceId" UUID,
ADD COLUMN     "provenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "contact_channel" (
    "userId" UUID NOT NULL,
    "channel" "Channel" NOT NULL,
    "address" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "contact_channel_pkey" PRIMARY KEY ("userId","channel")
);

-- CreateTable
CREATE TABLE "communication_preference" (
    "userId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "channel" "Channel" NOT NULL,
    "enabled" BOOLEAN NOT NULL,

    CONSTRAINT "communication_preference_pkey" PRIMARY KEY ("userId","topic","channel")
);

-- CreateTable
CREATE TABLE "quiet_hours" (
    "userId" UUID NOT NULL,
    "fromMin" INTEGER NOT NULL,
    "untilMin" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,

    CONSTRAINT "quiet_hours_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "outbound_mail" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "dedupeKey" TEXT,
    "state" "MailState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL,
    "claimedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "lastProblem" TEXT,

    CONSTRAINT "outbound_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proxy_invitation" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "invitedById" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "relationship" "GrantRelationship" NOT NULL,
    "scopes" TEXT[],
    "accessEndsAt" TIMESTAMPTZ(3),
    "codeHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "proxy_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_notice" (
    "grantId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_notice_pkey" PRIMARY KEY ("grantId","kind")
);

-- CreateTable
CREATE TABLE "account_request" (
    "id" UUID NOT NULL,
    "kind" "AccountRequestKind" NOT NULL,
    "state" "AccountRequestState" NOT NULL DEFAULT 'open',
    "userId" UUID,
    "patientId" UUID,
    "clinicId" UUID,
    "sealed" BYTEA NOT NULL,
    "clientKey" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "answer" TEXT,

    CONSTRAINT "account_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "emailConfirmedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_failure" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locks" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "second_factor" (
    "userId" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" BIGINT NOT NULL DEFAULT 0,
    "byEmail" BOOLEAN NOT NULL DEFAULT false,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "backup_code" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "backup_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "credentialId" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[],
    "backedUp" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webauthn_challenge" (
    "id" UUID NOT NULL,
    "challenge" TEXT NOT NULL,
    "userId" UUID,
    "purpose" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webauthn_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "known_device" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3) NOT NULL,
    "trustedUntil" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "known_device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_token" (
    "id" UUID NOT NULL,
    "purpose" "MailTokenPurpose" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID,
    "target" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "mail_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "outbound_mail_dedupeKey_key" ON "outbound_mail"("dedupeKey");

-- CreateIndex
CREATE INDEX "outbound_mail_state_nextTryAt_idx" ON "outbound_mail"("state", "nextTryAt");

-- CreateIndex
CREATE UNIQUE INDEX "proxy_invitation_codeHash_key" ON "proxy_invitation"("codeHash");

-- CreateIndex
CREATE INDEX "proxy_invitation_patientId_idx" ON "proxy_invitation"("patientId");

-- CreateIndex
CREATE UNIQUE INDEX "account_request_clientKey_key" ON "account_request"("clientKey");

-- CreateIndex
CREATE INDEX "account_request_state_kind_createdAt_idx" ON "account_request"("state", "kind", "createdAt");

-- CreateIndex
CREATE INDEX "account_request_userId_idx" ON "account_request"("userId");

-- CreateIndex
CREATE INDEX "account_request_patientId_idx" ON "account_request"("patientId");

-- CreateIndex
CREATE UNIQUE INDEX "registration_tokenHash_key" ON "registration"("tokenHash");

-- CreateIndex
CREATE INDEX "registration_expiresAt_idx" ON "registration"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "backup_code_userId_codeHash_key" ON "backup_code"("userId", "codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credentialId_key" ON "passkey"("credentialId");

-- CreateIndex
CREATE INDEX "passkey_userId_idx" ON "passkey"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "webauthn_challenge_challenge_key" ON "webauthn_challenge"("challenge");

-- CreateIndex
CREATE INDEX "webauthn_challenge_expiresAt_idx" ON "webauthn_challenge"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "known_device_tokenHash_key" ON "known_device"("tokenHash");

-- CreateIndex
CREATE INDEX "known_device_userId_idx" ON "known_device"("userId");

-- CreateIndex
CREATE INDEX "mail_token_userId_purpose_idx" ON "mail_token"("userId", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "mail_token_purpose_tokenHash_key" ON "mail_token"("purpose", "tokenHash");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_knownDeviceId_fkey" FOREIGN KEY ("knownDeviceId") REFERENCES "known_device"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_channel" ADD CONSTRAINT "contact_channel_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "communication_preference" ADD CONSTRAINT "communication_preference_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiet_hours" ADD CONSTRAINT "quiet_hours_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proxy_invitation" ADD CONSTRAINT "proxy_invitation_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_notice" ADD CONSTRAINT "access_notice_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "access_grant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "backup_code" ADD CONSTRAINT "backup_code_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_token" ADD CONSTRAINT "mail_token_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
