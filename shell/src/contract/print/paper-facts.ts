/** What stands at the head of everything printed: whose it is, and the day. */
import { msg } from '@lit/localize';
import type { Identity, LocaleSettings } from '../contexts.ts';
import { formatBirthDate, formatDate } from '../intl.ts';

export interface PaperFact {
  readonly label: string;
  readonly value: string;
}

/** @param person - None on a page that is nobody's. */
export function paperFacts(person: Identity | null | undefined, { locale, timeZone }: LocaleSettings): PaperFact[] {
  const printed = { label: msg('Printed', { id: 'shell.print.on' }), value: formatDate(new Date().toISOString(), timeZone, locale, 'short') };
  if (!person) return [printed];
  return [
    { label: msg('Patient', { id: 'shell.print.patient' }), value: person.fullName },
    { label: msg('Birth date', { id: 'shell.print.birth-date' }), value: formatBirthDate(person.birthDate, locale) },
    ...(person.patientNumber ? [{ label: msg('Patient number', { id: 'shell.print.number' }), value: person.patientNumber }] : []),
    printed,
  ];
}
