/** The account API, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type { AccountApi, ContactChange, DetailsChange, Profile } from '@portal/bff/contract/account';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<AccountApi>(subject, 'account', fetchThrough(api), options);

/** What is on file. */
export function readProfile(api: ApiTransport, subject: Subject, signal?: AbortSignal): Promise<Profile> {
  return readJson(client(api, subject, { signal }).profile.$get());
}

/** Changes phone and address; refused with 412 when somebody changed them since `change.version`. */
export function changeContact(api: ApiTransport, subject: Subject, change: ContactChange): Promise<Profile> {
  return readJson(client(api, subject).contact.$patch({ json: change }));
}

/** Changes name, language and people to call, by the same rule. */
export function changeDetails(api: ApiTransport, subject: Subject, change: DetailsChange): Promise<Profile> {
  return readJson(client(api, subject).details.$patch({ json: change }));
}
