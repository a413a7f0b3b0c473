/**
 * `npm run audit -- verify` checks the audit log's chain and every anchor kept
 * beside the data; `npm run audit -- anchor` signs its present end and keeps it.
 * Copy the anchors to another machine: there nobody with this database can change them.
 */
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { anchorAuditLog, verifyAuditLog } from '../src/audit/verify.ts';
import type { AuditAnchor } from '../src/audit/verify.ts';
import { readConfig } from '../src/config.ts';
import { openDatabase } from '../src/database/database.ts';

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
  console.error('Usage: npm run audit -- verify | anchor');
  process.exit(2);
}
const config = readConfig(process.env);
const anchorFile = join(config.dataDir, 'audit-anchors.ndjson');
const db = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir });
try {
  process.exitCode = command === 'verify' ? await verify() : await anchor();
} finally {
  await db.close();
}

async function verify(): Promise<number> {
  const verdict = await verifyAuditLog(db, await readAnchors(), config.secret);
  if (verdict.ok) console.log(`The audit log is whole: ${verdict.count} entries.`);
  else console.error(`The audit log is damaged: entry ${verdict.seq} ${SENTENCES[verdict.problem]}.`);
  return verdict.ok ? 0 : 1;
}

async function anchor(): Promise<number> {
  const made = await anchorAuditLog(db, config.secret);
  if (made) await appendFile(anchorFile, `${JSON.stringify(made)}\n`);
  console.log(made ? `Anchored entry ${made.seq}.` : 'The audit log is empty; nothing to anchor.');
  return 0;
}

async function readAnchors(): Promise<AuditAnchor[]> {
  const text = await readFile(anchorFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').filter(Boolean).map((line): AuditAnchor => JSON.parse(line) as AuditAnchor);
}
