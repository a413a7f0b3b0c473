/** The mails of making an account. */
import { mailKind } from '../../mail/mail-kinds.ts';
import type { ValuesOf } from '../../mail/mail-kinds.ts';

export const registrationMails = {
  'confirm-email': mailKind<{ readonly link: string; readonly minutes: number }>({
    minutes: ({ minutes }) => minutes,
    words: {
      en: ({ link, minutes }, { name }) => ({
        subject: `Confirm your email for ${name}`,
        text: `Open this link in the next ${minutes} minutes to confirm that this address is yours:\n\n${link}\n\nIf you didn’t ask for this, you don’t have to do anything.`,
      }),
      es: ({ link, minutes }, { name }) => ({
        subject: `Confirme su correo para ${name}`,
        text: `Abra este enlace en los próximos ${minutes} minutos para confirmar que esta dirección es suya:\n\n${link}\n\nSi usted no lo pidió, no tiene que hacer nada.`,
      }),
    },
  }),
  'account-exists': mailKind<{ readonly link: string }>({
    words: {
      en: ({ link }, { name }) => ({
        subject: `You already have an account at ${name}`,
        text: `Someone tried to create an account with this address. You already have one. To set a new password, go to:\n\n${link}\n\nIf it wasn’t you, you don’t have to do anything.`,
      }),
      es: ({ link }, { name }) => ({
        subject: `Ya tiene una cuenta en ${name}`,
        text: `Alguien intentó crear una cuenta con esta dirección. Usted ya tiene una. Para elegir una contraseña nueva, vaya a:\n\n${link}\n\nSi no fue usted, no tiene que hacer nada.`,
      }),
    },
  }),
};

export type RegistrationMails = ValuesOf<typeof registrationMails>;

declare module '../../mail/mail-kinds.ts' {
  interface MailValues extends RegistrationMails {}
}
