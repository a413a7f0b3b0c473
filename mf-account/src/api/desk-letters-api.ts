/** Letters at the account desk, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { DeskLettersApi, Letter, Letters } from '@portal/bff/contract/desk';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<DeskLettersApi>(subject, 'desk', fetchThrough(api), options);

/** A part of the letters, longest waiting first. */
export function listLetters(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<Letters> {
  return readJson(client(api, subject, call).letters.$get({ query: part }));
}

/** Says that they were posted. */
export async function postLetters(api: ApiTransport, subject: Subject, posted: readonly Letter[]): Promise<void> {
  const notices = posted.flatMap((letter) => letter.notices);
  await readJson<Letters>(client(api, subject).letters.posted.$put({ json: { notices } }));
}
