/** What is mailed to people who work, worked or shall work at a clinic. */
import type { StaffRole } from '../../access/pools.ts';
import { mailKind } from '../../mail/mail-kinds.ts';
import type { ValuesOf } from '../../mail/mail-kinds.ts';

const ROLES: Readonly<Record<'en' | 'es', Readonly<Record<StaffRole, string>>>> = {
  en: {
    physician: 'physician',
    nurse: 'nurse',
    scheduler: 'scheduler',
    billing: 'billing',
    account_desk: 'account desk',
    administrator: 'administrator',
    privacy_officer: 'privacy officer',
  },
  es: {
    physician: 'médico',
    nurse: 'enfermería',
    scheduler: 'citas',
    billing: 'facturación',
    account_desk: 'gestión de cuentas',
    administrator: 'administración',
    privacy_officer: 'privacidad',
  },
};

interface Work {
  readonly clinic: string;
  readonly role: StaffRole;
}

export const staffMails = {
  'staff-invitation': mailKind<Work & { readonly link: string; readonly days: number }>({
    minutes: ({ days }) => days * 24 * 60,
    words: {
      en: ({ link, days, clinic, role }, { name, origin }) => ({
        subject: `Set up your work account for ${name}`,
        text: `You were invited to work at ${clinic}. Your role: ${ROLES.en[role]}.\n\n1. Open this link in the next ${days} days and choose a password:\n\n${link}\n\n2. Sign in at ${origin}/sign-in with this email address and your password.\n3. Set up two-step verification. Your desk opens after that.\n\nIf you don’t expect this, you don’t have to do anything.`,
      }),
      es: ({ link, days, clinic, role }, { name, origin }) => ({
        subject: `Prepare su cuenta de trabajo de ${name}`,
        text: `Le invitaron a trabajar en ${clinic}. Su función: ${ROLES.es[role]}.\n\n1. Abra este enlace en los próximos ${days} días y elija una contraseña:\n\n${link}\n\n2. Inicie sesión en ${origin}/sign-in con este correo electrónico y su contraseña.\n3. Configure la verificación en dos pasos. Después se abre su área de trabajo.\n\nSi no espera este mensaje, no tiene que hacer nada.`,
      }),
    },
  }),
  'staff-work': mailKind<Work & { readonly what: 'given' | 'changed' | 'ended'; readonly phone: string }>({
    words: {
      en: ({ what, clinic, role, phone }, { name, origin }) => ({
        subject: `${{ given: 'You can work with the portal now', changed: 'Your role has changed', ended: 'Your work access has ended' }[what]} – ${name}`,
        text: `${
          {
            given: `You can work at ${clinic} now. Your role: ${ROLES.en[role]}. Sign in as usual at ${origin}/sign-in. If you don’t have two-step verification yet, we ask you to set it up first.`,
            changed: `Your role at ${clinic} is now: ${ROLES.en[role]}.`,
            ended: `Your work access at ${clinic} has ended. You are signed out everywhere.`,
          }[what]
        }\n\nIf this is a mistake, call us: ${phone}`,
      }),
      es: ({ what, clinic, role, phone }, { name, origin }) => ({
        subject: `${{ given: 'Ya puede trabajar con el portal', changed: 'Su función ha cambiado', ended: 'Su acceso de trabajo terminó' }[what]} – ${name}`,
        text: `${
          {
            given: `Ya puede trabajar en ${clinic}. Su función: ${ROLES.es[role]}. Inicie sesión como siempre en ${origin}/sign-in. Si aún no tiene la verificación en dos pasos, primero le pedimos que la configure.`,
            changed: `Su función en ${clinic} ahora es: ${ROLES.es[role]}.`,
            ended: `Su acceso de trabajo en ${clinic} terminó. Su sesión se cerró en todas partes.`,
          }[what]
        }\n\nSi es un error, llámenos: ${phone}`,
      }),
    },
  }),
};

export type StaffMails = ValuesOf<typeof staffMails>;

declare module '../../mail/mail-kinds.ts' {
  interface MailValues extends StaffMails {}
}
