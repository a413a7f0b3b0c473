/**
 * Wrong passwords in a row lock sign-in: ten for 15 minutes, the next ten for
 * twice as long, and so on; after a hundred only a new password helps (NIST SP
 * 800-63B, 5.2.2). A try is counted before the password is looked at, so that
 * a hundred at once get no further than ten one after the other.
 *
 * A name that is nobody's is counted and locked as an account is, so a lock
 * tells nothing. A browser the person signed in on before counts by itself:
 * whoever locks the account from elsewhere does not lock them out.
 */
import { createHmac, randomUUID } from 'node:crypto';
import type { Visit } from '../access/who.ts';
import type { Tx } from '../database/database.ts';
import { ApiProblem } from '../http/problem.ts';
import { enqueueMail } from '../mail/outbox.ts';
import type { MailAddress } from '../mail/outbox.ts';
import { writeAccountNews } from '../notifications/news.ts';
import type { Portal } from '../portal.ts';
import { findDevice } from './known-devices.ts';
import { mailAddressOf } from './mail-address.ts';

const TRIES = 10;
const FIRST_LOCK_MINUTES = 15;
/** Wrong passwords after which waiting does not help. */
const HARD_STOP = 100;
/** Counters that nobody added to for this long go. */
const FORGET_MS = 90 * 24 * 60 * 60_000;
/** No user's id. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const CLAIM = `insert into sign_in_failure as f (key, failures, locks, "lockedUntil", "updatedAt") values ($1, 1, 0, null, $2)
  on conflict (key) do update set
    failures = f.failures + 1,
    locks = f.locks + case when (f.failures + 1) % ${TRIES} = 0 then 1 else 0 end,
    "lockedUntil" = case when (f.failures + 1) % ${TRIES} = 0 then $2::timestamptz + interval '${FIRST_LOCK_MINUTES} minutes' * power(2, f.locks) end,
    "updatedAt" = $2
  where f.failures < ${HARD_STOP} and (f."lockedUntil" is null or f."lockedUntil" <= $2)
  returning failures, "lockedUntil"`;
const READ = `select failures, "lockedUntil" from sign_in_failure where key = $1`;
const WITHDRAW = `update sign_in_failure set failures = failures - 1,
    locks = locks - case when failures % ${TRIES} = 0 then 1 else 0 end, "lockedUntil" = null
  where key = $1 and failures > 0`;
const CLEAR = `delete from sign_in_failure where key = $1`;
const FORGET = `delete from sign_in_failure where "updatedAt" < $1 and failures < ${HARD_STOP}`;
const FIND = `select id, "disabledAt" is not null as disabled from "user" where username = $1 or email = $1`;

interface Counter {
  failures: number;
  lockedUntil: Date | null;
}

/** One try with a password. Exactly one of `wrong`, `right` and `withdraw` is called once it is known how it went. */
export interface SignInAttempt {
  /** `null` when the name is nobody's. */
  readonly userId: string | null;
  /** The account was closed: a right password is wrong. */
  readonly isDisabled: boolean;
  /** The browser is one that this person signed in on before. */
  readonly deviceId: string | null;
  /** Keeps the count; tells the person when this try locked the account. */
  wrong(): Promise<void>;
  /** Counting begins anew. */
  right(): Promise<void>;
  /** The password was never looked at. */
  withdraw(): Promise<void>;
}

/**
 * Counts a try to sign in under this name.
 * @throws {ApiProblem} session/locked
 */
export async function beginSignIn(portal: Portal, visit: Visit, identifier: string): Promise<SignInAttempt> {
  const name = identifier.toLowerCase();
  const [user] = await portal.db.sql<{ id: string; disabled: boolean }>('sign_in_find', FIND, [name]);
  const device = await findDevice(portal, visit, user?.id ?? NOBODY);
  const subject = device ? deviceOf(device.id) : user ? accountOf(user.id) : nobodyOf(portal.config.secret, name);
  return attempt(portal, subject, { userId: user?.id ?? null, isDisabled: user?.disabled === true, deviceId: device?.id ?? null });
}

/**
 * Counts a try to prove who one is while signed in, with the same limits.
 * @throws {ApiProblem} session/locked
 */
export function beginProof(portal: Portal, userId: string): Promise<SignInAttempt> {
  return attempt(portal, `proof ${userId}`, { userId, isDisabled: false, deviceId: null });
}

/** Ends every lock of a person: they set a new password, or staff unlocked them. */
export async function clearLocks({ config }: Pick<Portal, 'config'>, tx: Tx, userId: string): Promise<void> {
  const devices = await tx.knownDevice.findMany({ where: { userId }, select: { id: true } });
  const subjects = [accountOf(userId), `proof ${userId}`, ...devices.map(({ id }) => deviceOf(id))];
  await tx.signInFailure.deleteMany({ where: { key: { in: subjects.map((subject) => keyOf(config.secret, subject)) } } });
}

async function attempt(portal: Portal, subject: string, who: Pick<SignInAttempt, 'userId' | 'isDisabled' | 'deviceId'>): Promise<SignInAttempt> {
  const { config, db, now } = portal;
  const key = keyOf(config.secret, subject);
  const at = now();
  const [claimed] = await db.sql<Counter>('sign_in_claim', CLAIM, [key, at]);
  if (!claimed) throw new ApiProblem('session/locked', await waitOf(portal, key, at));
  const { lockedUntil } = claimed;
  return {
    ...who,
    async wrong() {
      if (!lockedUntil) return;
      await tellLocked(portal, who.userId, claimed.failures >= HARD_STOP ? null : minutesBetween(at, lockedUntil));
      await db.sql('sign_in_forget', FORGET, [new Date(at.getTime() - FORGET_MS)]);
    },
    right: async () => void (await db.sql('sign_in_clear', CLEAR, [key])),
    withdraw: async () => void (await db.sql('sign_in_withdraw', WITHDRAW, [key])),
  };
}

async function waitOf({ db }: Portal, key: string, at: Date): Promise<{ retryAfter?: number }> {
  const [counter] = await db.sql<Counter>('sign_in_lock', READ, [key]);
  if (!counter?.lockedUntil || counter.failures >= HARD_STOP) return {};
  return { retryAfter: Math.max(1, Math.ceil((counter.lockedUntil.getTime() - at.getTime()) / 1000)) };
}

/** Mails the person; for a name that is nobody's, nobody, so that it takes as long. */
async function tellLocked(portal: Portal, userId: string | null, minutes: number | null): Promise<void> {
  const link = `${portal.config.origin}/forgot-password`;
  await portal.db.transaction(async (tx) => {
    const to: MailAddress = userId ? await mailAddressOf(tx, userId) : { address: '', locale: 'en' };
    await enqueueMail(portal, tx, to, { kind: 'account-locked', minutes, link });
    await writeAccountNews(tx, userId ?? randomUUID(), portal.now());
  });
}

/** How many counters there are for names that are nobody's, however many names somebody makes up. */
const NOBODIES = 2 ** 20;

/** Two of these names hardly ever share a counter, and it is nobody's who is locked with it. */
function nobodyOf(secret: string, name: string): string {
  const digest = createHmac('sha256', secret).update(`nobody ${name}`).digest();
  return `name ${digest.readUInt32BE() % NOBODIES}`;
}

const accountOf = (userId: string): string => `account ${userId}`;
const deviceOf = (deviceId: string): string => `device ${deviceId}`;
const minutesBetween = (from: Date, until: Date): number => Math.round((until.getTime() - from.getTime()) / 60_000);

/** The table names nobody. */
function keyOf(secret: string, subject: string): string {
  return createHmac('sha256', secret).update(`sign-in ${subject}`).digest('base64url');
}
