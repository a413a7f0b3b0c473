-- Roles of staff as data: what each may do at a clinic. A grant takes its scopes from here when it is given.

-- AlterEnum
ALTER TYPE "StaffRole" ADD VALUE 'account_desk';
ALTER TYPE "StaffRole" ADD VALUE 'administrator';
ALTER TYPE "StaffRole" ADD VALUE 'privacy_officer';

-- AlterTable
ALTER TABLE "staff_member" ADD COLUMN     "passwordAlone" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "staff_role_scopes" (
    "role" TEXT NOT NULL,
    "scopes" TEXT[],

    CONSTRAINT "staff_role_scopes_pkey" PRIMARY KEY ("role")
);

-- Whoever works at a clinic sets up a second step at the next sign-in: nobody there is let off.
INSERT INTO "staff_role_scopes" ("role", "scopes") VALUES
    ('physician', '{appointments:read,records:read,messages:read,messages:write,account:read}'),
    ('nurse', '{appointments:read,records:read,messages:read,messages:write,account:read,desk:read,desk:write}'),
    ('scheduler', '{appointments:read,appointments:write,messages:read,messages:write,account:read,desk:read,desk:write}'),
    ('billing', '{billing:read,billing:write,messages:read,messages:write,account:read}'),
    ('account_desk', '{messages:read,messages:write,account:read,desk:read,desk:write}'),
    ('administrator', '{staff:read,staff:write}'),
    ('privacy_officer', '{account:read,desk:read,staff:read}');
