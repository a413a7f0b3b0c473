/** The command line's side of `routes.ts`: asks the running server to do the work. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { AuditAnchor, AuditVerdict } from '../audit/verify.ts';
import type { ChargesReport } from '../prices/import-charges.ts';
import type { Manifest } from '../backup/manifest.ts';
import type { StaffCommand } from '../staff/command.ts';
import type { AdminAccess } from './admin-access.ts';
import type { IngestOptions } from './ingest.ts';
import type { InputFile } from './input.ts';
import type { IngestReport } from './report.ts';
import type { ToldLine } from './routes.ts';

const answerSchema = z.object({ link: z.string(), expiresAt: z.string() });
const linesSchema = z.object({ lines: z.array(z.string()) });
const errorSchema = z.object({ error: z.string() });

const headers = (access: AdminAccess): Record<string, string> => ({ authorization: `Bearer ${access.token}` });

/** The files one after the other; a line end between them, for the last line may have none. */
async function* contents(files: readonly InputFile[]): AsyncGenerator<Buffer> {
  for (const file of files) {
    yield* createReadStream(file.path) as AsyncIterable<Buffer>;
    yield Buffer.from('\n');
  }
}

async function problemOf(response: Response): Promise<Error> {
  const parsed = errorSchema.safeParse(await response.json().catch(() => null));
  return new Error(parsed.data?.error ?? `The running server answered ${response.status}.`);
}

/** Sends one input to the running server. Errors: what the server says. */
export async function ingestThroughServer(access: AdminAccess, files: readonly InputFile[], options: IngestOptions): Promise<IngestReport> {
  const url = new URL('/admin/ingest', access.url);
  url.searchParams.set(
    'name',
    files
      .map((file) => file.name)
      .join(', ')
      .slice(0, 300),
  );
  url.searchParams.set('format', files[0]?.format ?? 'json');
  if (options.source) url.searchParams.set('source', options.source);
  const body = Readable.toWeb(Readable.from(contents(files))) as ReadableStream;
  const response = await fetch(url, { method: 'POST', headers: headers(access), body, duplex: 'half' } as RequestInit);
  return reportOf(response, options.onProgress);
}

/** Has the running server derive everything anew. Errors: what the server says. */
export async function rederiveThroughServer(access: AdminAccess, onProgress: IngestOptions['onProgress']): Promise<IngestReport> {
  return reportOf(await fetch(new URL('/admin/rederive', access.url), { method: 'POST', headers: headers(access) }), onProgress);
}

/** Sends a standard-charges file to the running server. Errors: what the server says. */
export async function importPricesThroughServer(
  access: AdminAccess,
  {
    path,
    fileName,
    clinic,
    taxId,
    onProgress,
  }: { path: string; fileName: string; clinic: string; taxId?: string | undefined; onProgress?: (rows: number) => void },
): Promise<ChargesReport> {
  const url = new URL('/admin/prices', access.url);
  url.searchParams.set('name', fileName);
  url.searchParams.set('clinic', clinic);
  if (taxId) url.searchParams.set('taxId', taxId);
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream;
  const response = await fetch(url, { method: 'POST', headers: headers(access), body, duplex: 'half' } as RequestInit);
  return reportOf<ChargesReport>(response, onProgress);
}

async function reportOf<Report = IngestReport>(response: Response, onProgress: IngestOptions['onProgress']): Promise<Report> {
  if (!response.ok || !response.body) throw await problemOf(response);
  let rest = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      // Our own server wrote it.
      const message = JSON.parse(line) as ToldLine<Report>;
      if ('report' in message) return message.report;
      if ('error' in message) throw new Error(message.error);
      onProgress?.(message.done, message.total);
    }
  }
  throw new Error('The running server stopped before the import was done. Run it again: it goes on where it stopped.');
}

/** Asks the running server for an invitation. Errors: what the server says. */
export async function inviteThroughServer(access: AdminAccess, patientNumber: string): Promise<{ link: string; expiresAt: string }> {
  return answerSchema.parse(await ask(access, '/admin/invitations', { patientNumber }));
}

/** Has the running server check its audit log against these anchors. Errors: what the server says. */
export async function verifyThroughServer(access: AdminAccess, anchors: readonly AuditAnchor[]): Promise<AuditVerdict> {
  // Our own server wrote it.
  return (await ask(access, '/admin/audit/verify', anchors)) as AuditVerdict;
}

/** Has the running server sign its audit log's present end. Errors: what the server says. */
export async function anchorThroughServer(access: AdminAccess): Promise<AuditAnchor | null> {
  return ((await ask(access, '/admin/audit/anchor', {})) as { anchor: AuditAnchor | null }).anchor;
}

/** Has the running server do a command about who works at a clinic. Errors: what the server says. */
export async function staffThroughServer(access: AdminAccess, command: StaffCommand): Promise<string[]> {
  return linesSchema.parse(await ask(access, '/admin/staff', command)).lines;
}

/** Has the running server make a backup in a folder of this machine. Errors: what the server says. */
export async function backupThroughServer(access: AdminAccess, folder: string): Promise<Manifest> {
  // Our own server wrote it.
  return (await ask(access, '/admin/backup', { folder })) as Manifest;
}

async function ask(access: AdminAccess, path: string, body: object): Promise<unknown> {
  const response = await fetch(new URL(path, access.url), {
    method: 'POST',
    headers: { ...headers(access), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw await problemOf(response);
  return response.json();
}
