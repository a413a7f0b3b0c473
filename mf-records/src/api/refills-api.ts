/** Refills of a patient’s medicines, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  AskedRefills,
  AskRefills,
  NewPreferredPharmacy,
  NewRefillPharmacy,
  PharmacyList,
  PreferredPharmacy,
  Refill,
  RefillList,
  RefillMedicines,
  RefillsApi,
} from '@portal/bff/contract/refills';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Subject } from '@portal/shell/contract';

const client = (api: ApiTransport, subject: Pick<Subject, 'kind' | 'id'>, call?: CallOptions) =>
  subjectClient<RefillsApi>(subject, 'refills', fetchThrough(api), call);

/** Medicines with what is left of them, those that run out first before the others. */
export function listRefillMedicines(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<RefillMedicines> {
  return readJson(client(api, subject, call).medicines.$get({ query: part }));
}

/** A part of what was asked for, newest first. */
export function listRefills(api: ApiTransport, subject: Subject, state: 'open' | 'ended' | 'all', part: ListPart, call: CallOptions): Promise<RefillList> {
  return readJson(client(api, subject, call).requests.$get({ query: { state, ...part } }));
}

export function readRefill(api: ApiTransport, subject: Subject, refillId: string, call: CallOptions): Promise<Refill> {
  return readJson(client(api, subject, call).requests[':refillId'].$get({ param: { refillId } }));
}

/** Asks for several at once; each is answered for itself. */
export function askRefills(api: ApiTransport, subject: Subject, asked: AskRefills, call: CallOptions): Promise<AskedRefills> {
  return readJson(client(api, subject, call).requests.$post({ json: asked }));
}

/** Cancels a refill; repeating it changes nothing. */
export function cancelRefill(api: ApiTransport, subject: Subject, refillId: string, call: CallOptions): Promise<Refill> {
  return readJson(client(api, subject, call).requests[':refillId'].cancel.$post({ param: { refillId } }));
}

/** Sends this one to another pharmacy. */
export function changeRefillPharmacy(api: ApiTransport, subject: Subject, refillId: string, change: NewRefillPharmacy, call: CallOptions): Promise<Refill> {
  return readJson(client(api, subject, call).requests[':refillId'].pharmacy.$put({ param: { refillId }, json: change }));
}

/** What a pharmacy is looked for by. In the body, and never in an address. */
export interface PharmacySought {
  readonly place: string;
  readonly name: string;
}

export function searchPharmacies(
  api: ApiTransport,
  subject: Pick<Subject, 'kind' | 'id'>,
  sought: PharmacySought,
  part: ListPart,
  call: CallOptions,
): Promise<PharmacyList> {
  const { after, limit } = part;
  const json = { ...sought, ...(after === undefined ? {} : { after }), ...(limit === undefined ? {} : { limit: Number(limit) }) };
  return readJson(client(api, subject, call).pharmacies.search.$post({ json }));
}

export function readPreferredPharmacy(api: ApiTransport, subject: Subject, call: CallOptions): Promise<PreferredPharmacy> {
  return readJson(client(api, subject, call).pharmacy.$get());
}

/** Keeps a pharmacy for next time, or none; repeating it changes nothing. */
export function setPreferredPharmacy(api: ApiTransport, subject: Subject, kept: NewPreferredPharmacy, call: CallOptions): Promise<PreferredPharmacy> {
  return readJson(client(api, subject, call).pharmacy.$put({ json: kept }));
}
