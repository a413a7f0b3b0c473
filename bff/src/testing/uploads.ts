/** Sends files to a portal as pages do: announced first, then in parts. */
import { randomUUID } from 'node:crypto';
import { UploadState } from '../files/upload-schema.ts';
import type { KeptDocument } from '../files/upload-schema.ts';
import type { TestPortal } from './portal.ts';

export interface SentFile {
  /** Of the answer that ended it. */
  readonly status: number;
  /** What is kept; `null` when it was refused. */
  readonly file: KeptDocument | null;
  /** The code of the problem; empty when it was taken. */
  readonly code: string;
}

/** A request as a page of the portal makes it. */
export function uploadRequest(
  { app, portal }: TestPortal,
  cookie: string,
  path: string,
  init: { readonly method: string; readonly headers?: Record<string, string>; readonly body?: RequestInit['body'] },
): Promise<Response> {
  const headers = { cookie, origin: portal.config.origin, 'x-portal-client': '1', ...init.headers };
  const { method, body = null } = init;
  return Promise.resolve(app.request(path, { method, headers, body, ...(body === null ? {} : { duplex: 'half' as const }) }));
}

export const announced = (length: number, { name = 'order.pdf', key = randomUUID() as string } = {}): Record<string, string> => ({
  'upload-length': String(length),
  'upload-metadata': `key ${base64(key)},filename ${base64(name)}`,
});

export const appended = (offset: number): Record<string, string> => ({ 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) });

/** @param path - Where files go; each has its address below. */
export async function sendFile(
  opened: TestPortal,
  cookie: string,
  path: string,
  bytes: Uint8Array,
  options: { readonly name?: string; readonly key?: string } = {},
): Promise<SentFile> {
  const begun = await uploadRequest(opened, cookie, path, { method: 'POST', headers: announced(bytes.length, options) });
  if (begun.status !== 201) return refused(begun);
  const place = begun.headers.get('location') ?? '';
  const offset = Number(begun.headers.get('upload-offset'));
  const sent = await uploadRequest(opened, cookie, place, { method: 'PATCH', headers: appended(offset), body: new Uint8Array(bytes.subarray(offset)) });
  if (sent.status !== 204) return refused(sent);
  const { file } = UploadState.parse(await (await uploadRequest(opened, cookie, place, { method: 'GET' })).json());
  return { status: 201, file, code: '' };
}

async function refused(answer: Response): Promise<SentFile> {
  const { code } = (await answer.json()) as { code: string };
  return { status: answer.status, file: null, code };
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
