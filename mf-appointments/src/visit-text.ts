/** How a visit is put into words, the same in lists, on its page and on the card. */
import { msg } from '@lit/localize';
import type { Visit, VisitSummary } from '@portal/bff/contract/appointments';

/** Words and tone for a badge; `null` for a visit that is simply booked. */
export function statusBadge(visit: Pick<VisitSummary, 'status'>): { tone: 'neutral' | 'success' | 'warning' | 'info'; text: string } | null {
  switch (visit.status) {
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
      return { tone: 'success', text: msg('Checked in', { id: 'appointments.status.checked-in' }) };
    case 'waitlist':
      return { tone: 'info', text: msg('On the wait list', { id: 'appointments.status.waitlist' }) };
    case 'proposed':
    case 'pending':
      return { tone: 'info', text: msg('Not confirmed yet', { id: 'appointments.status.pending' }) };
    case 'booked':
      return null;
  }
}

/** "Video visit", "Phone visit", or the name of the clinic. */
export function placeText(visit: Pick<VisitSummary, 'modality' | 'clinic'>): string {
  if (visit.modality === 'video') return msg('Video visit', { id: 'appointments.place.video' });
  if (visit.modality === 'phone') return msg('Phone visit', { id: 'appointments.place.phone' });
  return visit.clinic ?? msg('In person', { id: 'appointments.place.in-person' });
}

/** Where to go; nowhere for a visit by video or phone. */
export function addressOf({ modality, address }: Pick<Visit, 'modality' | 'address'>): string | null {
  return modality === 'in_person' ? address : null;
}

/** The way to an address, as a map of the person's choice shows it: phones open it in their own app. */
export function directionsHref(address: string): string {
  return `https://www.google.com/maps/dir/?${new URLSearchParams({ api: '1', destination: address }).toString()}`;
}
