/** What came from other systems, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { IdentityConflicts, Imports, ImportsApi } from '@portal/bff/contract/imports';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Locale, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<ImportsApi>(subject, 'imports', fetchThrough(api), options);

/** A part of the imports, newest first. @param language in which it is said why something was not filed */
export function listImports(api: ApiTransport, subject: Subject, language: Locale, part: ListPart, call: CallOptions): Promise<Imports> {
  return readJson(client(api, subject, call).index.$get({ query: { ...part, language } }));
}

/** Questions that wait, or those answered with "another person"; longest waiting first. */
export function listConflicts(api: ApiTransport, subject: Subject, state: 'open' | 'apart', part: ListPart, call: CallOptions): Promise<IdentityConflicts> {
  return readJson(client(api, subject, call).conflicts.$get({ query: { ...part, state } }));
}

/** Says whether it is the same person. @throws {ApiError} 404, 409 `imports/settled` */
export function settleConflict(api: ApiTransport, subject: Subject, conflictId: string, isSame: boolean): Promise<void> {
  return readJson(client(api, subject).conflicts[':conflictId'].answer.$put({ param: { conflictId }, json: { isSame } }));
}
