/**
 * What somebody said they need before they came to a form that asks the clinic:
 * for a visit, or for something earlier. It is kept with the drafts of forms, so
 * that nobody is asked twice and nothing of it stands in an address.
 */
import { parseTexts, readFormDraft, saveFormDraft } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';

/** What is known; what is missing was not said. */
export interface VisitWish {
  /** Code of a kind of visit. */
  readonly visitType?: string;
  readonly orderId?: string;
  /** The visit that would move. */
  readonly movesVisitId?: string;
  readonly clinicId?: string;
  readonly practitionerId?: string;
  readonly modality?: string;
  /** In their own words. */
  readonly reason?: string;
  /** How they want to be answered: `phone` or `message`. */
  readonly reach?: string;
}

const FORM = 'appointments.wish';

/** Keeps it in place of what was kept before. @throws {ApiError} */
export function keepWish(api: ApiTransport, subject: Subject, wish: VisitWish): Promise<void> {
  const said = Object.entries(wish).filter(([, value]) => value);
  return saveFormDraft(api, subject, FORM, said.length === 0 ? '' : JSON.stringify(Object.fromEntries(said)));
}

/** What was said last; nothing for who comes from elsewhere. @throws {ApiError} */
export async function readWish(api: ApiTransport, subject: Subject, signal?: AbortSignal): Promise<VisitWish> {
  return parseTexts(await readFormDraft(api, subject, FORM, signal));
}

/** It was sent on, and is not asked for again. @throws {ApiError} */
export function dropWish(api: ApiTransport, subject: Subject): Promise<void> {
  return saveFormDraft(api, subject, FORM, '');
}
