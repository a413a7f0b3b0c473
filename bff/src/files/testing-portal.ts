/** What files need of a portal, on a real database, for tests; and who sends them. */
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { createAuditLog } from '../audit/audit-log.ts';
import { readConfig } from '../config.ts';
import type { Database } from '../database/database.ts';
import type { Portal } from '../portal.ts';
import { DOCUMENT_TYPES } from './document-types.ts';
import type { Uploader } from './owner.ts';
import type { UploadPurpose } from './purpose.ts';
import { openFileParts } from './storages.ts';
import type { FileParts } from './storages.ts';

export const MEGABYTE = 1024 * 1024;

export const SCANS: UploadPurpose = { name: 'tests.scan', owners: ['registration'], types: DOCUMENT_TYPES, maxBytes: 200 * MEGABYTE, most: 3 };

export type FilePortal = Portal & {
  /** Moves the clock on by milliseconds. */
  advance(ms: number): void;
};

/** @param files - Other parts than the settings say. */
export function filePortal(db: Database, settings: Readonly<Record<string, string>> = {}, files: Partial<FileParts> = {}): FilePortal {
  const config = readConfig({ NODE_ENV: 'test', ...settings });
  let time = Date.now();
  const parts: Pick<Portal, 'config' | 'db' | 'features' | 'files' | 'audit' | 'now' | 'log'> = {
    config,
    db,
    features: [{ name: 'tests', uploads: [SCANS] }],
    files: { ...openFileParts(config, db), ...files },
    audit: createAuditLog(db, () => 'tests.done'),
    now: () => new Date(time),
    log: pino({ level: 'silent' }),
  };
  // What is not here is never asked for by files.
  return { ...(parts as Portal), advance: (ms) => void (time += ms) };
}

/** An account in the making, as far as files know one. */
export async function newUploader({ db, now }: FilePortal): Promise<Uploader & { readonly owner: { readonly registrationId: string } }> {
  const at = now();
  const row = { tokenHash: randomUUID(), sealed: new Uint8Array(), createdAt: at, updatedAt: at, expiresAt: new Date(at.getTime() + 86_400_000) };
  const { id } = await db.prisma.registration.create({ data: row, select: { id: true } });
  return { owner: { registrationId: id }, via: { requestId: null, sourceIp: null, method: null, route: null } };
}
