/** The words of the exported list, in both languages; on the page the client has its own. */
import type { ActivityEntry, ActorKind } from './schema.ts';
import { WHATS } from './what.ts';
import type { What } from './what.ts';

interface Words {
  readonly columns: readonly string[];
  readonly who: Readonly<Record<ActorKind, string>>;
  readonly outcome: Readonly<Record<ActivityEntry['outcome'], string>>;
  readonly what: Readonly<Record<What, string>>;
  readonly fileName: string;
  /** Stands below a list that was cut off. */
  readonly more: string;
}

const ENGLISH: Words = {
  columns: ['When', 'Time zone', 'Name', 'Who', 'What', 'Outcome', 'Reason'],
  who: { me: 'Me', proxy: 'Somebody with access', staff: 'Clinic staff', app: 'The portal or an app' },
  outcome: { success: 'Done', failure: 'Did not work', denied: 'Refused' },
  what: {
    'home.viewed': 'Looked at the home page',
    'appointments.viewed': 'Looked at visits',
    'appointments.cancelled': 'Cancelled a visit',
    'appointments.changed': 'Changed a visit',
    'records.viewed': 'Looked at the health record',
    'records.result-viewed': 'Looked at a test result',
    'records.changed': 'Changed the health record',
    'messages.viewed': 'Looked at messages',
    'messages.sent': 'Sent a message',
    'messages.changed': 'Changed a message',
    'billing.viewed': 'Looked at bills',
    'billing.changed': 'Changed something about bills',
    'account.viewed': 'Looked at personal details',
    'account.changed': 'Changed personal details',
    'access.viewed': 'Looked at who has access',
    'access.invited': 'Invited somebody',
    'access.withdrawn': 'Took an invitation back',
    'access.changed': 'Changed what somebody may do',
    'access.ended': 'Ended somebody’s access',
    'access.accepted': 'Accepted an invitation',
    'access.emergency': 'Took emergency access',
    'access.offer-viewed': 'Opened an invitation',
    'activity.exported': 'Exported this list',
    'account.activated': 'Made an account',
    'account.code-issued': 'Made a new activation code',
    'account.unlocked': 'Helped with signing in',
    'account.request-decided': 'Answered a request',
    'account.closed': 'Closed the account',
    'account.reopened': 'Opened the account again',
    'account.letter-posted': 'Posted a letter',
    'other.viewed': 'Looked at something else',
    'other.changed': 'Changed something else',
  },
  fileName: 'activity.csv',
  more: 'There is more. Choose fewer days to see the rest.',
};

const SPANISH: Words = {
  columns: ['Cuándo', 'Zona horaria', 'Nombre', 'Quién', 'Qué', 'Resultado', 'Motivo'],
  who: { me: 'Yo', proxy: 'Alguien con acceso', staff: 'Personal de la clínica', app: 'El portal o una aplicación' },
  outcome: { success: 'Hecho', failure: 'No funcionó', denied: 'Rechazado' },
  what: {
    'home.viewed': 'Vio la página de inicio',
    'appointments.viewed': 'Vio las citas',
    'appointments.cancelled': 'Canceló una cita',
    'appointments.changed': 'Cambió una cita',
    'records.viewed': 'Vio el expediente médico',
    'records.result-viewed': 'Vio un resultado de prueba',
    'records.changed': 'Cambió el expediente médico',
    'messages.viewed': 'Vio los mensajes',
    'messages.sent': 'Envió un mensaje',
    'messages.changed': 'Cambió un mensaje',
    'billing.viewed': 'Vio las cuentas',
    'billing.changed': 'Cambió algo de las cuentas',
    'account.viewed': 'Vio los datos personales',
    'account.changed': 'Cambió los datos personales',
    'access.viewed': 'Vio quién tiene acceso',
    'access.invited': 'Invitó a alguien',
    'access.withdrawn': 'Retiró una invitación',
    'access.changed': 'Cambió lo que alguien puede hacer',
    'access.ended': 'Terminó el acceso de alguien',
    'access.accepted': 'Aceptó una invitación',
    'access.emergency': 'Usó el acceso de emergencia',
    'access.offer-viewed': 'Abrió una invitación',
    'activity.exported': 'Exportó esta lista',
    'account.activated': 'Creó una cuenta',
    'account.code-issued': 'Hizo un código de activación nuevo',
    'account.unlocked': 'Ayudó a iniciar sesión',
    'account.request-decided': 'Respondió una solicitud',
    'account.closed': 'Cerró la cuenta',
    'account.reopened': 'Abrió la cuenta de nuevo',
    'account.letter-posted': 'Envió una carta',
    'other.viewed': 'Vio otra cosa',
    'other.changed': 'Cambió otra cosa',
  },
  fileName: 'actividad.csv',
  more: 'Hay más. Elija menos días para ver el resto.',
};

export const wordsOf = (language: 'en' | 'es'): Words => (language === 'es' ? SPANISH : ENGLISH);

/** Everything that can be done, in the order of its words. */
export function inOrderOfWords(language: 'en' | 'es'): readonly What[] {
  const { what } = wordsOf(language);
  const { compare } = new Intl.Collator(language);
  return WHATS.toSorted((a, b) => compare(what[a], what[b]));
}
