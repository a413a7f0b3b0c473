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
  'record-asked': mailKind<{ readonly phone: string }>({
    words: {
      en: ({ phone }, { name }) => ({
        subject: `Someone asked to see a health record at ${name}`,
        text: `Someone is creating an account at ${name} and typed the details of a health record that has this contact on file.\n\nIf it was you, you don’t have to do anything more.\n\nIf it wasn’t you, call us at ${phone}. Don’t give any code from us to anyone: without it, or a yes from our staff, the record stays closed.`,
      }),
      es: ({ phone }, { name }) => ({
        subject: `Alguien pidió ver un expediente médico en ${name}`,
        text: `Alguien está creando una cuenta en ${name} y escribió los datos de un expediente médico que tiene registrado este contacto.\n\nSi fue usted, no tiene que hacer nada más.\n\nSi no fue usted, llámenos al ${phone}. No dé a nadie ningún código nuestro: sin él, o sin la aprobación de nuestro personal, el expediente sigue cerrado.`,
      }),
    },
  }),
  /** By text message. */
  'record-asked-text': mailKind<{ readonly phone: string }>({
    words: {
      en: ({ phone }, { name }) => ({
        subject: `Someone asked to see a health record at ${name}`,
        text: `${name}: someone is creating an account for a health record that has this number on file. If it wasn’t you, call ${phone}. Don’t give any code from us to anyone.`,
      }),
      es: ({ phone }, { name }) => ({
        subject: `Alguien pidió ver un expediente médico en ${name}`,
        text: `${name}: alguien está creando una cuenta para un expediente médico que tiene registrado este número. Si no fue usted, llame al ${phone}. No dé a nadie ningún código nuestro.`,
      }),
    },
  }),
  /** By email or text message, to a contact on file. */
  'record-code': mailKind<{ readonly code: string; readonly minutes: number }>({
    minutes: ({ minutes }) => minutes,
    words: {
      en: ({ code, minutes }, { name }) => ({
        subject: `Your code for ${name}`,
        text: `${name}: the code to open your health record is ${code}. It works for ${minutes} minutes. We never ask for it by phone. Don’t give it to anyone.`,
      }),
      es: ({ code, minutes }, { name }) => ({
        subject: `Su código para ${name}`,
        text: `${name}: el código para abrir su expediente médico es ${code}. Sirve durante ${minutes} minutos. Nunca lo pedimos por teléfono. No se lo dé a nadie.`,
      }),
    },
  }),
};

export type RegistrationMails = ValuesOf<typeof registrationMails>;

declare module '../../mail/mail-kinds.ts' {
  interface MailValues extends RegistrationMails {}
}
