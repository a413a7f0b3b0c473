/**
 * The session check of every request. better-auth owns sign-in, sign-out and
 * the table; checking goes by one indexed statement of our own, because its
 * `getSession` alone costs more than the rest of a request.
 *
 * A session ends after the idle time without activity, and 12 hours after the
 * person last proved who they are, however active they are since (NIST SP
 * 800-63B AAL2).
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { Config } from '../config.ts';
import { inBatches, perDatabase } from '../database/batches.ts';
import type { AppEnv } from '../http/app-env.ts';
import type { Portal } from '../portal.ts';
import { sessionCookieName } from './cookie-names.ts';
import type { Session } from './current-session.ts';

/** Columns that {@link toSession} needs, for statements that read more in the same round trip. */
export const SESSION_COLUMNS = `s.id as "sessionId", s."userId", s."expiresAt", s."updatedAt", s."authenticatedAt", s."provenAt", u.name as "displayName",
  (select case when member."passwordAlone" then 'demo' else 'needed' end from staff_member member where member."userId" = s."userId"
    and not exists (select from second_factor factor where factor."userId" = s."userId" and factor."confirmedAt" is not null)
    and not exists (select from passkey key where key."userId" = s."userId")) as "missingStep"`;
/** Joins and conditions of a live session: `$2` is the current time, `$3` the earliest sign-in that still counts. */
export const SESSION_JOIN = `session s join "user" u on u.id = s."userId" and u."disabledAt" is null and not s."awaitsSecondFactor"`;
export const SESSION_LIVE = `s."expiresAt" > $2 and s."authenticatedAt" > $3`;

export interface SessionRow {
  sessionId: string;
  userId: string;
  displayName: string;
  expiresAt: Date;
  updatedAt: Date;
  authenticatedAt: Date;
  provenAt: Date;
  /** Of staff without a second step: `demo` for invented people, who are let off in demo mode. */
  missingStep: 'needed' | 'demo' | null;
}

/** Activity within this time of the last written one is not written again. */
const TOUCH_AFTER_MS = 60_000;

interface Touch {
  readonly id: string;
  readonly expiresAt: Date;
  readonly time: Date;
}

/** Ordered, so that two sets over the same sessions wait for one another instead of deadlocking. */
const TOUCH = `update session s set "expiresAt" = touched."expiresAt", "updatedAt" = touched.time
  from (select s.id, t."expiresAt", t.time from (select id, max("expiresAt") as "expiresAt", max(time) as time
      from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as asked(id, "expiresAt", time) group by id) t
    join session s on s.id = t.id order by s.id for update of s) touched
  where s.id = touched.id`;

const touches = perDatabase((db) =>
  inBatches(async (all: readonly Touch[]) => {
    await db.sql('session_touch', TOUCH, [all.map(({ id }) => id), all.map(({ expiresAt }) => expiresAt), all.map(({ time }) => time)]);
    return all;
  }),
);

/** Values for `$2` and `$3` of {@link SESSION_LIVE}. */
export function sessionTimes({ config, now }: Pick<Portal, 'config' | 'now'>): [Date, Date] {
  const time = now();
  return [time, new Date(time.getTime() - config.sessionMaxSeconds * 1000)];
}

/** Reads the session of this request and counts the request as activity; `null` without a valid one. */
export async function readSession(c: Context<AppEnv>): Promise<Session | null> {
  const { portal } = c.var;
  const token = sessionToken(c.req.header('cookie'), portal.config);
  if (!token) return null;
  const [row] = await portal.db.sql<SessionRow>('session', `select ${SESSION_COLUMNS} from ${SESSION_JOIN} where s.token = $1 and ${SESSION_LIVE}`, [
    token,
    ...sessionTimes(portal),
  ]);
  return row ? toSession(c, row) : null;
}

/**
 * Makes the session of a row, moving its idle end forward unless the request
 * says that nobody is there (`X-Portal-Background: 1`: polling, live events).
 */
export async function toSession(c: Context<AppEnv>, row: SessionRow): Promise<Session> {
  const { config, db, now } = c.get('portal');
  const time = now();
  const endsAt = new Date(row.authenticatedAt.getTime() + config.sessionMaxSeconds * 1000);
  let expiresAt = row.expiresAt;
  const background = c.req.header('x-portal-background') === '1';
  if (!background && time.getTime() - row.updatedAt.getTime() > TOUCH_AFTER_MS) {
    expiresAt = new Date(time.getTime() + config.sessionIdleSeconds * 1000);
    await touches(db)({ id: row.sessionId, expiresAt, time });
  }
  if (expiresAt > endsAt) expiresAt = endsAt;
  // Browsers count from one to the other: both are by the portal's clock.
  c.header('date', time.toUTCString());
  c.header('x-session-expires', expiresAt.toISOString());
  const { sessionId: id, userId, displayName, provenAt, missingStep } = row;
  const lacksSecondStep = missingStep === 'needed' || (missingStep === 'demo' && !config.demo);
  return { id, userId, displayName, expiresAt, endsAt, provenAt, lacksSecondStep };
}

/** Cookies whose signature was found right, so that a page's requests do not each pay for it; by the settings that hold the secret. */
const signedCookies = new WeakMap<object, Map<string, string>>();
const SIGNED_COOKIES_MAX = 5_000;

/** The token of a cookie header whose signature is right, else `null`. */
export function sessionToken(cookieHeader: string | undefined, config: Pick<Config, 'origin' | 'secret'>): string | null {
  if (!cookieHeader) return null;
  const name = `${sessionCookieName(config)}=`;
  const pair = cookieHeader.split('; ').find((part) => part.startsWith(name));
  if (!pair) return null;
  let known = signedCookies.get(config);
  if (!known) signedCookies.set(config, (known = new Map()));
  const seen = known.get(pair);
  if (seen !== undefined) return seen;
  const token = signedToken(pair.slice(name.length), config.secret);
  // Emptied whole when full: what is lost is only work that is done again.
  if (known.size >= SIGNED_COOKIES_MAX) known.clear();
  if (token !== null) known.set(pair, token);
  return token;
}

function signedToken(cookie: string, secret: string): string | null {
  let value: string;
  try {
    value = decodeURIComponent(cookie);
  } catch {
    return null;
  }
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}
