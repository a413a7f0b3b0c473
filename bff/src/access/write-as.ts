/**
 * The one way to write. What is written about a patient or a clinic goes through
 * {@link writeAs}: the grant it is done by is held until the commit (AZ-12). What
 * is about a person alone, or done by the portal itself, goes through {@link write}.
 * Either way the work may run again when two transactions met and this one lost,
 * so all it does is done with `tx`; what else has to happen comes after.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Tx } from '../database/database.ts';
import { isWriteConflict } from '../database/errors.ts';
import { ApiProblem } from '../http/problem.ts';
import { answeredOnce, recordedOnce } from '../once/once.ts';
import type { Once } from '../once/once.ts';
import type { Portal } from '../portal.ts';
import { holdGrant } from './hold-grant.ts';
import type { Who } from './who.ts';

/** Tries of one piece of work, the first one counted. */
const TRIES = 5;
/** The longest wait before the second try, in milliseconds; each further one may wait as much longer. */
const WAIT_MS = 15;

export interface WriteOptions {
  /** For rules over several rows that no constraint and no lock keeps. */
  readonly serializable?: boolean;
  /** As the request brought it: sent again, the first answer is given again and nothing is written. The answer must be plain data. */
  readonly once?: Once;
  /** What comes before it unless it was answered already, e.g. counting a try. */
  readonly first?: () => Promise<void>;
}

type Writer = Pick<Portal, 'db' | 'config' | 'now'>;
type Work<T> = (tx: Tx, at: Date) => Promise<T>;

/**
 * Writes as somebody with access. `at` is one moment for all that is written.
 * @throws {ApiProblem} resource/not-found when the access has ended; service/conflict when others were always faster; request/key-reused
 */
export function writeAs<T>(portal: Writer, who: Pick<Who, 'grantId'>, work: Work<T>, options: WriteOptions = {}): Promise<T> {
  return write(
    portal,
    async (tx, at) => {
      await holdGrant(tx, who.grantId, at);
      return work(tx, at);
    },
    options,
  );
}

/** Writes what needs no grant. @throws {ApiProblem} service/conflict, request/key-reused */
export async function write<T>(portal: Writer, work: Work<T>, { serializable, once, first }: WriteOptions = {}): Promise<T> {
  if (once) {
    const answered = await answeredOnce<T>(portal, portal.db.prisma, once);
    if (answered) return answered.answer;
  }
  await first?.();
  const isolation = serializable ? ({ isolationLevel: 'Serializable' } as const) : undefined;
  return retried(() =>
    portal.db.transaction((tx) => {
      const at = portal.now();
      return once ? recordedOnce(portal, tx, once, at, () => work(tx, at)) : work(tx, at);
    }, isolation),
  );
}

/** Tries again as long as others were faster. @throws {ApiProblem} service/conflict */
async function retried<T>(transact: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transact();
    } catch (error) {
      if (!isWriteConflict(error)) throw error;
      if (tries === TRIES) throw new ApiProblem('service/conflict', { retryAfter: 1, cause: error });
      // Not all at the same moment again.
      await pause(Math.random() * WAIT_MS * tries);
    }
  }
}
