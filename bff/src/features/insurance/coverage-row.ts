/** Coverages, and what insurers said of them, as people read them. */
import type { EligibilityCheck, Prisma } from '../../database/generated/client.ts';
import { findPayer } from '../../insurance/payers.ts';
import type { Payers } from '../../insurance/payers.ts';
import { formatPhone } from '../../phone.ts';
import { costsOf, toldOf } from './coverage-costs.ts';
import type { TellingClaim } from './coverage-costs.ts';
import { dayOf, lastDayOf, stateOfCoverage } from './coverage-state.ts';
import type { CoverageSummary, EligibilityResult } from './schema.ts';

/** What {@link toCoverage} is made of: the newest question that ended in each way. */
export const COVERAGE_PARTS = {
  checks: { orderBy: [{ askedAt: 'desc' }, { id: 'desc' }], distinct: ['state'] },
  requests: { where: { state: 'open' }, select: { kind: true } },
} as const satisfies Prisma.CoverageInclude;

export type CoverageRow = Prisma.CoverageGetPayload<{ include: typeof COVERAGE_PARTS }>;

export function toResult(row: EligibilityCheck): EligibilityResult {
  return {
    id: row.id,
    state: row.state,
    askedAt: row.askedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    reasons: row.reasons,
    planName: row.planName,
    startsOn: row.startsOn && dayOf(row.startsOn),
    endsOn: row.endsOn && dayOf(row.endsOn),
  };
}

/** @param today - the day at the clinic */
export function toCoverage(payers: Pick<Payers, 'list'>, row: CoverageRow, claims: readonly TellingClaim[], today: string): CoverageSummary {
  const [check] = row.checks;
  const phone = findPayer(payers, row)?.phone ?? null;
  const told = toldOf({ ...row, checks: row.checks.filter(({ state }) => state === 'active') }, claims);
  return {
    id: row.id,
    payerName: row.payerName,
    payerPhone: phone && formatPhone(phone),
    planName: row.planName,
    memberNumber: row.memberNumber,
    state: stateOfCoverage(row, today),
    position: row.position,
    startsOn: row.startsAt && dayOf(row.startsAt),
    endsOn: lastDayOf(row),
    costs: costsOf(told),
    check: check ? toResult(check) : null,
    pending: row.requests[0]?.kind ?? null,
  };
}
