/** The mails of the account desk. */
import { mailKind } from '../../mail/mail-kinds.ts';
import type { ValuesOf } from '../../mail/mail-kinds.ts';

export const deskMails = {
  'password-needed': mailKind<{ readonly link: string }>({
    words: {
      en: ({ link }, { name }) => ({
        subject: `Set a new password for ${name}`,
        text: `We turned off the second step at your sign-in, as you asked. Your password is too short to be used alone, so it does not work any more. Set a longer one here:\n\n${link}`,
      }),
      es: ({ link }, { name }) => ({
        subject: `Elija una contraseña nueva para ${name}`,
        text: `Desactivamos el segundo paso de su inicio de sesión, como pidió. Su contraseña es demasiado corta para usarse sola, por eso ya no sirve. Elija una más larga aquí:\n\n${link}`,
      }),
    },
  }),
  'account-state': mailKind<{ readonly what: 'closed' | 'reopened'; readonly phone: string }>({
    words: {
      en: ({ what, phone }, { name, origin }) => ({
        subject: `${what === 'closed' ? 'Your account was closed' : 'Your account is open again'} – ${name}`,
        text: `${what === 'closed' ? 'Our staff closed your account. Nobody can sign in with it now.' : `Our staff opened your account again. Sign in with your password at ${origin}/sign-in. Passkeys must be added anew.`}\n\nIf this is not right, call us: ${phone}`,
      }),
      es: ({ what, phone }, { name, origin }) => ({
        subject: `${what === 'closed' ? 'Se cerró su cuenta' : 'Su cuenta está abierta de nuevo'} – ${name}`,
        text: `${what === 'closed' ? 'Nuestro personal cerró su cuenta. Ahora nadie puede iniciar sesión con ella.' : `Nuestro personal abrió su cuenta de nuevo. Inicie sesión con su contraseña en ${origin}/sign-in. Debe agregar otra vez sus llaves de acceso.`}\n\nSi no es correcto, llámenos: ${phone}`,
      }),
    },
  }),
  'emergency-access': mailKind<{ readonly link: string }>({
    words: {
      en: ({ link }, { name }) => ({
        subject: `Emergency access was used – ${name}`,
        text: `A member of our staff used emergency access for your pages. Sign in to see who it was, when and why:\n\n${link}`,
      }),
      es: ({ link }, { name }) => ({
        subject: `Se usó el acceso de emergencia – ${name}`,
        text: `Un miembro de nuestro personal usó el acceso de emergencia para sus páginas. Inicie sesión para ver quién fue, cuándo y por qué:\n\n${link}`,
      }),
    },
  }),
  'request-decided': mailKind<{ readonly approved: boolean; readonly answer: string; readonly link: string }>({
    words: {
      en: ({ approved, answer, link }, { name }) => ({
        subject: `An answer to your request – ${name}`,
        text: `${approved ? 'We have said yes to your request.' : 'We could not say yes to your request.'}\n\n${answer}\n\nGo to the portal:\n\n${link}`,
      }),
      es: ({ approved, answer, link }, { name }) => ({
        subject: `Respuesta a su solicitud – ${name}`,
        text: `${approved ? 'Aceptamos su solicitud.' : 'No pudimos aceptar su solicitud.'}\n\n${answer}\n\nIr al portal:\n\n${link}`,
      }),
    },
  }),
  /** To the patient: somebody asked for access, and staff said yes. */
  'asked-access-given': mailKind<{ readonly who: string; readonly phone: string }>({
    words: {
      en: ({ who, phone }, { name, origin }) => ({
        subject: `Someone can see your pages – ${name}`,
        text: `${who} asked us for access to your pages. We checked it and said yes. Sign in to see what they can do: ${origin}\n\nDo you think this is wrong? Call us: ${phone}`,
      }),
      es: ({ who, phone }, { name, origin }) => ({
        subject: `Alguien puede ver sus páginas – ${name}`,
        text: `${who} nos pidió acceso a sus páginas. Lo comprobamos y dijimos que sí. Inicie sesión para ver qué puede hacer: ${origin}\n\n¿Cree que es un error? Llámenos: ${phone}`,
      }),
    },
  }),
};

export type DeskMails = ValuesOf<typeof deskMails>;

declare module '../../mail/mail-kinds.ts' {
  interface MailValues extends DeskMails {}
}
