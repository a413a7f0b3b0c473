/** The mails about who else sees a record. */
import { mailKind } from '../../mail/mail-kinds.ts';
import type { ValuesOf } from '../../mail/mail-kinds.ts';

export const sharingMails = {
  'proxy-invitation': mailKind<{ readonly from: string; readonly link: string; readonly days: number }>({
    words: {
      en: ({ from, link, days }, { name }) => ({
        subject: `${from} invites you to ${name}`,
        text: `${from} would like to give you access to some of their pages. Open this link in the next ${days} days:\n\n${link}`,
      }),
      es: ({ from, link, days }, { name }) => ({
        subject: `${from} le invita a ${name}`,
        text: `${from} quiere darle acceso a algunas de sus páginas. Abra este enlace en los próximos ${days} días:\n\n${link}`,
      }),
    },
  }),
  'proxy-changed': mailKind<{ readonly what: 'accepted' | 'ended' | 'changed'; readonly who: string }>({
    words: {
      en: ({ what, who }, { name, origin }) => ({
        subject: `Access to a record changed – ${name}`,
        text: `${what === 'accepted' ? `${who} accepted your invitation.` : what === 'ended' ? `${who}’s access has ended.` : `${who}’s access was changed.`}\n\nSee who has access: ${origin}`,
      }),
      es: ({ what, who }, { name, origin }) => ({
        subject: `Cambió el acceso a un expediente – ${name}`,
        text: `${what === 'accepted' ? `${who} aceptó su invitación.` : what === 'ended' ? `El acceso de ${who} terminó.` : `El acceso de ${who} cambió.`}\n\nVea quién tiene acceso: ${origin}`,
      }),
    },
  }),
  'your-access-changed': mailKind<{ readonly what: 'changed' | 'ended'; readonly who: string }>({
    words: {
      en: ({ what, who }, { name, origin }) => ({
        subject: `Your access changed – ${name}`,
        text: `${what === 'ended' ? `Your access to ${who}’s pages has ended.` : `What you can see of ${who}’s pages has changed.`}\n\nQuestions? Sign in or call us: ${origin}`,
      }),
      es: ({ what, who }, { name, origin }) => ({
        subject: `Cambió su acceso – ${name}`,
        text: `${what === 'ended' ? `Su acceso a las páginas de ${who} terminó.` : `Cambió lo que puede ver de las páginas de ${who}.`}\n\n¿Tiene preguntas? Inicie sesión o llámenos: ${origin}`,
      }),
    },
  }),
  'access-will-change': mailKind<{ readonly who: string; readonly days: number }>({
    words: {
      en: ({ who, days }, { name, origin }) => ({
        subject: `Access will change in ${days} days – ${name}`,
        text: `In ${days} days, what you can see of ${who}’s pages will change. Sign in to see what this means: ${origin}`,
      }),
      es: ({ who, days }, { name, origin }) => ({
        subject: `El acceso cambiará en ${days} días – ${name}`,
        text: `En ${days} días cambiará lo que puede ver de las páginas de ${who}. Inicie sesión para saber qué significa: ${origin}`,
      }),
    },
  }),
  'own-access-will-change': mailKind<{ readonly who: string; readonly days: number }>({
    words: {
      en: ({ who, days }, { name, origin }) => ({
        subject: `Who can see your pages will change in ${days} days – ${name}`,
        text: `In ${days} days, on your birthday, ${who} will see less of your pages. You don’t have to do anything. Sign in to see who has access: ${origin}`,
      }),
      es: ({ who, days }, { name, origin }) => ({
        subject: `En ${days} días cambiará quién puede ver sus páginas – ${name}`,
        text: `En ${days} días, el día de su cumpleaños, ${who} verá menos de sus páginas. No tiene que hacer nada. Inicie sesión para ver quién tiene acceso: ${origin}`,
      }),
    },
  }),
  /** On a legal document, to the patient. */
  'clinic-gave-access': mailKind<{ readonly who: string; readonly phone: string }>({
    words: {
      en: ({ who, phone }, { name, origin }) => ({
        subject: `Someone can see your pages – ${name}`,
        text: `We gave ${who} access to your pages because of a legal document. Sign in to see what they can do: ${origin}\n\nIf you think this is a mistake, call us: ${phone}`,
      }),
      es: ({ who, phone }, { name, origin }) => ({
        subject: `Alguien puede ver sus páginas – ${name}`,
        text: `Le dimos a ${who} acceso a sus páginas por un documento legal. Inicie sesión para ver qué puede hacer: ${origin}\n\nSi cree que es un error, llámenos: ${phone}`,
      }),
    },
  }),
  /** On a legal document, to who got the access. */
  'clinic-gave-you-access': mailKind<{ readonly who: string; readonly link: string }>({
    words: {
      en: ({ who, link }, { name }) => ({
        subject: `You can now see pages at ${name}`,
        text: `You now have access to ${who}’s pages. Sign in to see them:\n\n${link}`,
      }),
      es: ({ who, link }, { name }) => ({
        subject: `Ya puede ver páginas en ${name}`,
        text: `Ya tiene acceso a las páginas de ${who}. Inicie sesión para verlas:\n\n${link}`,
      }),
    },
  }),
};

export type SharingMails = ValuesOf<typeof sharingMails>;

declare module '../../mail/mail-kinds.ts' {
  interface MailValues extends SharingMails {}
}
