/** The texts that confirm a number. */
import { mailKind } from '../../mail/mail-kinds.ts';
import type { ValuesOf } from '../../mail/mail-kinds.ts';

export const communicationMails = {
  /** By text message. */
  'phone-code': mailKind<{ readonly code: string; readonly minutes: number }>({
    minutes: ({ minutes }) => minutes,
    words: {
      en: ({ code, minutes }, { name }) => ({
        subject: `Your code for ${name}`,
        text: `${name}: your code is ${code}. It works for ${minutes} minutes. Don’t give it to anyone.`,
      }),
      es: ({ code, minutes }, { name }) => ({
        subject: `Su código para ${name}`,
        text: `${name}: su código es ${code}. Sirve durante ${minutes} minutos. No se lo dé a nadie.`,
      }),
    },
  }),
};

export type CommunicationMails = ValuesOf<typeof communicationMails>;

declare module '../../mail/mail-kinds.ts' {
  interface MailValues extends CommunicationMails {}
}
