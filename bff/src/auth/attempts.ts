/**
 * Counts tries of something that could be guessed, shared by all processes
 * through the database. What was tried is kept as an HMAC, so the table names
 * nobody. Counting begins anew when the time is over.
 */
import { createHmac } from 'node:crypto';
import { ApiProblem } from '../http/problem.ts';
import type { ProblemCode } from '../http/problems.ts';
import { networkOf } from '../http/network.ts';
import type { Tx } from '../database/database.ts';
import type { Portal } from '../portal.ts';

export interface AttemptLimit {
  readonly name: string;
  readonly max: number;
  readonly seconds: number;
}

const HOUR = 3600;

export const LIMITS = {
  /** Asked from one network by people who are not signed in; a whole hospital may be one, and a form is kept while it is typed. */
  strangers: { name: 'strangers', max: 3_000, seconds: 600 },
  /** Passkey questions from one network, each of which is kept until it is answered or too old. */
  passkeyAsks: { name: 'passkey-asks', max: 60, seconds: 300 },
  /** Of one code, or of one patient number, or of one name with a birth date. */
  chart: { name: 'chart', max: 5, seconds: 24 * HOUR },
  /** Of charts, from one address. */
  chartsByAddress: { name: 'charts-by-address', max: 5, seconds: HOUR },
  /** Looks for contacts on file, from one address: an account in the making needs one or two. */
  contactLooksByAddress: { name: 'contact-looks-by-address', max: 20, seconds: HOUR },
  contactCodeBurst: { name: 'contact-code-burst', max: 3, seconds: 60 },
  /** Codes sent to the contacts on file of one chart, whoever asks for them. */
  contactCodes: { name: 'contact-codes', max: 5, seconds: 24 * HOUR },
  /** Tries of one such code, and of all that were sent for one chart. */
  contactCode: { name: 'contact-code', max: 3, seconds: HOUR },
  contactCodeTries: { name: 'contact-code-tries', max: 10, seconds: 24 * HOUR },
  confirmationBurst: { name: 'confirmation-burst', max: 3, seconds: 60 },
  confirmation: { name: 'confirmation', max: 5, seconds: HOUR },
  confirmationsByAddress: { name: 'confirmations-by-address', max: 20, seconds: HOUR },
  registrationsByAddress: { name: 'registrations-by-address', max: 30, seconds: HOUR },
  /** Files that one person, or one account in the making, begins to send, also those removed again. */
  uploads: { name: 'uploads', max: 40, seconds: HOUR },
  /** From one address; a clinic's has many people. */
  uploadsByAddress: { name: 'uploads-by-address', max: 400, seconds: HOUR },
  /** From one address, by accounts in the making: a stranger makes as many of these as they are let. */
  strangersUploadsByAddress: { name: 'strangers-uploads-by-address', max: 60, seconds: HOUR },
  /** Asked by one person for access to records of others. */
  careRequests: { name: 'care-requests', max: 10, seconds: 24 * HOUR },
  /** Times that one person holds. */
  holds: { name: 'holds', max: 60, seconds: HOUR },
  /** Visits of one patient that are booked or moved online. */
  bookings: { name: 'bookings', max: 12, seconds: 24 * HOUR },
  /** Messages that one person writes to clinics. */
  messages: { name: 'messages', max: 30, seconds: HOUR },
  requestsByAddress: { name: 'requests-by-address', max: 5, seconds: HOUR },
  usernames: { name: 'usernames', max: 30, seconds: HOUR },
  /** Mails that bring a link or a username to whoever has this name. */
  recovery: { name: 'recovery', max: 5, seconds: HOUR },
  emailChangeBurst: { name: 'email-change-burst', max: 3, seconds: 60 },
  emailChange: { name: 'email-change', max: 5, seconds: HOUR },
  /** Mails to one address that somebody says is theirs. */
  emailChangeTarget: { name: 'email-change-target', max: 5, seconds: HOUR },
  /** Text messages to one number that somebody says is theirs. */
  textsByNumber: { name: 'texts-by-number', max: 5, seconds: HOUR },
  recoveryBurstByAddress: { name: 'recovery-burst-by-address', max: 3, seconds: 60 },
  recoveryByAddress: { name: 'recovery-by-address', max: 20, seconds: HOUR },
} as const satisfies Record<string, AttemptLimit>;

/** The table's `failures` counts, `lockedUntil` says when counting begins anew. */
const COUNT = `insert into sign_in_failure as f (key, failures, locks, "lockedUntil", "updatedAt") values ($1, 1, 0, $3, $2)
  on conflict (key) do update set
    failures = case when f."lockedUntil" <= $2 then 1 else f.failures + 1 end,
    "lockedUntil" = case when f."lockedUntil" <= $2 then $3 else f."lockedUntil" end,
    "updatedAt" = $2
  returning failures, "lockedUntil"`;

interface Counted {
  failures: number;
  lockedUntil: Date;
}

/** Counts one try. @throws {ApiProblem} `refusal` (with Retry-After when it is a rate limit) when there were too many */
export async function countAttempt(portal: Portal, limit: AttemptLimit, subject: string, refusal: ProblemCode = 'request/rate-limited'): Promise<void> {
  const { params, at } = countParams(portal, limit, subject);
  const [row] = await portal.db.sql<Counted>('attempt_count', COUNT, params);
  refuseOver(row, limit, at, refusal);
}

/** Counts one try and refuses nothing. @returns how many there were in this limit's time */
export async function countTry(portal: Portal, limit: AttemptLimit, subject: string): Promise<number> {
  const [row] = await portal.db.sql<Counted>('attempt_count', COUNT, countParams(portal, limit, subject).params);
  return row?.failures ?? 1;
}

/** As {@link countAttempt} for what counts only when it comes about: it goes with the transaction. */
export async function countDone(tx: Tx, portal: Portal, limit: AttemptLimit, subject: string, refusal: ProblemCode = 'request/rate-limited'): Promise<void> {
  const { params, at } = countParams(portal, limit, subject);
  const [row] = await tx.$queryRawUnsafe<Counted[]>(COUNT, ...params);
  refuseOver(row, limit, at, refusal);
}

function countParams(portal: Portal, limit: AttemptLimit, subject: string): { params: [string, Date, Date]; at: Date } {
  const at = portal.now();
  return { params: [keyOf(portal, limit, subject), at, new Date(at.getTime() + limit.seconds * 1000)], at };
}

function refuseOver(row: Counted | undefined, limit: AttemptLimit, at: Date, refusal: ProblemCode): void {
  if (!row || row.failures <= limit.max) return;
  const retryAfter = Math.max(1, Math.ceil((row.lockedUntil.getTime() - at.getTime()) / 1000));
  throw new ApiProblem(refusal, refusal === 'request/rate-limited' ? { retryAfter } : {});
}

/** Takes a counted try back: it was right. */
export async function forgiveAttempt(portal: Portal, limit: AttemptLimit, subject: string): Promise<void> {
  await portal.db.sql('attempt_forgive', 'update sign_in_failure set failures = failures - 1 where key = $1 and failures > 0', [keyOf(portal, limit, subject)]);
}

function keyOf({ config }: Portal, { name }: AttemptLimit, subject: string): string {
  return createHmac('sha256', config.secret)
    .update(`attempt ${name} ${networkOf(subject)}`)
    .digest('base64url');
}
