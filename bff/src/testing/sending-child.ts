/** A process that spreads news and sends, for tests that kill it: `sending-child.ts '<settings as JSON>' <kind of job> …`. */
import { createJobRunner } from '../jobs/runner.ts';
import { openSending, SENDING_JOBS } from './sending.ts';
import type { SendingSettings } from './sending.ts';

const [settings, ...names] = process.argv.slice(2);
if (!settings) throw new Error('Say which database.');
const { portal, close } = await openSending(JSON.parse(settings) as SendingSettings);
await createJobRunner(portal, SENDING_JOBS).runDue(...SENDING_JOBS.flatMap(({ kind }) => (names.includes(kind.name) ? [kind] : [])));
await close();
