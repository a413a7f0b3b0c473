/** The questions before a visit at the desk, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { DecisionQuestionsApi, DraftContent, VersionDetail, Versions } from '@portal/bff/contract/decision-questions';
import { fetchThrough, readAnswer, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, call?: CallOptions) =>
  subjectClient<DecisionQuestionsApi>(subject, 'decision-questions', fetchThrough(api), call);

/** A part of the versions, newest first. */
export function listVersions(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<Versions> {
  return readJson(client(api, subject, call).index.$get({ query: part }));
}

export function readVersion(api: ApiTransport, subject: Subject, versionId: string, call: CallOptions): Promise<VersionDetail> {
  return readJson(client(api, subject, call)[':versionId'].$get({ param: { versionId } }));
}

/** Starts a draft from a version; from the one that is live without one. */
export function startDraft(api: ApiTransport, subject: Subject, from: string | null, call: CallOptions): Promise<VersionDetail> {
  return readJson(client(api, subject, call).index.$post({ json: { from } }));
}

/** Saves a draft of the version that was read; answers what is still missing. */
export function saveDraft(
  api: ApiTransport,
  subject: Subject,
  versionId: string,
  draft: { readonly version: number; readonly content: DraftContent },
  call: CallOptions,
): Promise<VersionDetail> {
  return readJson(client(api, subject, call)[':versionId'].$put({ param: { versionId }, json: draft }));
}

/** Asks patients these questions from now on, in place of those that were looked at beside them. */
export function publishDraft(api: ApiTransport, subject: Subject, { id, version, live }: VersionDetail, call: CallOptions): Promise<VersionDetail> {
  return readJson(client(api, subject, call)[':versionId'].publish.$post({ param: { versionId: id }, json: { version, replaces: live?.id ?? null } }));
}

/** Deletes a draft; repeating it changes nothing. */
export async function discardDraft(api: ApiTransport, subject: Subject, versionId: string, call: CallOptions): Promise<void> {
  await readAnswer(client(api, subject, call)[':versionId'].$delete({ param: { versionId } }));
}
