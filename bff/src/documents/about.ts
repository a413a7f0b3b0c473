/** The head of a document about a patient: from whom, whose, and the day. */
import { fullName } from '../person-name.ts';
import type { PatientWho } from '../access/who.ts';
import type { Portal } from '../portal.ts';
import { dayIn, FALLBACK_ZONE } from '../time/calendar.ts';
import { inLanguage } from '../words.ts';
import type { DocumentHead } from './document.ts';
import { formatsOf } from './formats.ts';
import type { Language } from './formats.ts';
import { documentWords } from './words.ts';

/** @param title - what the document is */
export async function headOf(portal: Portal, { patientId }: PatientWho, title: string, language: Language): Promise<DocumentHead> {
  const { name, address, phone } = portal.config;
  const patient = await portal.db.prisma.patient.findUniqueOrThrow({
    where: { id: patientId },
    select: { givenName: true, familyName: true, birthDate: true, patientNumber: true, clinic: { select: { timeZone: true } } },
  });
  const words = inLanguage(documentWords, language);
  const formats = formatsOf(language);
  const now = portal.now();
  const born = patient.birthDate && formats.day(patient.birthDate.toISOString().slice(0, 10));
  const person = fullName(patient);
  return {
    title,
    language,
    sender: { name, contact: [address, phone].filter(Boolean).join(' · ') },
    facts: [
      [words.patient, person],
      ...(born ? [[words.birthDate, born] as const] : []),
      ...(patient.patientNumber ? [[words.patientNumber, patient.patientNumber] as const] : []),
      [words.savedOn, formats.day(dayIn(patient.clinic?.timeZone ?? FALLBACK_ZONE, now))],
    ],
    foot: [person, born, patient.patientNumber].filter(Boolean).join(' · '),
    page: words.page,
    now,
  };
}
