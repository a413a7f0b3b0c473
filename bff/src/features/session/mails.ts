/** The mails of signing in. */
import { mailKind } from '../../mail/mail-kinds.ts';
import type { ValuesOf } from '../../mail/mail-kinds.ts';

const lasting = (minutes: number, inMinutes: string, inHours: string): string => (minutes < 120 ? `${minutes} ${inMinutes}` : `${minutes / 60} ${inHours}`);

export const sessionMails = {
  'sign-in-code': mailKind<{ readonly code: string; readonly minutes: number }>({
    minutes: ({ minutes }) => minutes,
    words: {
      en: ({ code, minutes }, { name }) => ({
        subject: `Your code for ${name}`,
        text: `Your code is ${code}\n\nIt works for ${minutes} minutes. We will never call you and ask for it. Don’t give it to anyone.`,
      }),
      es: ({ code, minutes }, { name }) => ({
        subject: `Su código para ${name}`,
        text: `Su código es ${code}\n\nSirve durante ${minutes} minutos. Nunca le llamaremos para pedirlo. No se lo dé a nadie.`,
      }),
    },
  }),
  /** `null` minutes: until a new password is set. */
  'account-locked': mailKind<{ readonly minutes: number | null; readonly link: string }>({
    words: {
      en: ({ minutes, link }, { name }) => ({
        subject: `Sign-in to ${name} is locked for a while`,
        text: `There were too many wrong passwords for your account, so you can’t sign in from new devices ${minutes === null ? 'until you set a new password' : `for ${lasting(minutes, 'minutes', 'hours')}`}. You can set a new password now:\n\n${link}`,
      }),
      es: ({ minutes, link }, { name }) => ({
        subject: `El inicio de sesión en ${name} está bloqueado por un rato`,
        text: `Hubo demasiadas contraseñas incorrectas en su cuenta; por eso no se puede iniciar sesión desde dispositivos nuevos ${minutes === null ? 'hasta que elija una contraseña nueva' : `durante ${lasting(minutes, 'minutos', 'horas')}`}. Puede elegir una contraseña nueva ahora:\n\n${link}`,
      }),
    },
  }),
};

export type SessionMails = ValuesOf<typeof sessionMails>;

declare module '../../mail/mail-kinds.ts' {
  interface MailValues extends SessionMails {}
}
