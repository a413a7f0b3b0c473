/** The refills of the demo world, one at the pharmacy and two that wait at the desks, and the pharmacies that its people use. */
import { readFileSync } from 'node:fs';
import type { Tx } from '../src/database/database.ts';
import type { Prisma, RefillState } from '../src/database/generated/client.ts';
import { answerBy } from '../src/features/visit-requests/published.ts';
import { REFILL_SYSTEM } from '../src/fhir/system-urls.ts';
import { CLINICS, demoId, PATIENT_IDS } from './ids.ts';
import type { ClinicName, PatientName, StaffName } from './ids.ts';
import { concept, referTo, rxnorm } from './resources.ts';
import { STAFF_NAMES } from './staff-names.ts';

const METOPROLOL = rxnorm('866436', 'Metoprolol succinate ER 50 mg tablet');
const MEDICINE_ID = demoId('MedicationRequest', `walter/${METOPROLOL.code}`);
export const READY_REFILL_ID = demoId('Refill', 'walter/ready');

/** What the pharmacy sent of it. */
export const readyDispense = (subject: object): Readonly<Record<string, unknown>> => ({
  identifier: [{ system: REFILL_SYSTEM, value: READY_REFILL_ID }],
  status: 'in-progress',
  medicationCodeableConcept: concept(METOPROLOL),
  subject,
  authorizingPrescription: [referTo('MedicationRequest', MEDICINE_ID)],
  performer: [{ actor: { display: 'Ridgeline Pharmacy' } }],
  quantity: { value: 90, unit: 'tablet' },
  daysSupply: { value: 90, unit: 'days' },
});

type Shop = Prisma.InputJsonObject & { readonly id: string; readonly phone: string };

interface Waiting {
  readonly patient: PatientName;
  readonly clinic: ClinicName;
  readonly username: string;
  readonly medicine: ReturnType<typeof rxnorm>;
  readonly prescriber: StaffName;
  readonly kind: 'refill' | 'renewal';
  readonly pharmacyId: string;
  readonly phone: string;
  readonly note: string;
  readonly hoursAgo: number;
}

/** What people asked for since the clinics last looked. */
const WAITING: readonly Waiting[] = [
  {
    patient: 'june',
    clinic: 'lakeside',
    username: 'dana',
    medicine: rxnorm('745679', 'Albuterol inhaler'),
    prescriber: 'raman',
    kind: 'refill',
    pharmacyId: 'harbor-street',
    phone: '(847) 555-0132',
    note: 'One for school, please.',
    hoursAgo: 5,
  },
  {
    patient: 'luis',
    clinic: 'summit',
    username: 'luis',
    medicine: rxnorm('197806', 'Ibuprofen 600 mg tablet'),
    prescriber: 'ortega',
    kind: 'renewal',
    pharmacyId: 'ridgeline',
    phone: '(720) 555-0132',
    note: 'My ankle still hurts at night.',
    hoursAgo: 26,
  },
];

const DIRECTORY = new URL('../src/pharmacies/demo-directory.json', import.meta.url);
const HOUR_MS = 3_600_000;

/** Writes them once; what is there stays as it is. */
export async function seedRefills(tx: Tx, now: Date): Promise<void> {
  if ((await tx.patientPharmacy.count()) > 0) return;
  const directory = JSON.parse(readFileSync(DIRECTORY, 'utf8')) as Shop[];
  const ridgeline = directory.find(({ id }) => id === 'ridgeline');
  if (!ridgeline) throw new Error('The demo’s directory has no Ridgeline Pharmacy.');
  await tx.patientPharmacy.createMany({
    data: [
      { patientId: PATIENT_IDS.dana, pharmacyId: 'harbor-street', setAt: now },
      { patientId: PATIENT_IDS.walter, pharmacyId: ridgeline.id, setAt: now },
    ],
  });
  const [asked, taken, approved, sent, ready] = [50, 31, 30, 29, 20].map((hours) => new Date(now.getTime() - hours * HOUR_MS));
  const people = await tx.user.findMany({ where: { username: { in: ['walter', 'ortega'] } }, select: { id: true, username: true } });
  const idOf = (username: string): string | null => people.find((one) => one.username === username)?.id ?? null;
  const [walter, ortega] = [idOf('walter'), idOf('ortega')];
  if (!asked || !ready) throw new Error('A refill has its times.');
  await tx.refill.create({
    data: {
      id: READY_REFILL_ID,
      patientId: PATIENT_IDS.walter,
      clinicId: CLINICS.summit.id,
      userId: walter,
      medicationRequestId: MEDICINE_ID,
      medicineName: METOPROLOL.display,
      prescriberName: STAFF_NAMES.ortega,
      groupId: demoId('RefillGroup', 'walter/ready'),
      kind: 'refill',
      state: 'ready',
      pool: 'clinical',
      pharmacyId: ridgeline.id,
      // As people read it; the directory keeps numbers as they are dialed.
      pharmacy: { ...ridgeline, phone: '(720) 555-0132' } satisfies Prisma.InputJsonObject,
      askedAt: asked,
      dueBy: new Date(ready.getTime() + 7 * 24 * HOUR_MS),
      ownerId: ortega,
      decidedAt: approved ?? null,
      decidedById: ortega,
    },
  });
  const steps: readonly (readonly [RefillState, Date | undefined, 'patient' | 'clinic' | 'portal' | 'pharmacy'])[] = [
    ['asked', asked, 'patient'],
    ['in_review', taken, 'clinic'],
    ['approved', approved, 'clinic'],
    ['sent', sent, 'portal'],
    ['ready', ready, 'pharmacy'],
  ];
  await tx.refillStep.createMany({
    data: steps.flatMap(([state, at, by]) =>
      at ? [{ refillId: READY_REFILL_ID, state, at, by, userId: by === 'patient' ? walter : by === 'clinic' ? ortega : null }] : [],
    ),
  });
  await seedWaiting(tx, now, directory);
  await tx.medicationDispense.updateMany({ where: { namedRefillId: READY_REFILL_ID }, data: { refillId: READY_REFILL_ID } });
}

/** By when they are answered: two working days, as the clinics say where they have no rules of their own. */
async function seedWaiting(tx: Tx, now: Date, directory: readonly Shop[]): Promise<void> {
  const users = await tx.user.findMany({ where: { username: { in: WAITING.map(({ username }) => username) } }, select: { id: true, username: true } });
  for (const { patient, clinic, username, medicine, prescriber, hoursAgo, pharmacyId, phone, kind, note } of WAITING) {
    const askedAt = new Date(now.getTime() - hoursAgo * HOUR_MS);
    const { id: clinicId, timeZone } = CLINICS[clinic];
    const userId = users.find((user) => user.username === username)?.id ?? null;
    const name = `${patient}/waiting`;
    await tx.refill.create({
      data: {
        id: demoId('Refill', name),
        patientId: PATIENT_IDS[patient],
        clinicId,
        userId,
        medicationRequestId: demoId('MedicationRequest', `${patient}/${medicine.code}`),
        medicineName: medicine.display,
        prescriberName: STAFF_NAMES[prescriber],
        groupId: demoId('RefillGroup', name),
        kind,
        pool: 'clinical',
        note,
        pharmacyId,
        pharmacy: { ...directory.find(({ id }) => id === pharmacyId), phone },
        askedAt,
        dueBy: answerBy({ timeZone, answerDays: 2 }, [], askedAt),
        steps: { create: { state: 'asked', at: askedAt, by: 'patient', userId } },
      },
    });
  }
}
