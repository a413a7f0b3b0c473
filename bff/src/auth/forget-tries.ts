/** The job that deletes what strangers left and nobody asks about any more: counters, challenges, links, accounts never made (LD-07). */
import { z } from 'zod';
import { defineJob, jobKind } from '../jobs/job.ts';
import type { Portal } from '../portal.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** A name or account that nobody tried for this long begins anew, unless only a new password helps there. */
const FORGET_MS = 90 * DAY_MS;
/** Links say that they are too old, and not that they never were. */
const KEEP_LINKS_MS = 7 * DAY_MS;

/** Counters of `attempts.ts` have no locks; one whose time is over begins anew with the next try, so it is as good as none. */
const FORGET = `delete from sign_in_failure where (locks = 0 and "lockedUntil" <= $1) or ("updatedAt" < $2 and failures < 100)`;
const FORGET_RATES = `delete from rate_limit where "lastRequest" < $1`;

export const FORGET_TRIES = jobKind({ name: 'auth.forget-tries', data: z.object({}), every: HOUR_MS });

export const forgetTries = defineJob(FORGET_TRIES, async ({ db, now }: Portal) => {
  const at = now();
  const { prisma } = db;
  const before = (ms: number): Date => new Date(at.getTime() - ms);
  await db.sql('tries_forget', FORGET, [at, before(FORGET_MS)]);
  await db.sql('rates_forget', FORGET_RATES, [before(HOUR_MS).getTime()]);
  await prisma.webauthnChallenge.deleteMany({ where: { expiresAt: { lt: at } } });
  await prisma.mailToken.deleteMany({ where: { expiresAt: { lt: before(KEEP_LINKS_MS) } } });
  await prisma.registration.deleteMany({ where: { expiresAt: { lte: at } } });
});
