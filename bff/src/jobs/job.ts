/**
 * What a job is. A kind says what everybody who orders one must know: its name
 * and the shape of its data, which are ids only (the table of jobs is not
 * sealed). The job itself adds what is done, so that ordering one does not bring
 * in the code that does it.
 *
 * A job is done at least once: a process can die after the work and before it
 * is noted. So `run` must be safe to repeat.
 */
import type { z } from 'zod';
import type { Tx } from '../database/database.ts';
import type { Portal } from '../portal.ts';

/** How often a job that failed is tried again. */
export interface RetryRules {
  /** Tries after the first one. */
  readonly times: number;
  /** Seconds before the second try; twice as long before each one that follows, spread a little. */
  readonly seconds: number;
  /** Seconds between two tries at most. */
  readonly most: number;
}

export interface JobKind<Data extends object = object> {
  /** `<area>.<what>`, as the log, the metrics and the desk show it; never changes, since jobs wait under it. */
  readonly name: string;
  readonly data: z.ZodType<Data>;
  readonly retry: RetryRules;
  /** How many of them one process does at a time. */
  readonly concurrency: number;
  /** Minutes after which one is taken for stuck, however alive its process is. */
  readonly minutes: number;
  /**
   * Jobs with the same `orderedBy` are done one after the other, in the order in
   * which they were ordered. One that failed for good holds up those behind it
   * until somebody tries it again or drops it.
   */
  readonly ordered: boolean;
  /** Milliseconds between two rounds of a job that comes by itself; its data is `{}`. */
  readonly every: number | null;
}

export interface JobContext {
  /** Aborted when the job was cancelled or taken by another process, and when the server stops. */
  readonly signal: AbortSignal;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Notes how far it is, and finds out whether it is still wanted: aborts `signal` when not. */
  progress(done: number, total: number): Promise<void>;
}

/** Nothing when it is done; `again` when there is no fault and it is only not the time yet. */
export type JobOutcome = void | { readonly again: Date };

export interface Job<Data extends object = object> {
  readonly kind: JobKind<Data>;
  /** What is thrown other than {@link JobProblem} is a fault of ours: it is logged, and tried again. */
  run(portal: Portal, data: Data, context: JobContext): Promise<JobOutcome>;
  /** Whether this process can do it; one that no process can do waits. */
  readonly canRun?: (portal: Portal) => boolean;
  /** What must be put right before somebody has a job that failed for good tried again. */
  readonly beforeRetry?: (tx: Tx, data: Data) => Promise<void>;
}

/** A job could not be done, for a reason that is no fault of the program. */
export class JobProblem extends Error {
  override readonly name = 'JobProblem';
  /** Short and stable, e.g. `ECONNECTION`; never a text from outside, which can quote somebody's data. */
  readonly code: string;
  /** When to try again: by the kind's rules, at a time, or not (another try can't work). */
  readonly next: 'by-rule' | 'never' | Date;

  constructor(code: string, next: JobProblem['next'] = 'by-rule') {
    super(code);
    this.code = code;
    this.next = next;
  }
}

const DEFAULTS = { retry: { times: 10, seconds: 30, most: 3600 }, concurrency: 1, minutes: 15, ordered: false, every: null } as const;

type KindOptions<Data extends object> = Pick<JobKind<Data>, 'name' | 'data'> & Partial<Omit<JobKind<Data>, 'name' | 'data'>>;

export function jobKind<Data extends object>(options: KindOptions<Data>): JobKind<Data> {
  return { ...DEFAULTS, ...options };
}

export function defineJob<Data extends object>(kind: JobKind<Data>, run: Job<Data>['run'], more: Pick<Job<Data>, 'canRun' | 'beforeRetry'> = {}): Job {
  const job: Job<Data> = { ...more, kind, run: (portal, data, context) => run(portal, kind.data.parse(data), context) };
  // Its data is parsed before it is used, so whoever runs it need not know the shape.
  return job as unknown as Job;
}
