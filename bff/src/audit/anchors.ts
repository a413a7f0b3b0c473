/**
 * Anchors of the audit log, kept outside of the database: in a file beside the
 * data or where the operator says, and at an address of theirs. The portal signs
 * one by itself every quarter of an hour; what was cut off or written anew since
 * does not fit to it.
 */
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { defineJob, jobKind } from '../jobs/job.ts';
import type { Portal } from '../portal.ts';
import { anchorAuditLog } from './verify.ts';
import type { AuditAnchor } from './verify.ts';

const EVERY_MS = 15 * 60_000;
/** An address that hangs keeps no place among the jobs. */
const TIMEOUT_MS = 10_000;

const anchorSchema = z.object({
  seq: z.number().int().positive(),
  hash: z.hex(),
  /** Those of earlier versions have none. */
  at: z.iso.datetime().optional(),
  signature: z.hex(),
});
export const anchorsSchema = z.array(anchorSchema);

type Places = Pick<Config, 'anchorFile' | 'anchorUrl'>;

export const ANCHOR_AUDIT_LOG = jobKind({ name: 'audit.anchor', data: z.object({}), every: EVERY_MS });

export const anchorAudit = defineJob(ANCHOR_AUDIT_LOG, keepPresentEnd);

async function keepPresentEnd({ config, db, log, now }: Pick<Portal, 'config' | 'db' | 'log' | 'now'>): Promise<void> {
  const anchor = await anchorAuditLog(db, config.secret, now());
  // A log that did not grow is vouched for already.
  if (!anchor || (await readAnchors(config)).at(-1)?.seq === anchor.seq) return;
  // First where least can go wrong: logs are collected on another machine.
  log.info(anchor, 'audit log anchored');
  await keepAnchor(config, anchor);
}

/** @throws when it could not be written, or the address did not take it */
export async function keepAnchor({ anchorFile, anchorUrl }: Places, anchor: AuditAnchor): Promise<void> {
  await mkdir(dirname(anchorFile), { recursive: true });
  const file = await open(anchorFile, 'a', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(anchor)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  if (anchorUrl === undefined) return;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const { status, ok } = await fetch(anchorUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(anchor), signal });
  if (!ok) throw new Error(`The address for anchors of the audit log answered ${status}.`);
}

/** Those kept in the file, oldest first. @throws {Error} naming the line that is none */
export async function readAnchors({ anchorFile }: Pick<Places, 'anchorFile'>): Promise<AuditAnchor[]> {
  const text = await readFile(anchorFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line, index) => {
    if (line === '') return [];
    const read = anchorSchema.safeParse(parsed(line));
    if (!read.success) throw new Error(`${anchorFile}: line ${index + 1} is no anchor. Take the file from where you keep a copy.`);
    return [read.data];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // What a full disk cut off is no anchor either.
    return null;
  }
}
