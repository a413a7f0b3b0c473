-- CreateEnum
CREATE TYPE "GrantRelationship" AS ENUM ('self', 'parent', 'caregiver', 'staff');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('physician', 'nurse', 'scheduler', 'billing');

-- CreateEnum
CREATE TYPE "AppointmentStatus" AS ENUM ('booked', 'fulfilled', 'cancelled', 'noshow');

-- CreateEnum
CREATE TYPE "VisitModality" AS ENUM ('in_person', 'video', 'phone');

-- CreateEnum
CREATE TYPE "StatementStatus" AS ENUM ('open', 'paid', 'cancelled');

-- CreateEnum
CREATE TYPE "AdministrativeGender" AS ENUM ('male', 'female', 'other', 'unknown');

-- CreateEnum
CREATE TYPE "MessageSide" AS ENUM ('patient', 'clinic');

-- CreateTable
CREATE TABLE "access_grant" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "patientId" UUID,
    "clinicId" UUID,
    "relationship" "GrantRelationship" NOT NULL,
    "scopes" TEXT[],
    "startsAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "access_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_member" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "StaffRole" NOT NULL,
    "practitionerId" UUID,

    CONSTRAINT "staff_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "patientId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "usedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "action" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "userId" UUID,
    "patientId" UUID,
    "clinicId" UUID,
    "relationship" TEXT,
    "scope" TEXT,
    "method" TEXT,
    "route" TEXT,
    "status" INTEGER,
    "entityId" TEXT,
    "reason" TEXT,
    "requestId" TEXT,
    "sourceIp" TEXT,
    "previousHash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "appointment" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "practitionerId" UUID,
    "slotId" UUID,
    "status" "AppointmentStatus" NOT NULL,
    "modality" "VisitModality" NOT NULL DEFAULT 'in_person',
    "title" TEXT NOT NULL,
    "reason" TEXT,
    "instructions" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,
    "cancelledById" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot" (
    "id" UUID NOT NULL,
    "practitionerId" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "modality" "VisitModality" NOT NULL DEFAULT 'in_person',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "encounter" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "clinicId" UUID,
    "practitionerId" UUID,
    "placeName" TEXT,
    "clinicianName" TEXT,
    "status" TEXT NOT NULL,
    "classCode" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),

    CONSTRAINT "encounter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT,
    "displayUsername" TEXT,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "authenticatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coverage" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "payerName" TEXT NOT NULL,
    "memberNumber" TEXT,
    "planName" TEXT,
    "status" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),

    CONSTRAINT "coverage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payerName" TEXT,
    "totalCents" INTEGER,
    "createdAt" TIMESTAMPTZ(3),
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "items" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "explanation_of_benefit" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "claimResourceId" TEXT,
    "status" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payerName" TEXT,
    "chargedCents" INTEGER,
    "paidCents" INTEGER,
    "createdAt" TIMESTAMPTZ(3),
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "items" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "explanation_of_benefit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "status" "StatementStatus" NOT NULL,
    "issuedOn" DATE NOT NULL,
    "dueOn" DATE,
    "totalCents" INTEGER NOT NULL,
    "paidCents" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_line" (
    "id" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "serviceOn" DATE,
    "chargeCents" INTEGER NOT NULL,
    "insuranceCents" INTEGER NOT NULL DEFAULT 0,
    "adjustmentCents" INTEGER NOT NULL DEFAULT 0,
    "patientCents" INTEGER NOT NULL,

    CONSTRAINT "statement_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "address" TEXT,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clinic" (
    "id" UUID NOT NULL,
    "organizationId" UUID,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "addressLine" TEXT,
    "city" TEXT,
    "state" TEXT,
    "postalCode" TEXT,
    "timeZone" TEXT NOT NULL,

    CONSTRAINT "clinic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practitioner" (
    "id" UUID NOT NULL,
    "npi" TEXT,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "credential" TEXT,
    "specialty" TEXT,

    CONSTRAINT "practitioner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patient" (
    "id" UUID NOT NULL,
    "patientNumber" TEXT NOT NULL,
    "clinicId" UUID,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "preferredName" TEXT,
    "birthDate" DATE NOT NULL,
    "deceasedAt" TIMESTAMPTZ(3),
    "gender" "AdministrativeGender" NOT NULL DEFAULT 'unknown',
    "email" TEXT,
    "homePhone" TEXT,
    "mobilePhone" TEXT,
    "addressLine1" TEXT,
    "addressLine2" TEXT,
    "city" TEXT,
    "state" TEXT,
    "postalCode" TEXT,
    "country" TEXT,
    "language" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "paperlessBilling" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fhir_source" (
    "source" TEXT NOT NULL,
    "resourceType" TEXT NOT NULL,
    "resourceId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL DEFAULT '',
    "contentHash" TEXT NOT NULL,
    "localId" UUID NOT NULL,
    "patientId" UUID,
    "ingestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fhir_source_pkey" PRIMARY KEY ("source","resourceType","resourceId")
);

-- CreateTable
CREATE TABLE "message_thread" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastMessageAt" TIMESTAMPTZ(3) NOT NULL,
    "awaitsClinic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "message_thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "side" "MessageSide" NOT NULL,
    "authorUserId" UUID,
    "authorName" TEXT NOT NULL,
    "authorRole" TEXT,
    "body" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "clientKey" UUID,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_read" (
    "threadId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_read_pkey" PRIMARY KEY ("threadId","userId")
);

-- CreateTable
CREATE TABLE "condition" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "codeSystem" TEXT,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "clinicalStatus" TEXT NOT NULL,
    "verificationStatus" TEXT,
    "category" TEXT,
    "onsetAt" TIMESTAMPTZ(3),
    "abatedAt" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3),

    CONSTRAINT "condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "observation" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "encounterId" UUID,
    "category" TEXT NOT NULL,
    "codeSystem" TEXT,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3),
    "issuedAt" TIMESTAMPTZ(3),
    "valueNumber" DOUBLE PRECISION,
    "valueUnit" TEXT,
    "valueText" TEXT,
    "comparator" TEXT,
    "referenceLow" DOUBLE PRECISION,
    "referenceHigh" DOUBLE PRECISION,
    "referenceText" TEXT,
    "interpretation" TEXT,
    "components" JSONB,
    "note" TEXT,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "diagnostic_report" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "encounterId" UUID,
    "practitionerId" UUID,
    "category" TEXT NOT NULL,
    "codeSystem" TEXT,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3),
    "issuedAt" TIMESTAMPTZ(3),
    "conclusion" TEXT,
    "noteText" TEXT,

    CONSTRAINT "diagnostic_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "diagnostic_report_result" (
    "reportId" UUID NOT NULL,
    "observationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "diagnostic_report_result_pkey" PRIMARY KEY ("reportId","observationId")
);

-- CreateTable
CREATE TABLE "report_seen" (
    "reportId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_seen_pkey" PRIMARY KEY ("reportId","userId")
);

-- CreateTable
CREATE TABLE "imaging_study" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "modality" TEXT,
    "bodySite" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "seriesCount" INTEGER NOT NULL DEFAULT 0,
    "imageCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "imaging_study_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "immunization" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "codeSystem" TEXT,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3),
    "placeName" TEXT,
    "doseText" TEXT,

    CONSTRAINT "immunization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "medication_request" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "practitionerId" UUID,
    "codeSystem" TEXT,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "dosageText" TEXT,
    "reason" TEXT,
    "prescriberName" TEXT,
    "authoredAt" TIMESTAMPTZ(3),

    CONSTRAINT "medication_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "allergy_intolerance" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "codeSystem" TEXT,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "clinicalStatus" TEXT NOT NULL,
    "criticality" TEXT,
    "category" TEXT,
    "reactionText" TEXT,
    "recordedAt" TIMESTAMPTZ(3),

    CONSTRAINT "allergy_intolerance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "codeSystem" TEXT,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "performedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "procedure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care_plan" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "intent" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "activities" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "care_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goal" (
    "id" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "description" TEXT NOT NULL,
    "lifecycleStatus" TEXT NOT NULL,
    "achievement" TEXT,
    "startsAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),

    CONSTRAINT "goal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "access_grant_userId_idx" ON "access_grant"("userId");

-- CreateIndex
CREATE INDEX "access_grant_patientId_idx" ON "access_grant"("patientId");

-- CreateIndex
CREATE INDEX "access_grant_clinicId_idx" ON "access_grant"("clinicId");

-- CreateIndex
CREATE UNIQUE INDEX "staff_member_userId_key" ON "staff_member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "staff_member_practitionerId_key" ON "staff_member"("practitionerId");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_codeHash_key" ON "invitation"("codeHash");

-- CreateIndex
CREATE INDEX "invitation_patientId_idx" ON "invitation"("patientId");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_previousHash_key" ON "audit_event"("previousHash");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_hash_key" ON "audit_event"("hash");

-- CreateIndex
CREATE INDEX "audit_event_patientId_at_idx" ON "audit_event"("patientId", "at");

-- CreateIndex
CREATE INDEX "audit_event_userId_at_idx" ON "audit_event"("userId", "at");

-- CreateIndex
CREATE INDEX "appointment_patientId_startsAt_idx" ON "appointment"("patientId", "startsAt");

-- CreateIndex
CREATE INDEX "appointment_slotId_idx" ON "appointment"("slotId");

-- CreateIndex
CREATE INDEX "slot_clinicId_startsAt_idx" ON "slot"("clinicId", "startsAt");

-- CreateIndex
CREATE INDEX "slot_practitionerId_startsAt_idx" ON "slot"("practitionerId", "startsAt");

-- CreateIndex
CREATE INDEX "encounter_patientId_startsAt_idx" ON "encounter"("patientId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_username_key" ON "user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "account_providerId_accountId_key" ON "account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE INDEX "coverage_patientId_idx" ON "coverage"("patientId");

-- CreateIndex
CREATE INDEX "claim_patientId_idx" ON "claim"("patientId");

-- CreateIndex
CREATE INDEX "explanation_of_benefit_patientId_idx" ON "explanation_of_benefit"("patientId");

-- CreateIndex
CREATE UNIQUE INDEX "statement_number_key" ON "statement"("number");

-- CreateIndex
CREATE INDEX "statement_patientId_issuedOn_idx" ON "statement"("patientId", "issuedOn");

-- CreateIndex
CREATE UNIQUE INDEX "statement_line_statementId_position_key" ON "statement_line"("statementId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "practitioner_npi_key" ON "practitioner"("npi");

-- CreateIndex
CREATE UNIQUE INDEX "patient_patientNumber_key" ON "patient"("patientNumber");

-- CreateIndex
CREATE INDEX "patient_clinicId_idx" ON "patient"("clinicId");

-- CreateIndex
CREATE INDEX "fhir_source_localId_idx" ON "fhir_source"("localId");

-- CreateIndex
CREATE INDEX "fhir_source_patientId_idx" ON "fhir_source"("patientId");

-- CreateIndex
CREATE INDEX "message_thread_patientId_lastMessageAt_idx" ON "message_thread"("patientId", "lastMessageAt");

-- CreateIndex
CREATE INDEX "message_thread_clinicId_awaitsClinic_lastMessageAt_idx" ON "message_thread"("clinicId", "awaitsClinic", "lastMessageAt");

-- CreateIndex
CREATE INDEX "message_threadId_sentAt_idx" ON "message"("threadId", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "message_threadId_clientKey_key" ON "message"("threadId", "clientKey");

-- CreateIndex
CREATE INDEX "condition_patientId_idx" ON "condition"("patientId");

-- CreateIndex
CREATE INDEX "observation_patientId_category_effectiveAt_idx" ON "observation"("patientId", "category", "effectiveAt");

-- CreateIndex
CREATE INDEX "observation_patientId_code_effectiveAt_idx" ON "observation"("patientId", "code", "effectiveAt");

-- CreateIndex
CREATE INDEX "diagnostic_report_patientId_category_issuedAt_idx" ON "diagnostic_report"("patientId", "category", "issuedAt");

-- CreateIndex
CREATE INDEX "diagnostic_report_result_observationId_idx" ON "diagnostic_report_result"("observationId");

-- CreateIndex
CREATE INDEX "imaging_study_patientId_idx" ON "imaging_study"("patientId");

-- CreateIndex
CREATE INDEX "immunization_patientId_idx" ON "immunization"("patientId");

-- CreateIndex
CREATE INDEX "medication_request_patientId_idx" ON "medication_request"("patientId");

-- CreateIndex
CREATE INDEX "allergy_intolerance_patientId_idx" ON "allergy_intolerance"("patientId");

-- CreateIndex
CREATE INDEX "procedure_patientId_idx" ON "procedure"("patientId");

-- CreateIndex
CREATE INDEX "care_plan_patientId_idx" ON "care_plan"("patientId");

-- CreateIndex
CREATE INDEX "goal_patientId_idx" ON "goal"("patientId");

-- AddForeignKey
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "slot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "practitioner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "encounter" ADD CONSTRAINT "encounter_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "encounter" ADD CONSTRAINT "encounter_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "encounter" ADD CONSTRAINT "encounter_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "explanation_of_benefit" ADD CONSTRAINT "explanation_of_benefit_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_line" ADD CONSTRAINT "statement_line_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinic" ADD CONSTRAINT "clinic_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_thread" ADD CONSTRAINT "message_thread_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "message_thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_read" ADD CONSTRAINT "thread_read_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "message_thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition" ADD CONSTRAINT "condition_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_encounterId_fkey" FOREIGN KEY ("encounterId") REFERENCES "encounter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diagnostic_report" ADD CONSTRAINT "diagnostic_report_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diagnostic_report" ADD CONSTRAINT "diagnostic_report_encounterId_fkey" FOREIGN KEY ("encounterId") REFERENCES "encounter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diagnostic_report" ADD CONSTRAINT "diagnostic_report_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diagnostic_report_result" ADD CONSTRAINT "diagnostic_report_result_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "diagnostic_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diagnostic_report_result" ADD CONSTRAINT "diagnostic_report_result_observationId_fkey" FOREIGN KEY ("observationId") REFERENCES "observation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_seen" ADD CONSTRAINT "report_seen_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "diagnostic_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imaging_study" ADD CONSTRAINT "imaging_study_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "immunization" ADD CONSTRAINT "immunization_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "medication_request" ADD CONSTRAINT "medication_request_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "medication_request" ADD CONSTRAINT "medication_request_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "practitioner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allergy_intolerance" ADD CONSTRAINT "allergy_intolerance_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure" ADD CONSTRAINT "procedure_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_plan" ADD CONSTRAINT "care_plan_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language can't say.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- A grant is for one patient or for one clinic, and a staff grant is for a clinic.
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_one_subject"
  CHECK (num_nonnulls("patientId", "clinicId") = 1);
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_staff_is_for_a_clinic"
  CHECK (("relationship" = 'staff') = ("clinicId" IS NOT NULL));
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_ends_after_start"
  CHECK ("endsAt" IS NULL OR "endsAt" > "startsAt");
CREATE UNIQUE INDEX "access_grant_live_patient" ON "access_grant" ("userId", "patientId")
  WHERE "revokedAt" IS NULL AND "patientId" IS NOT NULL;
CREATE UNIQUE INDEX "access_grant_live_clinic" ON "access_grant" ("userId", "clinicId")
  WHERE "revokedAt" IS NULL AND "clinicId" IS NOT NULL;

-- One booking per slot, and no practitioner in two places at once.
CREATE UNIQUE INDEX "appointment_one_per_slot" ON "appointment" ("slotId") WHERE "status" = 'booked';
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_ends_after_start" CHECK ("endsAt" > "startsAt");
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_no_double_booking"
  EXCLUDE USING gist ("practitionerId" WITH =, tstzrange("startsAt", "endsAt") WITH &&) WHERE ("status" = 'booked');
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_cancelled_when"
  CHECK (("status" = 'cancelled') OR ("cancelledAt" IS NULL));
ALTER TABLE "slot" ADD CONSTRAINT "slot_ends_after_start" CHECK ("endsAt" > "startsAt");
ALTER TABLE "slot" ADD CONSTRAINT "slot_no_overlap"
  EXCLUDE USING gist ("practitionerId" WITH =, tstzrange("startsAt", "endsAt") WITH &&);

-- Money adds up.
ALTER TABLE "statement" ADD CONSTRAINT "statement_amounts"
  CHECK ("totalCents" >= 0 AND "paidCents" >= 0 AND "paidCents" <= "totalCents");
ALTER TABLE "statement" ADD CONSTRAINT "statement_paid_in_full"
  CHECK (("status" = 'paid') <= ("paidCents" = "totalCents"));
ALTER TABLE "statement_line" ADD CONSTRAINT "statement_line_adds_up"
  CHECK ("patientCents" = "chargeCents" - "insuranceCents" - "adjustmentCents");

-- A message has something in it.
ALTER TABLE "message" ADD CONSTRAINT "message_not_empty" CHECK (length(btrim("body")) > 0);

-- The audit log: one writer at a time, each row chained to the one before.
CREATE FUNCTION audit_canonical(e "audit_event") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(coalesce(octet_length(v) || ':' || v, '-'), ',' ORDER BY i)
  FROM unnest(ARRAY[
    e."seq"::text,
    to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    e."action", e."outcome", e."userId"::text, e."patientId"::text, e."clinicId"::text, e."relationship",
    e."scope", e."method", e."route", e."status"::text, e."entityId", e."reason", e."requestId", e."sourceIp"
  ]) WITH ORDINALITY AS field(v, i)
$$;

CREATE FUNCTION audit_append(entries jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  entry jsonb;
  e "audit_event";
  last_seq bigint;
  last_hash bytea;
BEGIN
  -- Taken before the head is read: two writers must not chain to the same row.
  PERFORM pg_advisory_xact_lock(7101001);
  SELECT "seq", "hash" INTO last_seq, last_hash FROM "audit_event" ORDER BY "seq" DESC LIMIT 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
  FOR entry IN SELECT value FROM jsonb_array_elements(entries) LOOP
    e := jsonb_populate_record(NULL::"audit_event", entry);
    last_seq := last_seq + 1;
    e."seq" := last_seq;
    e."previousHash" := last_hash;
    last_hash := sha256(last_hash || convert_to(audit_canonical(e), 'UTF8'));
    e."hash" := last_hash;
    INSERT INTO "audit_event" SELECT e.*;
  END LOOP;
  RETURN last_seq;
END
$$;

CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log can only be added to.' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "audit_event_no_change" BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER "audit_event_no_truncate" BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
