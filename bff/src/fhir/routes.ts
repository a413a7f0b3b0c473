/**
 * The command line's way into a running server: `/admin/ingest`,
 * `/admin/rederive`, `/admin/prices`, `/admin/invitations`, `/admin/staff`, `/admin/backup` and `/admin/audit`. Only from this machine, only with the token out of the
 * data folder; to anybody else these addresses do not exist.
 */
import { isAbsolute } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import { z } from 'zod';
import { anchorsSchema } from '../audit/anchors.ts';
import { anchorAuditLog, verifyAuditLog } from '../audit/verify.ts';
import { activationLink, createInvitation, UnknownPatientError } from '../auth/activation-codes.ts';
import { BackupError } from '../backup/manifest.ts';
import type { Manifest } from '../backup/manifest.ts';
import { isToken } from './admin-access.ts';
import type { Database } from '../database/database.ts';
import { clinicCalled, UnknownClinicError } from '../prices/clinic-called.ts';
import { importCharges } from '../prices/import-charges.ts';
import { StaffCommandError, staffCommandSchema } from '../staff/command.ts';
import type { StaffCommand } from '../staff/command.ts';
import { ingestStream, rederive } from './ingest.ts';

/** What the endpoints need of the server. */
export interface AdminHost {
  db: Database;
  /** Signs the anchors of the audit log. */
  secret: string;
  /** The portal's address for patients, without a trailing slash. */
  origin: string;
  /** Folder for the copy an upload is read from; must be private. */
  spoolFolder: string;
  now(): Date;
  /** Does a command about who works at a clinic. */
  staff(command: StaffCommand): Promise<string[]>;
  /** Makes a backup in this folder of this machine. */
  backup(folder: string): Promise<Manifest>;
}

/** One line of the answer to an upload: progress, and at the end the report or why there is none. */
export type ToldLine<Report> = { done: number; total: number } | { report: Report } | { error: string };

const LOCAL_ADDRESSES: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const invitationSchema = z.object({ patientNumber: z.string().min(1).max(64) });
const uploadSchema = z.object({
  name: z.string().min(1).max(300),
  format: z.enum(['json', 'ndjson']),
  source: z.string().min(1).max(200).optional(),
});
const backupSchema = z.object({ folder: z.string().min(1).refine(isAbsolute) });
const pricesSchema = z.object({ name: z.string().min(1).max(300), clinic: z.string().min(1).max(200), taxId: z.string().min(1).max(20).optional() });

function isAllowed(c: Context, token: string): boolean {
  // A proxy on this machine would make everybody local.
  if (c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined) return false;
  const { address } = getConnInfo(c).remote;
  const given = c.req.header('authorization') ?? '';
  return address !== undefined && LOCAL_ADDRESSES.has(address) && isToken(given, `Bearer ${token}`);
}

/** Answers with progress as it comes, and with the report at the end. */
function told<Report>(c: Context, work: (onProgress: (done: number, total: number) => void) => Promise<Report>): Response {
  c.header('content-type', 'application/x-ndjson');
  return stream(c, async (out) => {
    const send = (line: ToldLine<Report>): Promise<unknown> => out.write(`${JSON.stringify(line)}\n`);
    try {
      await send({ report: await work((done, total) => void send({ done, total })) });
    } catch (error) {
      // Database errors carry sentences without values; others could repeat what they read.
      const isKnown = error instanceof UnknownClinicError || (error instanceof Error && error.name.startsWith('Database'));
      await send({ error: isKnown ? error.message : 'The import failed.' });
    }
  });
}

/** Routes to mount at `/admin`. */
export function createAdminRoutes(host: AdminHost, token: string): Hono {
  const routes = new Hono();
  routes.use(async (c, next) => {
    if (!isAllowed(c, token)) return c.notFound();
    return next();
  });
  routes.post('/ingest', (c) => {
    const upload = uploadSchema.safeParse(c.req.query());
    const body = c.req.raw.body;
    if (!upload.success || !body) return c.json({ error: 'Say name and format, and send a file.' }, 400);
    // The global and Node's own declaration of the same class differ in name only.
    const readable = Readable.fromWeb(body as NodeReadableStream);
    return told(c, (onProgress) => ingestStream(host.db, readable, { ...upload.data, spoolFolder: host.spoolFolder, announceAt: host.now(), onProgress }));
  });
  routes.post('/rederive', (c) => told(c, (onProgress) => rederive(host.db, onProgress)));
  routes.post('/prices', (c) => {
    const upload = pricesSchema.safeParse(c.req.query());
    const body = c.req.raw.body;
    if (!upload.success || !body) return c.json({ error: 'Say name and clinic, and send a file.' }, 400);
    const readable = Readable.fromWeb(body as NodeReadableStream);
    const { name, clinic, taxId } = upload.data;
    return told(c, async (onProgress) => {
      const clinicId = await clinicCalled(host.db, clinic);
      return importCharges(host.db, readable, { clinicId, fileName: name, taxId, onProgress: (rows) => onProgress(rows, 0) }, host.now);
    });
  });
  routes.post('/invitations', async (c) => {
    const input = invitationSchema.safeParse(await c.req.json().catch(() => null));
    if (!input.success) return c.json({ error: 'Say the patient number.' }, 400);
    try {
      const { code, expiresAt } = await createInvitation(host.db, input.data.patientNumber, host.now());
      return c.json({ link: activationLink(host.origin, code), expiresAt: expiresAt.toISOString() }, 201);
    } catch (error) {
      if (error instanceof UnknownPatientError) return c.json({ error: error.message }, 404);
      throw error;
    }
  });
  routes.post('/staff', async (c) => {
    const command = staffCommandSchema.safeParse(await c.req.json().catch(() => null));
    if (!command.success) return c.json({ error: 'This is no command about staff.' }, 400);
    try {
      return c.json({ lines: await host.staff(command.data) });
    } catch (error) {
      if (error instanceof StaffCommandError || error instanceof UnknownClinicError) return c.json({ error: error.message }, 409);
      throw error;
    }
  });
  routes.post('/backup', async (c) => {
    const input = backupSchema.safeParse(await c.req.json().catch(() => null));
    if (!input.success) return c.json({ error: 'Say the folder, with its whole path.' }, 400);
    try {
      return c.json(await host.backup(input.data.folder));
    } catch (error) {
      if (error instanceof BackupError) return c.json({ error: error.message }, 409);
      throw error;
    }
  });
  routes.post('/audit/verify', async (c) => {
    const anchors = anchorsSchema.safeParse(await c.req.json().catch(() => null));
    if (!anchors.success) return c.json({ error: 'The anchors are not as they were written.' }, 400);
    return c.json(await verifyAuditLog(host.db, anchors.data, host.secret));
  });
  routes.post('/audit/anchor', async (c) => c.json({ anchor: await anchorAuditLog(host.db, host.secret, host.now()) }));
  return routes;
}
