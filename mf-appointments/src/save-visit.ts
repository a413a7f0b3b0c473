/** Hands a visit to the person's own calendar, as a file that the server makes. */
import { msg } from '@lit/localize';
import { saveFile } from '@portal/shell/contract';
import type { ApiTransport, Locale, Subject } from '@portal/shell/contract';
import { readVisitFile } from './api/calendar-api.ts';

export async function saveVisit(api: ApiTransport, subject: Subject, visitId: string, language: Locale): Promise<void> {
  saveFile(await readVisitFile(api, subject, visitId, language), msg('visit.ics', { id: 'appointments.visit.calendar-file' }));
}
