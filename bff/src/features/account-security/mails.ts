/** The mails about how somebody signs in. */
import { mailKind } from '../../mail/mail-kinds.ts';
import type { ValuesOf } from '../../mail/mail-kinds.ts';

const CHANGED = {
  en: {
    password: 'Your password was changed',
    email: 'Your email address was changed',
    'second-factor': 'Your sign-in codes were changed',
    passkey: 'Your passkeys were changed',
    'backup-codes': 'New backup codes were made',
    unlocked: 'Your account was unlocked',
  },
  es: {
    password: 'Se cambió su contraseña',
    email: 'Se cambió su correo electrónico',
    'second-factor': 'Se cambiaron sus códigos de inicio de sesión',
    passkey: 'Se cambiaron sus llaves de acceso',
    'backup-codes': 'Se crearon códigos de respaldo nuevos',
    unlocked: 'Se desbloqueó su cuenta',
  },
} as const;

export const accountSecurityMails = {
  'security-changed': mailKind<{ readonly what: 'password' | 'email' | 'second-factor' | 'passkey' | 'backup-codes' | 'unlocked'; readonly phone: string }>({
    words: {
      en: ({ what, phone }, { name }) => ({
        subject: `${CHANGED.en[what]} – ${name}`,
        text: `${CHANGED.en[what]}.\n\nIf this wasn’t you, call us right away: ${phone}`,
      }),
      es: ({ what, phone }, { name }) => ({
        subject: `${CHANGED.es[what]} – ${name}`,
        text: `${CHANGED.es[what]}.\n\nSi no fue usted, llámenos de inmediato: ${phone}`,
      }),
    },
  }),
  'confirm-new-email': mailKind<{ readonly code: string; readonly minutes: number }>({
    words: {
      en: ({ code, minutes }, { name }) => ({
        subject: `Confirm your new email for ${name}`,
        text: `Your code is ${code}\n\nEnter it in the portal in the next ${minutes} minutes. Your account will then use this address.\n\nIf you didn’t ask for this, you don’t have to do anything.`,
      }),
      es: ({ code, minutes }, { name }) => ({
        subject: `Confirme su correo nuevo para ${name}`,
        text: `Su código es ${code}\n\nEscríbalo en el portal en los próximos ${minutes} minutos. Después su cuenta usará esta dirección.\n\nSi usted no lo pidió, no tiene que hacer nada.`,
      }),
    },
  }),
  'email-in-use': mailKind<object>({
    words: {
      en: (_content, { name, origin }) => ({
        subject: `This address already has an account at ${name}`,
        text: `Someone asked to use this address for another account. It belongs to your account, so nothing has changed.\n\nIf it was you, sign in with this address at ${origin}/sign-in\n\nIf it wasn’t you, you don’t have to do anything.`,
      }),
      es: (_content, { name, origin }) => ({
        subject: `Esta dirección ya tiene una cuenta en ${name}`,
        text: `Alguien pidió usar esta dirección para otra cuenta. Ya pertenece a su cuenta, así que no cambió nada.\n\nSi fue usted, inicie sesión con esta dirección en ${origin}/sign-in\n\nSi no fue usted, no tiene que hacer nada.`,
      }),
    },
  }),
  /** To the address so far; `to` is the new one, most of it hidden. */
  'email-change-asked': mailKind<{ readonly to: string; readonly link: string; readonly phone: string }>({
    words: {
      en: ({ to, link, phone }, { name }) => ({
        subject: `Someone asked to change your email – ${name}`,
        text: `Someone asked to change the email address of your account to ${to}. Nothing has changed yet.\n\nIf it was you, enter the code we sent there.\n\nIf it wasn’t you, set a new password now. That stops the change.\n\n${link}\n\nOr call us: ${phone}`,
      }),
      es: ({ to, link, phone }, { name }) => ({
        subject: `Alguien pidió cambiar su correo – ${name}`,
        text: `Alguien pidió cambiar el correo electrónico de su cuenta a ${to}. Todavía no cambió nada.\n\nSi fue usted, escriba el código que enviamos allí.\n\nSi no fue usted, elija una contraseña nueva ahora. Eso detiene el cambio.\n\n${link}\n\nO llámenos: ${phone}`,
      }),
    },
  }),
  'email-changed': mailKind<{ readonly to: string; readonly phone: string }>({
    words: {
      en: ({ to, phone }, { name }) => ({
        subject: `${CHANGED.en.email} – ${name}`,
        text: `${CHANGED.en.email} to ${to}. We will no longer send emails about your account to this address.\n\nIf this wasn’t you, call us right away at ${phone}. We will lock the account and return it to you.`,
      }),
      es: ({ to, phone }, { name }) => ({
        subject: `${CHANGED.es.email} – ${name}`,
        text: `${CHANGED.es.email} a ${to}. Ya no enviaremos correos sobre su cuenta a esta dirección.\n\nSi no fue usted, llámenos de inmediato al ${phone}. Bloquearemos la cuenta y se la devolveremos.`,
      }),
    },
  }),
};

export type AccountSecurityMails = ValuesOf<typeof accountSecurityMails>;

declare module '../../mail/mail-kinds.ts' {
  interface MailValues extends AccountSecurityMails {}
}
