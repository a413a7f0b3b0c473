/** The mails about requests. */
import { mailKind } from '../../mail/mail-kinds.ts';
import type { ValuesOf } from '../../mail/mail-kinds.ts';

export const requestsMails = {
  'request-received': mailKind<{ readonly days: number }>({
    words: {
      en: ({ days }, { name }) => ({
        subject: `We have your request – ${name}`,
        text: `Thank you. We will look at your request and write to you within ${days} business days.`,
      }),
      es: ({ days }, { name }) => ({
        subject: `Recibimos su solicitud – ${name}`,
        text: `Gracias. Revisaremos su solicitud y le escribiremos en un plazo de ${days} días hábiles.`,
      }),
    },
  }),
};

export type RequestsMails = ValuesOf<typeof requestsMails>;

declare module '../../mail/mail-kinds.ts' {
  interface MailValues extends RequestsMails {}
}
