/** What a test of jobs needs: runners on one database as if each were a process, and a clock that is moved by hand. */
import pino from 'pino';
import type { Database } from '../../database/database.ts';
import type { EventHub, PortalEvent } from '../../events/event-hub.ts';
import type { Portal } from '../../portal.ts';
import { installJobsClock, setJobsClock } from '../../testing/jobs-clock.ts';
import type { Job } from '../job.ts';
import { createJobRunner } from '../runner.ts';
import type { JobRunner } from '../runner.ts';

export interface JobBench {
  readonly logLines: string[];
  /** What the desks were told, oldest first. */
  readonly told: PortalEvent[];
  now(): Date;
  /** Moves the clock, the database's too. */
  advance(ms: number): Promise<void>;
  /** A runner of its own, as another process has it. */
  runner(...jobs: Job[]): JobRunner;
}

export async function jobBench(db: Database, start: Date): Promise<JobBench> {
  let time = start.getTime();
  const logLines: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logLines.push(line) });
  const now = () => new Date(time);
  const told: PortalEvent[] = [];
  const events: Pick<EventHub, 'publish'> = { publish: async (_on, event) => void told.push(event) };
  await installJobsClock(db, now());
  return {
    logLines,
    told,
    now,
    async advance(ms) {
      time += ms;
      await setJobsClock(db, now());
    },
    // The jobs of these tests ask nothing else of the portal.
    runner: (...jobs) => createJobRunner({ db, log, now, events } as unknown as Portal, jobs),
  };
}
