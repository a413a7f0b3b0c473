/**
 * Looks after the audit log, whether the server runs or not:
 *
 *     npm run audit -- verify   checks its chain and every anchor kept beside the data
 *     npm run audit -- anchor   signs its present end and keeps that
 *
 * A running portal adds an anchor every quarter of an hour by itself. Have them kept on
 * another machine (AUDIT_ANCHOR_FILE, AUDIT_ANCHOR_URL): there nobody with this database
 * can change them. Exits with 0 when all is well, 1 when not, 2 when called wrongly.
 */
import { keepAnchor, readAnchors } from '../src/audit/anchors.ts';
import { anchorAuditLog, verifyAuditLog } from '../src/audit/verify.ts';
import type { AuditVerdict } from '../src/audit/verify.ts';
import { readConfig } from '../src/config.ts';
import type { Config } from '../src/config.ts';
import type { Database } from '../src/database/database.ts';
import { anchorThroughServer, verifyThroughServer } from '../src/fhir/admin-client.ts';
import { openCommandDatabase } from '../src/fhir/command-database.ts';

const SENTENCES = {
  gap: 'is missing',
  chain: 'does not follow from the one before it',
  content: 'was changed',
  'cut-off': 'and all after it were removed',
  rewritten: 'is not the one that was anchored',
  'anchor-signature': 'has an anchor whose signature is wrong',
} as const;

const [command = ''] = process.argv.slice(2);
if (command !== 'verify' && command !== 'anchor') {
  process.stderr.write('Usage: npm run audit -- verify | anchor\n');
  process.exitCode = 2;
} else {
  try {
    const config = readConfig(process.env);
    process.exitCode = command === 'verify' ? await verify(config) : await anchor(config);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'The audit log could not be read.'}\n`);
    process.exitCode = 1;
  }
}

async function verify(config: Config): Promise<number> {
  const anchors = await readAnchors(config);
  const reached = await openCommandDatabase(config);
  const verdict =
    'access' in reached ? await verifyThroughServer(reached.access, anchors) : await closing(reached.db, (db) => verifyAuditLog(db, anchors, config.secret));
  if (verdict.ok) process.stdout.write(`The audit log is whole: ${verdict.count} entries. ${removedText(verdict)}${vouchedText(verdict)}\n`);
  else process.stderr.write(`The audit log is damaged: entry ${verdict.seq} ${SENTENCES[verdict.problem]}.\n`);
  return verdict.ok ? 0 : 1;
}

async function anchor(config: Config): Promise<number> {
  const reached = await openCommandDatabase(config);
  const made =
    'access' in reached ? await anchorThroughServer(reached.access) : await closing(reached.db, (db) => anchorAuditLog(db, config.secret, new Date()));
  if (made) await keepAnchor(config, made);
  process.stdout.write(made ? `Anchored entry ${made.seq}.\n` : 'The audit log is empty; nothing to anchor.\n');
  return 0;
}

/** Works with a database and closes it whatever comes of it. */
async function closing<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

function removedText({ removed }: Extract<AuditVerdict, { ok: true }>): string {
  return removed === undefined ? '' : `The ${removed} before them were removed when their time to be kept was over. `;
}

/** From when to when nothing can have been changed or taken away unseen. */
function vouchedText({ count, removed = 0, vouched }: Extract<AuditVerdict, { ok: true }>): string {
  if (!vouched) return 'No anchor is kept: that its end was cut off would not be seen.';
  const span = vouched.from && vouched.to ? ` from ${vouched.from} to ${vouched.to}` : '';
  const rest = removed + count - vouched.seq;
  return `Anchors vouch for it${span}, up to entry ${vouched.seq}${rest === 0 ? '' : `; the ${rest} after it hold by the chain alone`}.`;
}
