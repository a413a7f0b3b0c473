/** Hands a visit to the person's own calendar, as a file. */
import { msg, str } from '@lit/localize';
import type { Visit } from '@portal/bff/contract/appointments';
import { saveFile } from '@portal/shell/contract';
import { visitCalendar } from './visit-calendar.ts';
import { placeText } from './visit-text.ts';

export function saveVisit(visit: Pick<Visit, 'id' | 'startsAt' | 'endsAt' | 'modality' | 'address' | 'clinic' | 'clinicPhone'>): void {
  const place = placeText(visit);
  const summary = visit.modality === 'in_person' ? msg(str`Visit at ${place}`, { id: 'appointments.visit.calendar-summary' }) : place;
  saveFile(visitCalendar(visit, summary, new Date()), msg('visit.ics', { id: 'appointments.visit.calendar-file' }));
}
