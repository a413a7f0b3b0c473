/**
 * Says who works at a clinic, whether the server runs or not:
 *
 *     npm run staff -- add --email E --name N --role R --clinic C
 *     npm run staff -- list [--clinic C]
 *     npm run staff -- role --email E --role R
 *     npm run staff -- disable --email E [--clinic C]
 *
 * Exits with 0 when done, 1 when it could not be done, 2 when called wrongly.
 */
import { parseArgs } from 'node:util';
import { STAFF_ROLES } from '../src/access/pools.ts';
import { createAuditLog } from '../src/audit/audit-log.ts';
import { activityWords } from '../src/features/activity/what.ts';
import { readConfig } from '../src/config.ts';
import { createEventHub } from '../src/events/event-hub.ts';
import { FEATURES } from '../src/features/index.ts';
import { staffThroughServer } from '../src/fhir/admin-client.ts';
import { openCommandDatabase } from '../src/fhir/command-database.ts';
import { runStaffCommand, staffCommandSchema } from '../src/staff/command.ts';
import type { StaffCommand } from '../src/staff/command.ts';

const USAGE = `Usage: npm run staff -- add --email E --name N --role R --clinic C
       npm run staff -- list [--clinic C]
       npm run staff -- role --email E --role R
       npm run staff -- disable --email E [--clinic C]

  --role R     ${STAFF_ROLES.join(', ')}
  --clinic C   its id, or enough of its name`;

const TEXT = { type: 'string' } as const;

function readArguments(args: string[]): StaffCommand | null {
  try {
    const { positionals, values } = parseArgs({ args, options: { email: TEXT, name: TEXT, role: TEXT, clinic: TEXT }, allowPositionals: true });
    const [command, ...more] = positionals;
    return more.length > 0 ? null : (staffCommandSchema.safeParse({ command, ...values }).data ?? null);
  } catch {
    return null;
  }
}

async function run(command: StaffCommand): Promise<string[]> {
  const config = readConfig(process.env);
  const reached = await openCommandDatabase(config);
  if ('access' in reached) return staffThroughServer(reached.access, command);
  const { db } = reached;
  try {
    const events = await createEventHub(db);
    try {
      return await runStaffCommand(
        { db, config, now: () => new Date(), audit: createAuditLog(db, activityWords(FEATURES).whatOf), events, features: FEATURES },
        command,
      );
    } finally {
      await events.close();
    }
  } finally {
    await db.close();
  }
}

const command = readArguments(process.argv.slice(2));
if (command === null) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  try {
    process.stdout.write(`${(await run(command)).join('\n')}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'It could not be done.'}\n`);
    process.exitCode = 1;
  }
}
