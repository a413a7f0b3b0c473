/** The words around the exported list; what was done is said by the features. */
import type { ByLanguage } from '../../words.ts';
import type { ActivityEntry, ActorKind } from './schema.ts';

interface FileWords {
  readonly columns: readonly string[];
  readonly who: Readonly<Record<ActorKind, string>>;
  readonly outcome: Readonly<Record<ActivityEntry['outcome'], string>>;
  readonly fileName: string;
  /** Stands below a list that was cut off. */
  readonly more: string;
}

export const fileWords: ByLanguage<FileWords> = {
  en: {
    columns: ['When', 'Time zone', 'Name', 'Who', 'What', 'Outcome', 'Reason'],
    who: { me: 'Me', proxy: 'Someone with access', staff: 'Clinic staff', app: 'The portal or an app' },
    outcome: { success: 'Done', failure: 'Did not work', denied: 'Not allowed' },
    fileName: 'activity.csv',
    more: 'There is more. Choose fewer days to see the rest.',
  },
  es: {
    columns: ['Cuándo', 'Zona horaria', 'Nombre', 'Quién', 'Qué', 'Resultado', 'Motivo'],
    who: { me: 'Yo', proxy: 'Alguien con acceso', staff: 'Personal de la clínica', app: 'El portal o una aplicación' },
    outcome: { success: 'Hecho', failure: 'No funcionó', denied: 'No permitido' },
    fileName: 'actividad.csv',
    more: 'Hay más. Elija menos días para ver el resto.',
  },
};
