/** What is known before somebody writes: to whom they can write and what for, why not where they can't, and what it may cost. */
import { threadsInChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { MessageTeam as TeamRow } from '../../database/generated/client.ts';
import type { Portal } from '../../portal.ts';
import { promisesOf } from '../visit-requests/published.ts';
import { isPlain, teamsOf } from './default-teams.ts';
import { ALL_BYTES_MOST, BODY_MOST, FILE_BYTES_MOST, FILES_MOST, SUBJECT_MOST, UNDO_SECONDS } from './limits.ts';
import { MessageCategory } from './schema.ts';
import type { MessageTeam, MessageTerms } from './schema.ts';
import { wordsOf } from './standing.ts';

const LIMITS = {
  subject: SUBJECT_MOST,
  body: BODY_MOST,
  files: FILES_MOST,
  fileBytes: FILE_BYTES_MOST,
  allBytes: ALL_BYTES_MOST,
  undoSeconds: UNDO_SECONDS,
} as const;

/** Which categories a team takes. */
export const categoriesOf = ({ categories }: Pick<TeamRow, 'categories'>): readonly MessageCategory[] =>
  categories.length > 0 ? categories : MessageCategory.options;

export async function messageTerms({ db, now }: Portal, who: PatientWho): Promise<MessageTerms> {
  const { prisma } = db;
  const at = now();
  const clinics = await clinicsOf(prisma, who);
  const [teams, wrote] = await Promise.all([
    teamsOf(prisma, clinics),
    prisma.messageThread.groupBy({
      by: ['teamId', 'clinicId', 'pool'],
      where: { ...threadsInChart(who), messages: { some: { authorUserId: who.userId } } },
      _max: { lastMessageAt: true },
    }),
  ]);
  const lastWrote = new Map<string, Date>();
  for (const { _max, ...team } of wrote) {
    const last = lastWrote.get(keyOf(team));
    if (_max.lastMessageAt && (!last || last < _max.lastMessageAt)) lastWrote.set(keyOf(team), _max.lastMessageAt);
  }
  const shown = await Promise.all(
    teams.map((team) => toTeam(prisma, team, clinics, lastWrote.get(keyOf({ ...team, teamId: isPlain(team) ? null : team.id })) ?? null, at)),
  );
  return {
    // Those that somebody wrote to come first, the last one before all; sorting keeps the order of the others.
    teams: shown.flatMap((team) => team ?? []).toSorted((a, b) => (b.lastWroteAt ?? '').localeCompare(a.lastWroteAt ?? '')),
    clinics: clinics.map(({ id, name, phone, nurseLine, timeZone, messageCloseDays }) => ({
      id,
      name,
      phone,
      nurseLine,
      timeZone,
      closeDays: messageCloseDays,
    })),
    limits: LIMITS,
  };
}

/** A team by its row, or where it has none by who reads it. */
const keyOf = ({ teamId, clinicId, pool }: { readonly teamId: string | null; readonly clinicId: string; readonly pool: string }): string =>
  teamId ?? `${clinicId} ${pool}`;

type Clinics = Awaited<ReturnType<typeof clinicsOf>>;

/** The patient's clinic, and those where they have or had a visit that this person sees: their own first. */
export async function clinicsOf(db: Pick<Tx, 'clinic' | 'patient'>, { patientId, reduced }: Pick<PatientWho, 'patientId' | 'reduced'>) {
  const visited = { some: { patientId, ...(reduced ? { confidential: false } : {}) } };
  const [patient, clinics] = await Promise.all([
    db.patient.findUniqueOrThrow({ where: { id: patientId }, select: { clinicId: true } }),
    db.clinic.findMany({
      where: { OR: [{ patients: { some: { id: patientId } } }, { appointments: visited }, { encounters: visited }] },
      orderBy: { name: 'asc' },
    }),
  ]);
  return clinics.toSorted((a, b) => Number(b.id === patient.clinicId) - Number(a.id === patient.clinicId));
}

async function toTeam(db: Pick<Tx, 'scheduleClosure'>, row: TeamRow, clinics: Clinics, lastWroteAt: Date | null, at: Date): Promise<MessageTeam | null> {
  const clinic = clinics.find(({ id }) => id === row.clinicId);
  const [names, purpose, notice] = [wordsOf(row.names), wordsOf(row.purpose), wordsOf(row.costNotice)];
  // Without words for it nobody could choose it.
  if (!clinic || !names || !purpose) return null;
  const promise = (await promisesOf(db, [{ ...clinic, answerDays: row.answerDays }], at)).get(clinic.id) ?? at;
  return {
    id: row.id,
    clinicId: row.clinicId,
    pool: row.pool,
    names,
    purpose,
    categories: [...categoriesOf(row)],
    answerBy: promise.toISOString(),
    refusal: wordsOf(row.refusal),
    cost: notice && { notice, categories: row.costCategories.length > 0 ? row.costCategories : [...categoriesOf(row)] },
    lastWroteAt: lastWroteAt?.toISOString() ?? null,
  };
}
