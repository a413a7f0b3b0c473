/** How the demo's clinics help with bills, and who has asked for it: each desk has one to decide, and a list of the past. */
import type { Tx } from '../src/database/database.ts';
import type { Prisma } from '../src/database/generated/client.ts';
import { CLINICS, demoId, PATIENT_IDS } from './ids.ts';
import { PEOPLE } from './people.ts';

const DAY_MS = 86_400_000;

/** As `features/assistance/policy.ts` reads it: a usual sliding scale. */
const RULES = {
  bands: [
    { upTo: 200, discount: 100 },
    { upTo: 300, discount: 75 },
    { upTo: 400, discount: 40 },
  ],
  hardship: { share: 20, discount: 50 },
  interestFreeMonths: 24,
  decisionDays: 10,
  moreDays: 30,
  appealDays: 30,
  helpMonths: 6,
};

/** Writes them once; what is there stays as it is. */
export async function seedAssistance(tx: Tx, now: Date): Promise<void> {
  if ((await tx.assistancePolicy.count()) > 0) return;
  const startsOn = new Date('2025-01-01T00:00:00Z');
  await tx.assistancePolicy.createMany({ data: Object.values(CLINICS).map(({ id: clinicId }) => ({ clinicId, startsOn, rules: RULES })) });
  const people = await tx.user.findMany({ where: { username: { in: [PEOPLE.dana.username, PEOPLE.walter.username] } }, select: { id: true, username: true } });
  for (const { id: userId, username } of people) {
    const made = username === PEOPLE.dana.username ? [ofJune(userId, now), ofDana(userId, now)] : [ofWalter(userId, now)];
    for (const data of made) await tx.assistanceApplication.create({ data });
  }
}

const signed = (text: string): string => JSON.stringify({ kind: 'typed', text });

function sentOnes(sentAt: Date, kinds: readonly Prisma.AssistanceEventUncheckedCreateWithoutApplicationInput[] = []) {
  return {
    sentAt,
    createdAt: new Date(sentAt.getTime() - DAY_MS),
    changedAt: sentAt,
    answerBy: new Date(sentAt.getTime() + 14 * DAY_MS),
    events: { create: [{ at: sentAt, kind: 'sent' }, ...kinds] },
  };
}

/** Waits at the Lakeside desk. */
const ofJune = (userId: string, now: Date): Prisma.AssistanceApplicationUncheckedCreateInput => ({
  id: demoId('AssistanceApplication', 'june'),
  patientId: PATIENT_IDS.june,
  clinicId: CLINICS.lakeside.id,
  userId,
  state: 'sent',
  area: 'contiguous',
  members: [
    { relation: 'child', age: 15 },
    { relation: 'child', age: 9 },
  ],
  incomes: [{ source: 'wages', cents: 2_450_00, every: 'two-weeks' }],
  insured: true,
  reasons: ['less-work', 'bills'],
  reasonText: 'My hours were cut in the fall.',
  monthlyCents: 50_00,
  signature: signed('Dana Whitfield'),
  ...sentOnes(new Date(now.getTime() - 3 * DAY_MS)),
});

/** Over since the summer. */
function ofDana(userId: string, now: Date): Prisma.AssistanceApplicationUncheckedCreateInput {
  const sentAt = new Date(now.getTime() - 330 * DAY_MS);
  const decidedAt = new Date(sentAt.getTime() + 6 * DAY_MS);
  const endedAt = new Date(decidedAt.getTime() + 180 * DAY_MS);
  return {
    id: demoId('AssistanceApplication', 'dana'),
    patientId: PATIENT_IDS.dana,
    clinicId: CLINICS.lakeside.id,
    userId,
    area: 'contiguous',
    members: [
      { relation: 'child', age: 14 },
      { relation: 'child', age: 8 },
    ],
    incomes: [{ source: 'unemployment', cents: 412_00, every: 'week' }],
    insured: false,
    reasons: ['no-work'],
    signature: signed('Dana Whitfield'),
    ...sentOnes(sentAt, [
      { at: decidedAt, kind: 'approved', discount: 100, words: 'We took the whole amount off your bills.' },
      { at: endedAt, kind: 'over' },
    ]),
    state: 'ended',
    decidedAt,
    answer: 'We took the whole amount off your bills.',
    discount: 100,
    helpFrom: decidedAt,
    helpUntil: endedAt,
    endedAt,
    endReason: 'over',
  };
}

/** Waits at the Summit desk. */
const ofWalter = (userId: string, now: Date): Prisma.AssistanceApplicationUncheckedCreateInput => ({
  id: demoId('AssistanceApplication', 'walter'),
  patientId: PATIENT_IDS.walter,
  clinicId: CLINICS.summit.id,
  userId,
  state: 'sent',
  area: 'contiguous',
  members: [],
  incomes: [{ source: 'social-security', cents: 1_986_00, every: 'month' }],
  insured: true,
  reasons: ['bills'],
  signature: signed('Walter Brandt'),
  ...sentOnes(new Date(now.getTime() - 8 * DAY_MS)),
});
