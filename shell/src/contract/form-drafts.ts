/** The server's place for what was typed into a form and not sent, for the one who typed it. */
import { subjectClient } from '@portal/bff/contract';
import type { DraftsApi, KeptFormDraft } from '@portal/bff/contract';
import { fetchThrough, readJson } from './api-error.ts';
import type { ApiTransport, Subject } from './contexts.ts';

const client = (api: ApiTransport, subject: Subject) => subjectClient<DraftsApi>(subject, 'drafts', fetchThrough(api))[':form'];

/**
 * What was typed before, or `null`.
 * @param form - The form's name, begun with its feature's: `account.contact`.
 */
export async function readFormDraft(api: ApiTransport, subject: Subject, form: string, signal?: AbortSignal): Promise<string | null> {
  const { value } = await readJson<KeptFormDraft>(client(api, subject).$get({ param: { form } }, signal ? { init: { signal } } : {}));
  return value;
}

/** Keeps a text; an empty one drops the draft. It outlives the page that sent it. */
export function saveFormDraft(api: ApiTransport, subject: Subject, form: string, value: string): Promise<void> {
  const draft = client(api, subject);
  const options = { init: { keepalive: true } };
  return readJson(value === '' ? draft.$delete({ param: { form } }, options) : draft.$put({ param: { form }, json: { value } }, options));
}
