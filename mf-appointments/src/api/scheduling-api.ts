/** Finding, holding and booking a time, one function per use case. Each returns data or throws `ApiError`. */
import { subjectClient } from '@portal/bff/contract';
import type { CallOptions } from '@portal/bff/contract';
import type {
  BookedVisit,
  Choices,
  ConfirmHold,
  FindOpenings,
  FindSlots,
  Hold,
  NewHold,
  Openings,
  OpenSlot,
  OwnHold,
  SchedulingApi,
  SlotTaken,
  SlotWeek,
} from '@portal/bff/contract/scheduling';
import { ApiError, fetchThrough, readAnswer, readJson } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';

/** A hold with its end by this device's clock, in milliseconds since 1970: that clock may be wrong. */
export type HeldTime = Hold & { readonly endsAt: number };

const client = (api: ApiTransport, subject: Subject, options?: CallOptions) => subjectClient<SchedulingApi>(subject, 'scheduling', fetchThrough(api), options);

/** What can be booked, where and with whom, what was ordered, and the questions that help to choose. */
export function readChoices(api: ApiTransport, subject: Subject, call: CallOptions): Promise<Choices> {
  return readJson(client(api, subject, call).choices.$get());
}

/** Clinicians with their next free times. */
export function findOpenings(api: ApiTransport, subject: Subject, filter: FindOpenings, call: CallOptions): Promise<Openings> {
  return readJson(client(api, subject, call).openings.$post({ json: filter }));
}

/** Free times of some days. */
export function findSlots(api: ApiTransport, subject: Subject, filter: FindSlots, call: CallOptions): Promise<SlotWeek> {
  return readJson(client(api, subject, call).slots.$post({ json: filter }));
}

/** The time that is held for this patient by who asks, if any. */
export async function readHold(api: ApiTransport, subject: Subject, call: CallOptions): Promise<HeldTime | null> {
  const response = await readAnswer(client(api, subject, call).holds.$get());
  const { hold } = (await response.json()) as OwnHold;
  return hold && withEnd(hold, response);
}

/** Holds a time; what was held before is given up. */
export async function holdTime(api: ApiTransport, subject: Subject, slot: NewHold, call: CallOptions): Promise<HeldTime> {
  return readHeld(client(api, subject, call).holds.$post({ json: slot }));
}

/** Holds it longer, once. */
export async function extendHold(api: ApiTransport, subject: Subject, holdId: string, call: CallOptions): Promise<HeldTime> {
  return readHeld(client(api, subject, call).holds[':holdId'].extend.$post({ param: { holdId } }));
}

/** Books what is held, or moves the visit there; repeating it changes nothing. */
export function confirmHold(api: ApiTransport, subject: Subject, holdId: string, confirmed: ConfirmHold, call: CallOptions): Promise<BookedVisit> {
  return readJson(client(api, subject, call).holds[':holdId'].confirm.$post({ param: { holdId }, json: confirmed }));
}

/** Gives a held time up. */
export function releaseHold(api: ApiTransport, subject: Subject, holdId: string, call: CallOptions): Promise<void> {
  return readJson(client(api, subject, call).holds[':holdId'].$delete({ param: { holdId } }));
}

/** The nearest times that came with the answer that one is gone; nothing for another failure. */
export function alternativesOf(error: unknown): readonly OpenSlot[] | undefined {
  if (!(error instanceof ApiError) || error.status !== 409) return undefined;
  return (error.problem as Partial<SlotTaken> | undefined)?.alternatives;
}

async function readHeld(answer: Promise<Response>): Promise<HeldTime> {
  const response = await readAnswer(answer);
  return withEnd((await response.json()) as Hold, response);
}

function withEnd(hold: Hold, response: Response): HeldTime {
  const serverNow = Date.parse(response.headers.get('date') ?? '');
  const ahead = Number.isNaN(serverNow) ? 0 : Date.now() - serverNow;
  // The header is exact to the second.
  return { ...hold, endsAt: Date.parse(hold.expiresAt) + (Math.abs(ahead) < 2000 ? 0 : ahead) };
}
