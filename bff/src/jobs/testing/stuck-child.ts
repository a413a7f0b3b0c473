/**
 * A process that takes up a job and never ends it, for tests that kill it:
 * `stuck-child.ts '<settings of the database as JSON>'`. Says when it has it.
 */
import { writeSync } from 'node:fs';
import pino from 'pino';
import { z } from 'zod';
import { openDatabase } from '../../database/database.ts';
import type { DatabaseConfig } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';
import { defineJob, jobKind } from '../job.ts';
import { createJobRunner } from '../runner.ts';

const [settings] = process.argv.slice(2);
if (!settings) throw new Error('Say which database.');
const db = await openDatabase(JSON.parse(settings) as DatabaseConfig);
const stuck = defineJob(jobKind({ name: 'test.stuck', data: z.object({}) }), () => {
  writeSync(1, 'taken\n');
  return new Promise(() => undefined);
});
// That job asks nothing else of the portal.
await createJobRunner({ db, log: pino({ level: 'silent' }), now: () => new Date() } as unknown as Portal, [stuck]).start();
