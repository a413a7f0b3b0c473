/** The mails of the way back in. */
import { mailKind } from '../../mail/mail-kinds.ts';
import type { ValuesOf } from '../../mail/mail-kinds.ts';

export const recoveryMails = {
  'reset-password': mailKind<{ readonly link: string; readonly minutes: number }>({
    minutes: ({ minutes }) => minutes,
    words: {
      en: ({ link, minutes }, { name }) => ({
        subject: `Set a new password for ${name}`,
        text: `Someone asked to set a new password for your account. If it was you, open this link in the next ${minutes} minutes:\n\n${link}\n\nIf it wasn’t you, you don’t have to do anything. Your password stays the same.`,
      }),
      es: ({ link, minutes }, { name }) => ({
        subject: `Elija una contraseña nueva para ${name}`,
        text: `Alguien pidió una contraseña nueva para su cuenta. Si fue usted, abra este enlace en los próximos ${minutes} minutos:\n\n${link}\n\nSi no fue usted, no tiene que hacer nada. Su contraseña sigue igual.`,
      }),
    },
  }),
  'your-username': mailKind<{ readonly username: string }>({
    words: {
      en: ({ username }, { name, origin }) => ({
        subject: `Your username for ${name}`,
        text: `Your username is:\n\n${username}\n\nSign in at ${origin}/sign-in`,
      }),
      es: ({ username }, { name, origin }) => ({
        subject: `Su nombre de usuario de ${name}`,
        text: `Su nombre de usuario es:\n\n${username}\n\nInicie sesión en ${origin}/sign-in`,
      }),
    },
  }),
};

export type RecoveryMails = ValuesOf<typeof recoveryMails>;

declare module '../../mail/mail-kinds.ts' {
  interface MailValues extends RecoveryMails {}
}
