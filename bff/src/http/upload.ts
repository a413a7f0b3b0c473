/** Reads one uploaded file: a form of a `key` and a `file`, counted as it comes in, whatever its declared length says. */
import type { Context } from 'hono';
import { z } from 'zod';
import { ApiProblem } from './problem.ts';
import type { AppEnv } from './app-env.ts';

/** Routes that take a file. They read the body themselves, with a limit of their own, once they know who sends it. */
const UPLOADS: ReadonlySet<string> = new Set(['/api/registration/documents', '/api/care-requests/documents']);

export const isUpload = (c: Context): boolean => c.req.method === 'POST' && UPLOADS.has(c.req.path);

/** What a form of one file has around it. */
const FORM_BYTES = 8 * 1024;

export interface UploadedFile {
  /** Made by the browser once for this file. */
  readonly key: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** @throws {ApiProblem} request/media-type, request/too-large, request/malformed, request/invalid (no key, or not one file) */
export async function readUpload(c: Context<AppEnv>, maxBytes: number): Promise<UploadedFile> {
  const type = c.req.header('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new ApiProblem('request/media-type');
  if (Number(c.req.header('content-length') ?? 0) > maxBytes + FORM_BYTES) throw new ApiProblem('request/too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes + FORM_BYTES) throw new ApiProblem('request/too-large');
    chunks.push(chunk);
  }
  const form = await parse(Buffer.concat(chunks), type);
  const [file, ...others] = form.getAll('file');
  const key = z.uuid().safeParse(form.get('key'));
  if (!key.success) throw new ApiProblem('request/invalid', { errors: [{ path: 'key', code: 'invalid' }] });
  if (!(file instanceof File) || others.length > 0 || file.size === 0) throw new ApiProblem('request/invalid', { errors: [{ path: 'file', code: 'invalid' }] });
  if (file.size > maxBytes) throw new ApiProblem('request/too-large');
  return { key: key.data, name: file.name, bytes: Buffer.from(await file.arrayBuffer()) };
}

async function parse(body: Buffer<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch (cause) {
    throw new ApiProblem('request/malformed', { cause });
  }
}
