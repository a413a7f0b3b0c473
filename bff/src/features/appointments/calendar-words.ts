/** What a calendar says of a visit. Others may see that calendar: when and where, and nothing of what the visit is about. */
import type { VisitModality } from '../../database/generated/client.ts';
import { formatPlace } from '../directory.ts';
import { inLanguage } from '../../words.ts';
import type { ByLanguage } from '../../words.ts';
import type { CalendarEntry } from './calendar-file.ts';
import type { AppointmentRow } from './visit-detail.ts';

interface Words {
  readonly at: (clinic: string) => string;
  readonly video: string;
  readonly phone: string;
  readonly file: string;
}

const WORDS: ByLanguage<Words> = {
  en: { at: (clinic) => `Visit at ${clinic}`, video: 'Video visit', phone: 'Phone visit', file: 'visit.ics' },
  es: { at: (clinic) => `Cita en ${clinic}`, video: 'Videoconsulta', phone: 'Consulta por teléfono', file: 'cita.ics' },
};

/** The name that is suggested for the file. */
export const fileName = (language: string): string => inLanguage(WORDS, language).file;

/** A visit for the person's own calendar. */
export function entryOf(row: AppointmentRow, language: string): CalendarEntry {
  return { ...timesOf(row), summary: summaryOf(row.modality, row.clinic.name, language), description: row.clinic.phone };
}

/** The same where the address of the calendar alone lets it be read: the portal's name in place of what kind of visit it is. */
export const feedEntryOf = (row: AppointmentRow, portal: string): CalendarEntry => ({ ...timesOf(row), summary: portal });

function timesOf(row: AppointmentRow): Omit<CalendarEntry, 'summary'> {
  const { id, sequence, startsAt, endsAt, clinic } = row;
  const location = row.modality === 'in_person' ? [clinic.name, formatPlace(clinic)].filter(Boolean).join(', ') : null;
  return { id, sequence, startsAt, endsAt, timeZone: clinic.timeZone, isOff: row.status === 'cancelled', location };
}

function summaryOf(way: VisitModality, clinic: string, language: string): string {
  const words = inLanguage(WORDS, language);
  if (way === 'video') return words.video;
  return way === 'phone' ? words.phone : words.at(clinic);
}
