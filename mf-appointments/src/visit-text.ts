/** How a visit is put into words, the same in lists, on its page and on the card. */
import { msg } from '@lit/localize';
import type { Visit, VisitSummary, VisitView } from '@portal/bff/contract/appointments';
import { writtenIn } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

interface Badge {
  readonly tone: 'neutral' | 'success' | 'warning' | 'info';
  readonly text: string;
}

/**
 * Words and tone for a badge; `null` for a visit that is simply booked. What was
 * asked for and lies among the past ones never came about.
 */
export function statusBadge({ status }: Pick<VisitSummary, 'status'>, view?: VisitView): Badge | null {
  switch (status) {
    case 'cancelled':
      return { tone: 'neutral', text: msg('Canceled', { id: 'appointments.status.cancelled' }) };
    case 'fulfilled':
      return { tone: 'success', text: msg('Done', { id: 'appointments.status.done' }) };
    case 'noshow':
      return { tone: 'warning', text: msg('Missed', { id: 'appointments.status.missed' }) };
    case 'unsure':
      return { tone: 'warning', text: msg('Being checked', { id: 'appointments.status.unsure' }) };
    case 'arrived':
    case 'checked_in':
      return view === 'past' ? null : { tone: 'success', text: msg('Checked in', { id: 'appointments.status.checked-in' }) };
    case 'waitlist':
      return view === 'past' ? notAgreed() : { tone: 'info', text: msg('On the wait list', { id: 'appointments.status.waitlist' }) };
    case 'proposed':
    case 'pending':
      return view === 'past' ? notAgreed() : { tone: 'info', text: msg('Not confirmed yet', { id: 'appointments.status.pending' }) };
    case 'booked':
      return null;
  }
}

const notAgreed = (): Badge => ({ tone: 'neutral', text: msg('Was not confirmed', { id: 'appointments.status.lapsed' }) });

/** Whether it waits for somebody's yes. */
export function isAskedFor({ status }: Pick<VisitSummary, 'status'>): boolean {
  return status === 'proposed' || status === 'pending' || status === 'waitlist';
}

/** How somebody is seen, whatever the place. */
export function modalityText(way: VisitSummary['modality']): string {
  if (way === 'video') return msg('Video visit', { id: 'appointments.place.video' });
  if (way === 'phone') return msg('Phone visit', { id: 'appointments.place.phone' });
  return msg('In person', { id: 'appointments.place.in-person' });
}

/**
 * How to get ready: what was written for this visit, else for its kind. A copy of the kind's own words is told in the reader's language.
 * `null` where there is nothing to say, or the visit took place.
 */
export function preparationText({ status, instructions, preparation }: Pick<Visit, 'status' | 'instructions' | 'preparation'>, locale: Locale): string | null {
  if (status === 'fulfilled') return null;
  return instructions !== null && instructions !== preparation['en'] ? instructions : writtenIn(preparation, locale) || null;
}

/** "Video visit", "Phone visit", or the name of the clinic. */
export function placeText({ modality, clinic }: Pick<VisitSummary, 'modality' | 'clinic'>): string {
  return modality === 'in_person' && clinic !== null ? clinic : modalityText(modality);
}

/** Where to go; nowhere for a visit by video or phone. */
export function addressOf({ modality, address }: Pick<Visit, 'modality' | 'address'>): string | null {
  return modality === 'in_person' ? address : null;
}

/** The way to an address, as a map of the person's choice shows it: phones open it in their own app. */
export function directionsHref(address: string): string {
  return `https://www.google.com/maps/dir/?${new URLSearchParams({ api: '1', destination: address }).toString()}`;
}
