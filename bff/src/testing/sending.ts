/** As much of a portal as jobs need that spread news and send it, on a database that processes share: for tests that kill one of them. */
import pino from 'pino';
import { readConfig } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import type { DatabaseConfig } from '../database/database.ts';
import { createEventHub } from '../events/event-hub.ts';
import { openFileParts } from '../files/storages.ts';
import { FEATURES } from '../features/index.ts';
import { RETRY_HOOKS } from '../jobs/all-jobs.ts';
import { openTransports } from '../mail/transports.ts';
import type { Portal } from '../portal.ts';

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
    files: openFileParts(config, db),
    features: FEATURES,
    log: pino({ level: 'silent' }),
    now: () => new Date(at),
    retryHooks: RETRY_HOOKS,
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
