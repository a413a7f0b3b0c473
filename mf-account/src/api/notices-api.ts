/** How soon and of whom the signed-in person hears, and what was sent to them. Each function returns data or throws `ApiError`. */
import { personClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { NoticeChoices, NoticeChoicesChange, NoticesApi, SentNotices } from '@portal/bff/contract/notices';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart } from '@portal/shell/contract';

const client = (api: ApiTransport, options?: CallOptions) => personClient<NoticesApi>('/api/notices', fetchThrough(api), options);

export function readNoticeChoices(api: ApiTransport, call: CallOptions): Promise<NoticeChoices> {
  return readJson(client(api, call).choices.$get());
}

/** Sets all of it; the same again changes nothing. */
export function changeNoticeChoices(api: ApiTransport, change: NoticeChoicesChange): Promise<NoticeChoices> {
  return readJson(client(api).choices.$put({ json: change }));
}

/** A part of what was sent, newest first. */
export function listSentNotices(api: ApiTransport, part: ListPart, call: CallOptions): Promise<SentNotices> {
  return readJson(client(api, call).sent.$get({ query: part }));
}
