/** Answers with a document: saved, never shown by the browser in this origin, and kept by nobody on the way. */
import type { Context } from 'hono';
import { attachmentHeader } from '../files/document.ts';
import { streamOf, told } from '../files/download.ts';
import type { AppEnv } from '../http/app-env.ts';

/** What a document is answered with. */
export interface MadeDocument {
  /** As it is saved, without its ending. */
  readonly name: string;
  readonly bytes: () => AsyncGenerator<Uint8Array>;
}

/** How a route that answers with one is described. */
export const documentAnswer = { 200: { description: 'The document, tagged (PDF/UA-1).', content: { 'application/pdf': {} } } } as const;

export function answerDocument(c: Context<AppEnv>, { name, bytes }: MadeDocument) {
  c.header('content-disposition', attachmentHeader(`${name.replaceAll(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 80)}.pdf`));
  c.header('content-security-policy', `sandbox; default-src 'none'`);
  c.header('content-type', 'application/pdf');
  c.header('cache-control', 'no-store');
  c.header('x-content-type-options', 'nosniff');
  return c.body(streamOf(told(c, { id: 'document', bytes })), 200);
}
