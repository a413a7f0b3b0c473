/** What is known of each medicine of a patient, and why it can't be refilled now where it can't. */
import { wholeRecord } from '../../access/reach.ts';
import type { Refill } from '../../database/generated/client.ts';
import { DosageStep } from '../../fhir/dosage/dosage.ts';
import { dayIn, FALLBACK_ZONE } from '../../time/calendar.ts';
import { formatPractitioner } from '../directory.ts';
import { Words } from '../scheduling/schema.ts';
import { controlledClassOf } from './controlled.ts';
import { prescribed } from './medicine-rows.ts';
import type { DispenseRow, MedicineRow, Prescribed, Reader, Reading } from './medicine-rows.ts';
import { rulesOf } from './policy.ts';
import type { RefillRules } from './policy.ts';
import type { ControlledClass, RefillKind, RefillRefusal, RenewalTerms } from './schema.ts';
import { OPEN_STATES } from './states.ts';
import { askFrom, refillsLeft, supplyOf } from './supply.ts';
import type { Fill, Supply } from './supply.ts';

export interface ClinicFacts {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly timeZone: string;
}

export interface MedicineFacts {
  readonly row: MedicineRow;
  readonly prescriber: string | null;
  readonly dosage: DosageStep[];
  readonly controlled: ControlledClass | null;
  readonly refillsLeft: number | null;
  readonly validUntil: string | null;
  /** Newest first. */
  readonly fills: readonly Fill[];
  readonly supply: Supply;
  readonly askFrom: string | null;
  readonly open: Pick<Refill, 'id' | 'state' | 'userId'> | null;
  /** Whose team answers; null where no clinic here does. */
  readonly clinic: ClinicFacts | null;
  readonly rules: RefillRules;
  readonly renewal: RenewalTerms;
  /** Why it can't be asked for. */
  refusal(kind: RefillKind): RefillRefusal | null;
}

export interface Medicines {
  readonly timeZone: string;
  readonly today: string;
  readonly preferredId: string | null;
  readonly medicines: readonly MedicineFacts[];
}

/** @param ids of prescriptions; without it, those that are taken */
export async function medicineFacts(db: Reading, who: Reader, at: Date, ids?: readonly string[]): Promise<Medicines> {
  const { patientId } = who;
  // One after the other: within a transaction there is one connection.
  const patient = await db.patient.findUniqueOrThrow({ where: { id: patientId }, select: { clinic: true } });
  const rows = await prescribed(db, who, ids);
  const open = await db.refill.findMany({
    // Whoever asked: a medicine has one that is open.
    where: { ...wholeRecord(patientId), state: { in: [...OPEN_STATES] } },
    select: { id: true, state: true, userId: true, medicationRequestId: true },
  });
  const preferred = await db.patientPharmacy.findUnique({ where: { patientId }, select: { pharmacyId: true } });
  const timeZone = patient.clinic?.timeZone ?? FALLBACK_ZONE;
  const today = dayIn(timeZone, at);
  const clinicOf = await prescribersClinics(db, rows, patient.clinic);
  const clinicIds = rows.flatMap(({ row }) => clinicOf(row)?.id ?? []);
  const rules = await rulesOf(db, clinicIds);
  const teams = await teamsOf(db, clinicIds);
  const medicines = rows.map((one) => {
    const clinic = clinicOf(one.row);
    const mine = open.find(({ medicationRequestId }) => medicationRequestId === one.row.id) ?? null;
    return factsOf(one, { clinic, team: teams.get(clinic?.id ?? '') ?? null, rules: rules(clinic?.id ?? ''), open: mine, timeZone, today });
  });
  return { timeZone, today, preferredId: preferred?.pharmacyId ?? null, medicines };
}

interface Around {
  readonly clinic: ClinicFacts | null;
  readonly team: RenewalTerms['team'];
  readonly rules: RefillRules;
  readonly open: MedicineFacts['open'];
  readonly timeZone: string;
  readonly today: string;
}

function factsOf(one: Prescribed, { clinic, team, rules, open, timeZone, today }: Around): MedicineFacts {
  const { row } = one;
  const dosage = DosageStep.array().parse(row.dosage);
  const fills = one.all.flatMap((dispense) => fillOf(dispense, row, timeZone) ?? []).toSorted((a, b) => b.on.localeCompare(a.on));
  const supply = supplyOf(fills, dosage, today);
  const controlled = controlledClassOf(row.name);
  const from = askFrom(supply, rules.usedPart, controlled ? rules.controlled[controlled].leastDays : 0);
  const prescriber = row.practitioner ? formatPractitioner(row.practitioner) : row.prescriberName;
  const renewal: RenewalTerms = { category: 'medication', team, prescriber, clinic: clinic?.name ?? '' };
  const left = refillsLeft(row.repeatsAllowed, one.own.filter(({ status }) => COUNTED.has(status)).length);
  const validUntil = row.validUntil?.toISOString().slice(0, 10) ?? null;
  return {
    row,
    prescriber,
    dosage,
    controlled,
    refillsLeft: left,
    validUntil,
    fills,
    supply,
    askFrom: from,
    open,
    clinic,
    rules,
    renewal,
    refusal(kind) {
      const clinicPhone = clinic?.phone ?? null;
      if (one.isUnsure) return { code: 'may-be-someone-elses', clinicPhone };
      if (row.reported || clinic === null) return { code: 'not-prescribed-here' };
      if (STOPPED.has(row.status)) return { code: 'stopped' };
      if (row.doNotPerform || !TAKEN.has(row.status)) return { code: 'not-ordered' };
      if (row.status === 'on-hold') return { code: 'paused' };
      if (one.replacedBy) return { code: 'replaced', medicineId: one.replacedBy };
      if (open) return { code: 'already-asked', refillId: open.id };
      if (controlled && !rules.controlled[controlled].online) return { code: 'controlled', class: controlled, clinicPhone };
      if (from !== null && from > today) return { code: 'too-early', from };
      if (kind === 'renewal') return null;
      if (validUntil !== null && validUntil < today) return { code: 'expired', until: validUntil, renewal };
      return left === 0 ? { code: 'none-left', renewal } : null;
    },
  };
}

const STOPPED: ReadonlySet<string> = new Set(['stopped', 'cancelled', 'completed']);
const TAKEN: ReadonlySet<string> = new Set(['active', 'on-hold']);
/** A fill that is under way is no longer left. */
const COUNTED: ReadonlySet<string> = new Set(['preparation', 'in-progress', 'on-hold', 'completed']);

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** What the patient got, where the day is known. */
function fillOf(
  { status, quantity, unit, supplyDays, handedOverAt, handedOverDate, pharmacyName }: DispenseRow,
  medicine: MedicineRow,
  timeZone: string,
): Fill | null {
  if (status !== 'completed' || !handedOverAt || !handedOverDate || handedOverDate.length < DAY_LENGTH) return null;
  const on = handedOverDate.length === DAY_LENGTH ? handedOverDate : dayIn(timeZone, handedOverAt);
  // What the prescription says of one supply holds for one of its size.
  const isWhole = quantity !== null && quantity === medicine.quantity && unit === medicine.unit;
  return { on, quantity, unit, supplyDays: supplyDays ?? (isWhole ? medicine.supplyDays : null), pharmacy: pharmacyName };
}

/** The patient's own clinic, unless who prescribed works at another one alone. */
async function prescribersClinics(db: Reading, rows: readonly Prescribed[], own: ClinicFacts | null): Promise<(row: MedicineRow) => ClinicFacts | null> {
  const practitioners = [...new Set(rows.flatMap(({ row }) => row.practitionerId ?? []))];
  const staff = await db.staffMember.findMany({
    where: { practitionerId: { in: practitioners } },
    select: {
      practitionerId: true,
      user: { select: { grants: { where: { relationship: 'staff', revokedAt: null, clinicId: { not: null } }, select: { clinic: true } } } },
    },
  });
  const clinics = new Map(staff.map(({ practitionerId, user }) => [practitionerId, user.grants.flatMap(({ clinic }) => clinic ?? [])]));
  return (row) => {
    const theirs = clinics.get(row.practitionerId) ?? [];
    return theirs.some(({ id }) => id === own?.id) ? own : (theirs[0] ?? own);
  };
}

/** By clinic the team that a renewal goes to, in its own words: the doctors', or who sorts what is clinical. */
async function teamsOf(db: Reading, clinicIds: readonly string[]): Promise<ReadonlyMap<string, NonNullable<RenewalTerms['team']>>> {
  const rows = await db.messageTeam.findMany({
    where: {
      clinicId: { in: [...new Set(clinicIds)] },
      pool: { in: ['physician', 'clinical'] },
      OR: [{ categories: { isEmpty: true } }, { categories: { has: 'medication' } }],
    },
    orderBy: [{ pool: 'asc' }, { position: 'desc' }],
  });
  // The last one of a clinic stands: the doctors, where there are some.
  return new Map(
    rows.flatMap(({ clinicId, names }) => {
      const words = Words.safeParse(names).data;
      return words ? [[clinicId, words] as const] : [];
    }),
  );
}
