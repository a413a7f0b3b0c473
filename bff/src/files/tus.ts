/**
 * The way files come in over HTTP: tus 1.0 (https://tus.io/protocols/resumable-upload),
 * with creation. Each answer below is put behind a guard by its feature; nothing
 * here is reached without one.
 */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { StoredFile } from '../database/generated/client.ts';
import type { AppEnv } from '../http/app-env.ts';
import { ApiProblem } from '../http/problem.ts';
import { isUpload } from '../http/upload.ts';
import { appendUpload, findUpload } from './append-upload.ts';
import { beginUpload } from './begin-upload.ts';
import type { Uploader } from './owner.ts';
import type { UploadPurpose } from './purpose.ts';
import { describeFile } from './stored-files.ts';
import type { UploadState } from './upload-schema.ts';

const VERSION = '1.0.0';
const Key = z.uuid();
const NAME_LENGTH = 300;

/** Begins a file: its length and, in `Upload-Metadata`, the `key` and `filename` of it. */
export async function answerBegin(c: Context<AppEnv>, purpose: UploadPurpose, uploader: Uploader) {
  assertVersion(c);
  // A length that comes later could be any.
  if (c.req.header('upload-defer-length') !== undefined) throw invalid('Upload-Length');
  const length = wholeNumber(c, 'Upload-Length');
  if (length === 0) throw invalid('Upload-Length');
  const said = metadata(c.req.header('upload-metadata') ?? '');
  const clientKey = Key.safeParse(said.get('key'));
  if (!clientKey.success) throw invalid('key');
  const name = (said.get('filename') ?? '').slice(0, NAME_LENGTH);
  const row = await beginUpload(c.var.portal, purpose, uploader, { clientKey: clientKey.data, length, name });
  c.header('location', `${c.req.path}/${row.id}`);
  say(c, row);
  return c.body(null, 201);
}

/** How far a file is; for `HEAD` in the headers alone. */
export async function answerState(c: Context<AppEnv>, purpose: UploadPurpose, { owner }: Uploader, id: string): Promise<UploadState> {
  const row = await findUpload(c.var.portal, purpose, owner, id);
  say(c, row);
  return { received: row.received, length: row.announced, file: row.completedAt ? describeFile(row) : null };
}

/** Appends the body where the file ends. */
export async function answerAppend(c: Context<AppEnv>, purpose: UploadPurpose, uploader: Uploader, id: string) {
  assertVersion(c);
  if (!isUpload(c)) throw new ApiProblem('request/media-type');
  const offset = wholeNumber(c, 'Upload-Offset');
  const { announced } = await findUpload(c.var.portal, purpose, uploader.owner, id);
  if (Number(c.req.header('content-length') ?? 0) > announced - offset) throw new ApiProblem('request/too-large');
  say(c, await appendUpload(c.var.portal, purpose, uploader, { id, offset, body: c.req.raw.body ?? nothing() }));
  return c.body(null, 204);
}

function say(c: Context<AppEnv>, { received, announced }: StoredFile): void {
  c.header('tus-resumable', VERSION);
  c.header('upload-offset', String(received));
  c.header('upload-length', String(announced));
}

/** The portal's own pages leave it out. */
function assertVersion(c: Context<AppEnv>): void {
  const version = c.req.header('tus-resumable');
  if (version !== undefined && version !== VERSION) throw invalid('Tus-Resumable');
}

function wholeNumber(c: Context<AppEnv>, name: string): number {
  const text = c.req.header(name) ?? '';
  if (!/^\d{1,9}$/.test(text)) throw invalid(name);
  return Number(text);
}

/** `key aGVsbG8=,filename d29ybGQ=` */
function metadata(header: string): Map<string, string> {
  return new Map(
    header.split(',').map((pair): [string, string] => {
      const [name = '', value = ''] = pair.trim().split(' ');
      return [name, Buffer.from(value, 'base64').toString('utf8')];
    }),
  );
}

const invalid = (path: string): ApiProblem => new ApiProblem('request/invalid', { errors: [{ path, code: 'invalid' }] });

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A file that is there to its last byte is finished without more.
}
