/** The server's place for what was typed into a form and not sent, for the one who typed it. */
import { personClient, subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { DraftsApi, KeptFormDraft, PersonDraftsApi } from '@portal/bff/contract/drafts';
import { fetchThrough, readJson } from './api-error.ts';
import type { ApiTransport, Subject } from './contexts.ts';

function client(api: ApiTransport, subject: Subject | null, options: CallOptions) {
  const fetchApi = fetchThrough(api);
  return subject
    ? subjectClient<DraftsApi>(subject, 'drafts', fetchApi, options)[':form']
    : personClient<PersonDraftsApi>('/api/drafts', fetchApi, options)[':form'];
}

/**
 * What was typed before, or `null`.
 * @param subject - Whom the form is about, or at which desk it is; `null` where it is about the signed-in person.
 * @param form - The form's name, begun with its feature's: `account.contact`.
 */
export async function readFormDraft(api: ApiTransport, subject: Subject | null, form: string, signal?: AbortSignal): Promise<string | null> {
  const { value } = await readJson<KeptFormDraft>(client(api, subject, { signal }).$get({ param: { form } }));
  return value;
}

/** Keeps a text; an empty one drops the draft. It outlives the page that sent it. */
export function saveFormDraft(api: ApiTransport, subject: Subject | null, form: string, value: string): Promise<void> {
  const draft = client(api, subject, { keepalive: true });
  return readJson(value === '' ? draft.$delete({ param: { form } }) : draft.$put({ param: { form }, json: { value } }));
}
