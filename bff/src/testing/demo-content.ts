/** The demo world as what a test's database starts with. */
import { DEMO_PEOPLE } from '../../demo/people.ts';
import { seedDemo } from '../../demo/seed.ts';
import { createUser } from '../auth/auth.ts';
import { hashPassword } from '../auth/password.ts';
import type { ScryptCost } from '../auth/password.ts';
import { hashSources } from '../database/testing/content.ts';
import type { TestContent } from '../database/testing/content.ts';
import { installJobsClock } from './jobs-clock.ts';

/** All that the world is made with: the generator, the ingest it goes through, the accounts, and the clock of jobs. */
const SOURCES = ['../../demo/seed.ts', '../auth/auth.ts', './jobs-clock.ts'].map((file) => new URL(file, import.meta.url));

let sources: Promise<string> | undefined;

/** The world as it is at `now`. Passwords, all the same one, are hashed at `cost`. */
export async function demoContent(now: Date, cost: ScryptCost): Promise<TestContent> {
  sources ??= hashSources(SOURCES);
  return {
    key: [await sources, now.toISOString(), cost.N, cost.r, cost.p].join(),
    async fill(db) {
      // First: what is brought in may give the queue something to do.
      await installJobsClock(db, now);
      const passwordHash = await hashPassword(DEMO_PEOPLE[0]?.password ?? '', cost);
      await seedDemo(db, { now, createUser: (user) => db.transaction((tx) => createUser(tx, user, passwordHash)) });
    },
  };
}
