/** A template's text for one conversation, with what the portal knows filled in. */
import type { DeskSide, MessageTemplate } from '@portal/bff/contract/messages';
import { fillTemplate, knownField, readTemplate } from '@portal/bff/contract/template-text';
import { formatDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

/** In the language that is asked for where it has one, else in the other. What nobody knows stays a field. */
export function filledText({ bodies }: Pick<MessageTemplate, 'bodies'>, language: Locale, values: DeskSide['values'], timeZone: string): string {
  const text = bodies[language] ?? bodies[language === 'en' ? 'es' : 'en'] ?? '';
  const written = bodies[language] === undefined ? (language === 'en' ? 'es' : 'en') : language;
  return fillTemplate(readTemplate(text).parts ?? [{ text }], (field) => {
    switch (knownField(field)) {
      case 'patient':
        return values.patient;
      case 'staff':
        return values.staff;
      case 'clinic':
        return values.clinic;
      case 'doctor':
        return values.doctor;
      case 'visit':
        return values.visitAt && formatDate(values.visitAt, timeZone, written);
      case 'result':
        return values.result;
      case undefined:
        return null;
    }
  });
}
