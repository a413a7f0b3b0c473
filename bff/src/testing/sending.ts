/** As much of a portal as jobs need that spread news and send it, on a database that processes share: for tests that kill one of them. */
import pino from 'pino';
import { readConfig } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import type { DatabaseConfig } from '../database/database.ts';
import { createEventHub } from '../events/event-hub.ts';
import { FEATURES } from '../features/index.ts';
import type { Job } from '../jobs/job.ts';
import { sendJobs } from '../mail/send.ts';
import { openTransports } from '../mail/transports.ts';
import { followUp } from '../notifications/follow-up.ts';
import { spreadNews } from '../notifications/spread.ts';
import type { Portal } from '../portal.ts';

/** The jobs of such a process: others ask more of the portal. */
export const SENDING_JOBS: readonly Job[] = [...sendJobs, spreadNews, followUp];

export interface SendingSettings {
  readonly database: DatabaseConfig;
  /** As the environment has them: where mail and texts go, and the folder of the portal's secret. */
  readonly env: Readonly<Record<string, string>>;
  /** The time it is. */
  readonly at: string;
}

export async function openSending({ database, env, at }: SendingSettings): Promise<{ portal: Portal; close(): Promise<void> }> {
  const db = await openDatabase(database);
  const events = await createEventHub(db);
  const config = readConfig({ NODE_ENV: 'test', ...env });
  const parts = {
    config,
    db,
    events,
    features: FEATURES,
    log: pino({ level: 'silent' }),
    now: () => new Date(at),
  };
  // Those jobs ask nothing else of the portal.
  const portal = { ...parts, transports: openTransports(parts) } as unknown as Portal;
  return {
    portal,
    async close() {
      await events.close();
      await db.close();
    },
  };
}
