/**
 * Invitations: a code on paper that makes a person the owner of a chart's portal
 * access. It works once, for 28 days, together with the patient's birth date.
 * Only a hash of it is stored.
 */
import { createHash, randomInt } from 'node:crypto';
import type { Database, Tx } from '../database/database.ts';
import { ApiProblem } from '../http/problem.ts';
import { fullName } from '../person-name.ts';

/** No letters or digits that look alike on paper. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const CODE_LENGTH = 10;
const GROUP = 5;
const VALID_DAYS = 28;
const MS_PER_DAY = 86_400_000;

/** No chart has this number. */
export class UnknownPatientError extends Error {
  override readonly name = 'UnknownPatientError';

  constructor() {
    super('No patient has this number. Check it against the patient’s letter; it looks like NH-104210.');
  }
}

export interface NewInvitation {
  /** As printed: XXXXX-XXXXX. Nowhere stored. */
  code: string;
  expiresAt: Date;
}

/** Whose chart a redeemed code opens. */
export interface Redeemed {
  patientId: string;
  displayName: string;
}

function newCode(): string {
  const letters = Array.from({ length: CODE_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return `${letters.slice(0, GROUP)}-${letters.slice(GROUP)}`;
}

/** People type codes in lower case, with spaces, or with another dash. */
const hashOf = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex');

/** Makes an invitation for the chart with this number. @throws {UnknownPatientError} */
export async function createInvitation(db: { readonly prisma: Pick<Tx, 'patient' | 'invitation'> }, patientNumber: string, now: Date): Promise<NewInvitation> {
  const patient =
    (await db.prisma.patient.findUnique({
      where: { patientNumber: patientNumber.trim().toUpperCase() },
      select: { id: true },
    })) ?? (await db.prisma.patient.findUnique({ where: { patientNumber: patientNumber.trim() }, select: { id: true } }));
  if (!patient) throw new UnknownPatientError();
  const code = newCode();
  const expiresAt = new Date(now.getTime() + VALID_DAYS * MS_PER_DAY);
  await db.prisma.invitation.create({ data: { codeHash: hashOf(code), patientId: patient.id, expiresAt, createdAt: now } });
  return { code, expiresAt };
}

/** Whether a code and a birth date open a chart now. Uses nothing up. */
export async function isOpenInvitation(db: Pick<Database, 'prisma'>, code: string, birthDate: string, now: Date): Promise<boolean> {
  const found = await db.prisma.invitation.findFirst({
    where: { codeHash: hashOf(code), usedAt: null, expiresAt: { gt: now }, patient: { birthDate: new Date(`${birthDate}T00:00:00Z`) } },
    select: { id: true },
  });
  return found !== null;
}

/** The address an invitation's letter carries. The code is behind the `#`, so that no server log ever sees it. */
export const activationLink = (origin: string, code: string): string => `${origin}/activate#${code}`;

/**
 * Uses up a code for a user. Of several tries at once, one succeeds; when the
 * transaction is rolled back, the code is as good as before.
 * @param birthDate ISO date, as the person typed it
 * @throws {ApiProblem} invitation/not-valid: unknown, used or expired, or of another birth date
 */
export async function redeemInvitation(tx: Tx, code: string, birthDate: string, userId: string, now: Date): Promise<Redeemed> {
  const invitation = await tx.invitation.findUnique({
    where: { codeHash: hashOf(code) },
    select: { id: true, patient: { select: { id: true, givenName: true, familyName: true, birthDate: true } } },
  });
  const patient = invitation?.patient;
  if (!patient || patient.birthDate?.toISOString().slice(0, 10) !== birthDate) throw new ApiProblem('invitation/not-valid');
  // The conditions are part of the update, so that the database decides who is first.
  const used = await tx.invitation.updateMany({
    where: { id: invitation.id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now, usedById: userId },
  });
  if (used.count !== 1) throw new ApiProblem('invitation/not-valid');
  return { patientId: patient.id, displayName: fullName(patient) };
}
