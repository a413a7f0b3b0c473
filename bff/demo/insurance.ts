/** What the demo’s people told of their insurance, waiting at the desks, and what an insurer said when it was asked. */
import type { Tx } from '../src/database/database.ts';
import type { CoverageBenefit } from '../src/insurance/benefit.ts';
import { CLINICS, demoId, PATIENT_IDS } from './ids.ts';

const HOUR_MS = 3_600_000;

const limit = (kind: 'deductible' | 'out_of_pocket', who: 'person' | 'family', totalCents: number, leftCents: number): CoverageBenefit[] => {
  const one = { kind, who, network: 'in' as const, services: ['30'], basisPoints: null, note: null };
  return [
    { ...one, period: 'year', cents: totalCents },
    { ...one, period: 'left', cents: leftCents },
  ];
};

const share = (service: string, cents: number | null, basisPoints: number | null): CoverageBenefit => ({
  kind: cents === null ? 'coinsurance' : 'copay',
  who: 'person',
  network: 'in',
  services: [service],
  period: cents === null ? null : 'visit',
  cents,
  basisPoints,
  note: null,
});

const BENEFITS: readonly CoverageBenefit[] = [
  ...limit('deductible', 'person', 150_000, 62_050),
  ...limit('deductible', 'family', 300_000, 187_050),
  ...limit('out_of_pocket', 'person', 600_000, 441_025),
  share('30', null, 2_000),
  share('98', 3_000, null),
  share('UC', 5_000, null),
  share('86', 25_000, null),
];

/** Writes them once; what is there stays as it is. */
export async function seedInsurance(tx: Tx, now: Date): Promise<void> {
  if ((await tx.coverageRequest.count()) > 0) return;
  const people = await tx.user.findMany({ where: { username: { in: ['dana', 'walter'] } }, select: { id: true, username: true } });
  const idOf = (username: string): string | null => people.find((one) => one.username === username)?.id ?? null;
  const before = (hours: number): Date => new Date(now.getTime() - hours * HOUR_MS);
  const [danas, walters] = await Promise.all(
    [PATIENT_IDS.dana, PATIENT_IDS.walter].map((patientId) => tx.coverage.findFirst({ where: { patientId, status: 'active' }, orderBy: { startsAt: 'desc' } })),
  );
  if (danas)
    await tx.eligibilityCheck.create({
      data: {
        patientId: PATIENT_IDS.dana,
        coverageId: danas.id,
        state: 'active',
        askedAt: before(75),
        answeredAt: before(75),
        planName: 'SILVER PPO',
        benefits: [...BENEFITS],
      },
    });
  await tx.coverageRequest.create({
    data: {
      id: demoId('CoverageRequest', 'dana/second'),
      patientId: PATIENT_IDS.dana,
      clinicId: CLINICS.lakeside.id,
      userId: idOf('dana'),
      kind: 'add',
      payerName: 'Harbor State Blue',
      payerId: '60054',
      memberNumber: 'HSB-44120-02',
      groupNumber: 'G-310',
      relation: 'spouse',
      subscriberName: 'Paul Whitfield',
      position: 2,
      note: 'My husband has a new job. I am on his plan too.',
      createdAt: before(27),
    },
  });
  if (walters)
    await tx.coverageRequest.create({
      data: {
        id: demoId('CoverageRequest', 'walter/end'),
        patientId: PATIENT_IDS.walter,
        clinicId: CLINICS.summit.id,
        userId: idOf('walter'),
        kind: 'end',
        coverageId: walters.id,
        payerName: walters.payerName,
        memberNumber: walters.memberNumber,
        endsOn: new Date(
          before(-30 * 24)
            .toISOString()
            .slice(0, 10),
        ),
        createdAt: before(9),
      },
    });
}
