/** The mails about requests. */
import { mailKind } from '../../mail/mail-kinds.ts';
import type { ValuesOf } from '../../mail/mail-kinds.ts';

export const requestsMails = {
  'request-received': mailKind<{ readonly days: number }>({
    words: {
      en: ({ days }, { name }) => ({
        subject: `We have your request – ${name}`,
        text: `Thank you. We look at it within ${days} business days and write to you.`,
      }),
      es: ({ days }, { name }) => ({
        subject: `Recibimos su solicitud – ${name}`,
        text: `Gracias. La revisamos en un plazo de ${days} días hábiles y le escribimos.`,
      }),
    },
  }),
};

export type RequestsMails = ValuesOf<typeof requestsMails>;

declare module '../../mail/mail-kinds.ts' {
  interface MailValues extends RequestsMails {}
}
