/** Conditions, medications, allergies and immunizations: what counts now first, then the past, each newest first. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Portal } from '../../portal.ts';
import { formatPractitioner } from '../directory.ts';
import type { AllergyList, ConditionList, ImmunizationList, MedicationList } from './schema.ts';

const FALLBACK_ZONE = 'UTC';
const ONGOING = ['active', 'recurrence', 'relapse'];
const NEWEST = { sort: 'desc', nulls: 'last' } as const;

/** Health conditions that were not ruled out. */
export async function listConditions({ db }: Portal, who: PatientWho): Promise<ConditionList> {
  const [timeZone, rows] = await Promise.all([
    homeZone(db, who.patientId),
    db.prisma.condition.findMany({
      where: { ...inChart(who), OR: [{ verificationStatus: null }, { verificationStatus: { notIn: ['refuted', 'entered-in-error'] } }] },
      orderBy: [{ onsetAt: NEWEST }, { name: 'asc' }, { id: 'asc' }],
    }),
  ]);
  const entries = rows.map((row) => ({
    id: row.id,
    name: row.name,
    active: ONGOING.includes(row.clinicalStatus),
    onsetAt: iso(row.onsetAt ?? row.recordedAt),
    endedAt: iso(row.abatedAt),
  }));
  return { timeZone, entries: currentFirst(entries, (entry) => entry.active) };
}

/** Prescribed medicines. A paused one still counts as current: the person may have it at home. */
export async function listMedications({ db }: Portal, who: PatientWho): Promise<MedicationList> {
  const [timeZone, rows] = await Promise.all([
    homeZone(db, who.patientId),
    db.prisma.medicationRequest.findMany({
      where: { ...inChart(who), status: { notIn: ['draft', 'entered-in-error'] } },
      include: { practitioner: true },
      orderBy: [{ authoredAt: NEWEST }, { name: 'asc' }, { id: 'asc' }],
    }),
  ]);
  const entries = rows.map((row) => ({
    id: row.id,
    name: row.name,
    active: row.status === 'active' || row.status === 'on-hold',
    onHold: row.status === 'on-hold',
    dosage: row.dosageText,
    reason: row.reason,
    prescriber: row.practitioner ? formatPractitioner(row.practitioner) : row.prescriberName,
    prescribedAt: iso(row.authoredAt),
  }));
  return { timeZone, entries: currentFirst(entries, (entry) => entry.active) };
}

/** Allergies and intolerances. */
export async function listAllergies({ db }: Portal, who: PatientWho): Promise<AllergyList> {
  const [timeZone, rows] = await Promise.all([
    homeZone(db, who.patientId),
    db.prisma.allergyIntolerance.findMany({
      where: inChart(who),
      orderBy: [{ recordedAt: NEWEST }, { name: 'asc' }, { id: 'asc' }],
    }),
  ]);
  const entries = rows.map((row) => ({
    id: row.id,
    name: row.name,
    active: row.clinicalStatus === 'active',
    severe: row.criticality === 'high',
    reaction: row.reactionText,
    recordedAt: iso(row.recordedAt),
  }));
  return { timeZone, entries: currentFirst(entries, (entry) => entry.active) };
}

/** Vaccines, given ones first. */
export async function listImmunizations({ db }: Portal, who: PatientWho): Promise<ImmunizationList> {
  const [timeZone, rows] = await Promise.all([
    homeZone(db, who.patientId),
    db.prisma.immunization.findMany({
      where: { ...inChart(who), status: { not: 'entered-in-error' } },
      orderBy: [{ givenAt: NEWEST }, { name: 'asc' }, { id: 'asc' }],
    }),
  ]);
  const entries = rows.map((row) => ({
    id: row.id,
    name: row.name,
    given: row.status === 'completed',
    givenAt: iso(row.givenAt),
    place: row.placeName,
    dose: row.doseText,
  }));
  return { timeZone, entries: currentFirst(entries, (entry) => entry.given) };
}

function currentFirst<Entry>(entries: readonly Entry[], isCurrent: (entry: Entry) => boolean): Entry[] {
  return [...entries.filter(isCurrent), ...entries.filter((entry) => !isCurrent(entry))];
}

function iso(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}

/** Entries name no place of their own; they are shown in the zone of the patient's clinic. */
async function homeZone(db: Portal['db'], patientId: string): Promise<string> {
  const patient = await db.prisma.patient.findUnique({ where: { id: patientId }, select: { clinic: { select: { timeZone: true } } } });
  return patient?.clinic?.timeZone ?? FALLBACK_ZONE;
}
