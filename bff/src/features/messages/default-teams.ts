/**
 * Whom people write to at a clinic that has not said so itself: plain teams by
 * who reads what. They are no rows, so that a clinic's own take their place the
 * moment it has one.
 */
import { createHash } from 'node:crypto';
import type { Tx } from '../../database/database.ts';
import type { MessageTeam } from '../../database/generated/client.ts';
import type { Pool } from '../../access/pools.ts';
import type { MessageCategory } from './schema.ts';

interface Plain {
  readonly pool: Pool;
  readonly names: { readonly en: string; readonly es: string };
  readonly purpose: { readonly en: string; readonly es: string };
  readonly categories: readonly MessageCategory[];
}

const PLAIN: readonly Plain[] = [
  {
    pool: 'clinical',
    names: { en: 'Your care team', es: 'Su equipo médico' },
    purpose: { en: 'Questions about your health, test results and medicines', es: 'Preguntas sobre su salud, resultados de pruebas y medicamentos' },
    categories: ['question', 'test_result', 'medication', 'form'],
  },
  {
    pool: 'scheduling',
    names: { en: 'Appointments', es: 'Citas' },
    purpose: { en: 'Visits that you can’t plan online', es: 'Citas que no puede programar en línea' },
    categories: ['appointment', 'form'],
  },
  {
    pool: 'billing',
    names: { en: 'Billing', es: 'Facturación' },
    purpose: { en: 'Bills, payments and insurance', es: 'Facturas, pagos y seguro' },
    categories: ['billing'],
  },
];

/** Working days until one of them answers, where the clinic has said nothing. */
const ANSWER_DAYS = 2;

/** The same for the same clinic and pool, so that a draft goes on where it was. */
function idOf(clinicId: string, pool: Pool): string {
  const hex = createHash('sha256').update(`message team ${clinicId} ${pool}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const plainTeams = (clinicId: string): MessageTeam[] =>
  PLAIN.map(({ pool, names, purpose, categories }, position) => ({
    id: idOf(clinicId, pool),
    clinicId,
    pool,
    names,
    purpose,
    categories: [...categories],
    answerDays: ANSWER_DAYS,
    refusal: {},
    costNotice: {},
    costCategories: [],
    position,
  }));

/** Whether a team has a row of its own. */
export const isPlain = ({ id, clinicId, pool }: Pick<MessageTeam, 'id' | 'clinicId' | 'pool'>): boolean => id === idOf(clinicId, pool);

/** The teams of these clinics, in the clinics' order and each clinic's own. */
export async function teamsOf(db: Pick<Tx, 'messageTeam'>, clinics: readonly { readonly id: string }[]): Promise<MessageTeam[]> {
  const rows = await db.messageTeam.findMany({
    where: { clinicId: { in: clinics.map(({ id }) => id) } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return clinics.flatMap(({ id }) => {
    const own = rows.filter(({ clinicId }) => clinicId === id);
    return own.length > 0 ? own : plainTeams(id);
  });
}

/** A team that was written to when it was one, though its clinic may have others by now. */
export async function sentTeam(db: Pick<Tx, 'messageTeam'>, clinics: readonly { readonly id: string }[], id: string): Promise<MessageTeam | null> {
  return (await db.messageTeam.findUnique({ where: { id } })) ?? clinics.flatMap((clinic) => plainTeams(clinic.id)).find((team) => team.id === id) ?? null;
}
