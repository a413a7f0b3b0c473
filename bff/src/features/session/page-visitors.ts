/** What pages ask about who opens them. A page must open also while the database is away. */
import type { Context } from 'hono';
import { readSession } from '../../auth/session.ts';
import { DatabaseUnavailableError } from '../../database/errors.ts';
import type { PageVisitors } from '../../http/pages.ts';
import type { AppEnv } from '../../http/app-env.ts';

const OWN_PATIENT = `select "patientId" from access_grant
  where "userId" = $1 and relationship = 'self' and "patientId" is not null
    and "revokedAt" is null and "startsAt" <= $2 and ("endsAt" is null or "endsAt" > $2) limit 1`;

export const pageVisitors: PageVisitors = {
  isSignedIn: (c) => unlessAway(async () => (await readSession(c)) !== null, false),
  ownPatient: (c) => unlessAway(() => ownPatient(c), undefined),
};

async function ownPatient(c: Context<AppEnv>): Promise<string | undefined> {
  const session = await readSession(c);
  if (!session) return undefined;
  const { db, now } = c.var.portal;
  const [grant] = await db.sql<{ patientId: string }>('own_patient', OWN_PATIENT, [session.userId, now()]);
  return grant?.patientId;
}

async function unlessAway<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) return otherwise;
    throw error;
  }
}
