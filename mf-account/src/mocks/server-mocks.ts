/** What the mocks of every page of the account answer alike: problems, nothing, and drafts that are kept. */
import * as drafts from '@portal/bff/contract/schemas/drafts';
import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

/** A refusal as the BFF words it (RFC 9457). */
export function problem(status: number, code: string, errors?: readonly { readonly path: string; readonly code: string }[]): Response {
  const body = {
    type: `urn:problem:${code.replace('/', ':')}`,
    title: 'Refused',
    status,
    code,
    requestId: 'b5f5f2b0-0000-4000-8000-000000000000',
    ...(errors ? { errors } : {}),
  };
  return HttpResponse.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}

export function noContent(): Response {
  return new HttpResponse(null, { status: 204 });
}

/**
 * A place where a draft is kept.
 * @param kept - What stands there at first.
 * @param sent - Gets what reaches it, oldest first; `null` where the draft was dropped.
 */
export function keptDraft(path: string, kept: string | null, sent: (string | null)[]): RequestHandler[] {
  return [
    http.get(path, () => HttpResponse.json(drafts.KeptFormDraft.parse({ value: kept }))),
    http.put(path, async ({ request }) => {
      sent.push(drafts.FormDraft.parse(await request.json()).value);
      return noContent();
    }),
    http.delete(path, () => {
      sent.push(null);
      return noContent();
    }),
  ];
}
