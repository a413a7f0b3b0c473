/** The mails of the account desk. */
import { mailKind } from '../../mail/mail-kinds.ts';
import type { ValuesOf } from '../../mail/mail-kinds.ts';

export const deskMails = {
  'password-needed': mailKind<{ readonly link: string }>({
    words: {
      en: ({ link }, { name }) => ({
        subject: `Set a new password for ${name}`,
        text: `We turned off two-step verification for your account, as you asked. Your password is too short to be used on its own, so it no longer works. Set a longer one here:\n\n${link}`,
      }),
      es: ({ link }, { name }) => ({
        subject: `Elija una contraseña nueva para ${name}`,
        text: `Desactivamos la verificación en dos pasos de su cuenta, como pidió. Su contraseña es demasiado corta para usarse sola, por eso ya no sirve. Elija una más larga aquí:\n\n${link}`,
      }),
    },
  }),
  'account-state': mailKind<{ readonly what: 'closed' | 'reopened'; readonly phone: string }>({
    words: {
      en: ({ what, phone }, { name, origin }) => ({
        subject: `${what === 'closed' ? 'Your account was closed' : 'Your account is open again'} – ${name}`,
        text: `${what === 'closed' ? 'Our staff closed your account. No one can sign in to it now.' : `Our staff opened your account again. Sign in with your password at ${origin}/sign-in. You will have to add your passkeys again.`}\n\nIf this is a mistake, call us: ${phone}`,
      }),
      es: ({ what, phone }, { name, origin }) => ({
        subject: `${what === 'closed' ? 'Se cerró su cuenta' : 'Su cuenta está abierta de nuevo'} – ${name}`,
        text: `${what === 'closed' ? 'Nuestro personal cerró su cuenta. Ahora nadie puede iniciar sesión en ella.' : `Nuestro personal abrió su cuenta de nuevo. Inicie sesión con su contraseña en ${origin}/sign-in. Tendrá que agregar de nuevo sus llaves de acceso.`}\n\nSi es un error, llámenos: ${phone}`,
      }),
    },
  }),
  'emergency-access': mailKind<{ readonly link: string }>({
    words: {
      en: ({ link }, { name }) => ({
        subject: `Someone used emergency access – ${name}`,
        text: `A member of our staff used emergency access to see your pages. Sign in to see who it was, when, and why:\n\n${link}`,
      }),
      es: ({ link }, { name }) => ({
        subject: `Se usó el acceso de emergencia – ${name}`,
        text: `Alguien de nuestro personal usó el acceso de emergencia para ver sus páginas. Inicie sesión para ver quién fue, cuándo y por qué:\n\n${link}`,
      }),
    },
  }),
  'request-decided': mailKind<{ readonly approved: boolean; readonly answer: string; readonly link: string }>({
    words: {
      en: ({ approved, answer, link }, { name }) => ({
        subject: `We’ve answered your request – ${name}`,
        text: `${approved ? 'We approved your request.' : 'We couldn’t approve your request.'}\n\n${answer}\n\nGo to the portal:\n\n${link}`,
      }),
      es: ({ approved, answer, link }, { name }) => ({
        subject: `Respuesta a su solicitud – ${name}`,
        text: `${approved ? 'Aprobamos su solicitud.' : 'No pudimos aprobar su solicitud.'}\n\n${answer}\n\nIr al portal:\n\n${link}`,
      }),
    },
  }),
  /** To the patient: somebody asked for access, and staff said yes. */
  'asked-access-given': mailKind<{ readonly who: string; readonly phone: string }>({
    words: {
      en: ({ who, phone }, { name, origin }) => ({
        subject: `Someone can see your pages – ${name}`,
        text: `${who} asked us for access to your pages. We checked the request and approved it. Sign in to see what they can do: ${origin}\n\nIf you think this is a mistake, call us: ${phone}`,
      }),
      es: ({ who, phone }, { name, origin }) => ({
        subject: `Alguien puede ver sus páginas – ${name}`,
        text: `${who} nos pidió acceso a sus páginas. Revisamos la solicitud y la aprobamos. Inicie sesión para ver qué puede hacer: ${origin}\n\nSi cree que es un error, llámenos: ${phone}`,
      }),
    },
  }),
};

export type DeskMails = ValuesOf<typeof deskMails>;

declare module '../../mail/mail-kinds.ts' {
  interface MailValues extends DeskMails {}
}
