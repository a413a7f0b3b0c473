/** What a patient's plans have them pay now, for whoever works out what something will cost. */
import type { inChart, wholeRecord } from '../../access/reach.ts';
import type { Database } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { benefitsOf, progressOf, sharesOf } from '../../insurance/benefit.ts';
import type { CoverageBenefit, Progress, Share } from '../../insurance/benefit.ts';
import { stateOfCoverage } from './coverage-state.ts';

/** In the network. */
export interface CoverageCosts {
  readonly coverageId: string;
  readonly payerName: string;
  readonly planName: string | null;
  readonly network: string | null;
  /** 1 pays first; null when nobody told. */
  readonly position: number | null;
  /** When what follows was told; null when nothing was. */
  readonly asOf: string | null;
  /** Who told it: the insurer when asked, the coverage itself, or the newest explanation of benefits. */
  readonly toldBy: 'insurer' | 'coverage' | 'claim' | null;
  readonly deductible: Progress | null;
  readonly familyDeductible: Progress | null;
  readonly outOfPocket: Progress | null;
  readonly familyOutOfPocket: Progress | null;
  /** By service type of X12, `30` for all that is not named. */
  readonly shares: Share[];
}

const TOLD = {
  checks: { where: { state: 'active' }, orderBy: { askedAt: 'desc' }, take: 1 },
} as const satisfies Prisma.CoverageInclude;

/** What was told last, and by whom. */
export interface Told {
  readonly benefits: readonly CoverageBenefit[];
  readonly at: Date | null;
  readonly by: CoverageCosts['toldBy'];
}

interface TellingCoverage {
  readonly id: string;
  readonly benefits: Prisma.JsonValue;
  readonly checks: readonly { readonly answeredAt: Date | null; readonly benefits: Prisma.JsonValue }[];
}

export interface TellingClaim {
  readonly coverageId: string | null;
  readonly createdAt: Date | null;
  readonly balances: Prisma.JsonValue;
}

/** The insurer's own answer goes first, then what the newest claim used, then what the coverage says of itself. */
export function toldOf(coverage: TellingCoverage, claims: readonly TellingClaim[]): Told {
  const [check] = coverage.checks;
  const claim = claims.find(({ coverageId, balances }) => coverageId === coverage.id && benefitsOf(balances).length > 0);
  const plan = benefitsOf(coverage.benefits);
  if (check && benefitsOf(check.benefits).length > 0) return { benefits: benefitsOf(check.benefits), at: check.answeredAt, by: 'insurer' };
  if (claim) return { benefits: [...benefitsOf(claim.balances), ...plan], at: claim.createdAt, by: 'claim' };
  return { benefits: plan, at: null, by: plan.length > 0 ? 'coverage' : null };
}

/** The progress and the shares of what was told. */
export function costsOf(
  told: Told,
): Pick<CoverageCosts, 'asOf' | 'toldBy' | 'deductible' | 'familyDeductible' | 'outOfPocket' | 'familyOutOfPocket' | 'shares'> {
  const { benefits } = told;
  return {
    asOf: told.at?.toISOString() ?? null,
    toldBy: told.by,
    deductible: progressOf(benefits, 'deductible', 'person'),
    familyDeductible: progressOf(benefits, 'deductible', 'family'),
    outOfPocket: progressOf(benefits, 'out_of_pocket', 'person'),
    familyOutOfPocket: progressOf(benefits, 'out_of_pocket', 'family'),
    shares: sharesOf(benefits),
  };
}

type Reach = ReturnType<typeof inChart> | ReturnType<typeof wholeRecord>;

/** Of each plan the newest claim that says how much of the year's limits was used. */
export function tellingClaims(db: Pick<Database['prisma'], 'explanationOfBenefit'>, reach: Reach): Promise<TellingClaim[]> {
  return db.explanationOfBenefit.findMany({
    where: { ...reach, coverageId: { not: null }, balances: { not: [] }, createdAt: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { coverageId: true, createdAt: true, balances: true },
    distinct: ['coverageId'],
  });
}

/**
 * The plans that hold today, the one that pays first before the others.
 * @param reach - `inChart(who)`, or `wholeRecord(patientId)` for what the portal works out by itself
 * @param today - the day at the clinic, `2026-11-24`
 */
export async function readCoverageCosts({ prisma }: Pick<Database, 'prisma'>, reach: Reach, today: string): Promise<CoverageCosts[]> {
  const [rows, claims] = await Promise.all([
    prisma.coverage.findMany({ where: reach, include: TOLD, orderBy: [{ position: { sort: 'asc', nulls: 'last' } }, { startsAt: 'desc' }, { id: 'asc' }] }),
    tellingClaims(prisma, reach),
  ]);
  return rows
    .filter((row) => stateOfCoverage(row, today) === 'active')
    .map((row) => ({
      coverageId: row.id,
      payerName: row.payerName,
      planName: row.planName,
      network: row.network,
      position: row.position,
      ...costsOf(toldOf(row, claims)),
    }));
}
