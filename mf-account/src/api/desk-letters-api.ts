/** Letters at the account desk, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { DeskLettersApi, Letter, Letters } from '@portal/bff/contract/desk';
import { fetchThrough, readAll, readJson, WHOLE_PART } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<DeskLettersApi>(subject, 'desk', fetchThrough(api), options);

export async function listLetters(api: ApiTransport, subject: Subject, signal?: AbortSignal): Promise<readonly Letter[]> {
  const { items } = await readAll((after) =>
    readJson<Letters>(client(api, subject, { signal }).letters.$get({ query: { limit: WHOLE_PART, ...(after ? { after } : {}) } })),
  );
  return items;
}

/** Says that they were posted; answers with those that still wait. */
export async function postLetters(api: ApiTransport, subject: Subject, posted: readonly Letter[]): Promise<readonly Letter[]> {
  const notices = posted.flatMap((letter) => letter.notices);
  await readJson<Letters>(client(api, subject).letters.posted.$put({ json: { notices } }));
  return listLetters(api, subject);
}
