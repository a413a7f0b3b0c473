/** Estimates of the demo world: one that Dana keeps, one that Luis got before his bill, and two that the clinics owe. */
import type { Tx } from '../src/database/database.ts';
import { commonService } from '../src/prices/common-services.ts';
import { share } from '../src/features/estimates/work-out.ts';
import { goodFaithDue } from '../src/features/estimates/good-faith-clock.ts';
import type { GoodFaith, WorkedOut } from '../src/features/estimates/schema.ts';
import { addDays, dayIn } from '../src/time/calendar.ts';
import { weekdayFrom } from './calendar.ts';
import { CLINICS, demoId, PATIENT_IDS } from './ids.ts';
import type { ClinicName, PatientName } from './ids.ts';

const DAY_MS = 86_400_000;

const namesOf = (service: string) => {
  const common = commonService([service]);
  if (!common) throw new Error(`The demo has no words for ${service}.`);
  return { en: common.en, es: common.es, hospital: common.en };
};

/** Writes them once; what is there stays as it is. */
export async function seedEstimates(tx: Tx, now: Date): Promise<void> {
  if ((await tx.estimate.count()) > 0) return;
  const people = await tx.user.findMany({ where: { username: { in: ['dana', 'luis', 'alicia'] } }, select: { id: true, username: true } });
  const idOf = (username: string): string => people.find((one) => one.username === username)?.id ?? demoId('User', username);
  const asked = (patient: PatientName, clinic: ClinicName, service: string, daysAgo: number, plannedOn: string | null) => {
    const createdAt = new Date(now.getTime() - daysAgo * DAY_MS);
    const { dueOn, rule } = goodFaithDue({ askedOn: dayIn(CLINICS[clinic].timeZone, createdAt), plannedOn });
    return {
      id: demoId('Estimate', `${patient}/${service}`),
      patientId: PATIENT_IDS[patient],
      userId: idOf(patient),
      clinicId: CLINICS[clinic].id,
      kind: 'good_faith',
      state: 'asked',
      service,
      names: namesOf(service),
      setting: 'outpatient',
      plannedOn: plannedOn === null ? null : new Date(`${plannedOn}T00:00:00Z`),
      dueOn: new Date(`${dueOn}T00:00:00Z`),
      dueRule: rule,
      createdAt,
    } as const;
  };
  const today = dayIn(CLINICS.summit.timeZone, now);
  const before = asked('luis', 'summit', 'CPT:99284', 36, null);
  await tx.estimate.createMany({
    data: [
      { ...asked('luis', 'summit', 'CPT:73610', 1, weekdayFrom(addDays(today, 5))) },
      { ...asked('dana', 'lakeside', 'CPT:97161', 5, null) },
      { ...before, state: 'issued', document: EMERGENCY, issuedAt: new Date(before.createdAt.getTime() + DAY_MS), issuedById: idOf('alicia') },
      { ...(await kneeOf(tx, idOf('dana'), new Date(now.getTime() - 2 * DAY_MS))) },
    ],
  });
}

/** Less than what the emergency room then billed. */
const EMERGENCY: GoodFaith = {
  lines: [
    { code: 'CPT:99284', description: 'Emergency room visit, level 4', quantity: 1, cents: 221_760 },
    { code: 'CPT:73610', description: 'X-ray of the ankle, 3 views', quantity: 1, cents: 61_250 },
    { code: 'CPT:29515', description: 'Splint and crutches', quantity: 1, cents: 75_000 },
  ],
  totalCents: 358_010,
  diagnoses: ['Ankle injury'],
  note: 'The emergency physician may send a bill of their own.',
  issuer: {
    name: 'Northfield Summit Clinic',
    address: '400 Summit Avenue, Alder Springs, CO 80099',
    state: 'CO',
    phone: '(847) 555-0190',
    npis: ['1987654320'],
    taxId: '00-1234567',
  },
};

/** What an MRI of the knee would cost Dana. */
async function kneeOf(tx: Tx, userId: string, createdAt: Date) {
  const [clinic, coverage] = await Promise.all([
    tx.clinic.findUniqueOrThrow({ where: { id: CLINICS.lakeside.id }, select: { id: true, name: true, phone: true } }),
    tx.coverage.findFirst({ where: { patientId: PATIENT_IDS.dana }, select: { id: true, payerName: true, planName: true } }),
  ]);
  const service = 'CPT:73721';
  const benefits = { deductibleLeftCents: 41_000, copayCents: null, coinsuranceBasisPoints: 2_000, outOfPocketLeftCents: 310_000 };
  const way = share(85_280, { copayCents: 0, deductibleLeftCents: 41_000, coinsuranceBasisPoints: 2_000, outOfPocketLeftCents: 310_000 });
  const worked: WorkedOut = {
    clinic,
    service,
    names: namesOf(service),
    setting: 'outpatient',
    insured: coverage && { coverageId: coverage.id, payerName: coverage.payerName, planName: coverage.planName },
    basis: 'plan',
    chargeCents: 164_000,
    benefits,
    benefitsFrom: 'typed',
    benefitsAsOf: null,
    low: way,
    mid: way,
    high: way,
    pricesOf: '2026-07-01',
  };
  return {
    id: demoId('Estimate', 'dana/knee'),
    patientId: PATIENT_IDS.dana,
    userId,
    clinicId: clinic.id,
    kind: 'worked_out',
    state: 'saved',
    service,
    names: worked.names,
    setting: 'outpatient',
    worked,
    createdAt,
  } as const;
}
