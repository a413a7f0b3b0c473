/**
 * What a plan has its members pay, in one shape, whoever told it: the insurer's
 * answer (X12 271), the coverage itself (FHIR `costToBeneficiary`) or an
 * explanation of benefits (`benefitBalance`).
 */
import { z } from 'zod';

export const CoverageBenefit = z.object({
  kind: z.enum(['deductible', 'out_of_pocket', 'copay', 'coinsurance', 'limit']),
  /** For one person or for the family together; null when nobody told. */
  who: z.enum(['person', 'family']).nullable(),
  /** At doctors the plan has agreements with, or at others; null: at both, or not told. */
  network: z.enum(['in', 'out']).nullable(),
  /** Service types of X12 (element 1365), `30` for the plan as a whole; none is the plan as well. */
  services: z.array(z.string()),
  /** Of a limit: the year's, what was used of it, or what is left. Of a share: each visit, or not told. */
  period: z.enum(['year', 'used', 'left', 'visit']).nullable(),
  cents: z.number().int().nullable(),
  /** Of a coinsurance: hundredths of a percent, 2000 is 20 %. */
  basisPoints: z.number().int().nullable(),
  /** Words of the insurer. */
  note: z.string().nullable(),
});
export type CoverageBenefit = z.infer<typeof CoverageBenefit>;

/** A limit of a year, and how far it is used. */
export interface Progress {
  readonly totalCents: number;
  readonly metCents: number;
  readonly leftCents: number;
}

/** What stands for the plan as a whole. */
const WHOLE_PLAN = '30';

const isOfPlan = ({ services }: Pick<CoverageBenefit, 'services'>): boolean => services.length === 0 || services.includes(WHOLE_PLAN);

/**
 * How far a limit is used, at doctors in the network; null when its total was not
 * told, or neither what was used of it nor what is left.
 */
export function progressOf(benefits: readonly CoverageBenefit[], kind: 'deductible' | 'out_of_pocket', who: 'person' | 'family'): Progress | null {
  const own = benefits.filter((one) => one.kind === kind && (one.who ?? 'person') === who && one.network !== 'out' && isOfPlan(one));
  const centsOf = (period: CoverageBenefit['period']): number | null => own.find((one) => one.period === period && one.cents !== null)?.cents ?? null;
  const [totalCents, used, left] = [centsOf('year'), centsOf('used'), centsOf('left')];
  if (totalCents === null || (used === null && left === null)) return null;
  // What is left is what counts for the next visit: it goes first.
  const leftCents = Math.min(totalCents, Math.max(0, left ?? totalCents - (used ?? 0)));
  return { totalCents, metCents: totalCents - leftCents, leftCents };
}

/** What the member pays for a kind of service in the network: an amount, a part, or both. */
export interface Share {
  /** A service type of X12; `30` for whatever is not named. */
  readonly service: string;
  readonly copayCents: number | null;
  /** Hundredths of a percent. */
  readonly coinsuranceBasisPoints: number | null;
}

/** The shares that were told, the plan's first, then by service type. */
export function sharesOf(benefits: readonly CoverageBenefit[]): Share[] {
  const shares = new Map<string, { copayCents: number | null; coinsuranceBasisPoints: number | null }>();
  for (const { kind, network, services, cents, basisPoints } of benefits) {
    if (network === 'out' || (kind !== 'copay' && kind !== 'coinsurance')) continue;
    for (const service of services.length === 0 ? [WHOLE_PLAN] : services) {
      const share = shares.get(service) ?? { copayCents: null, coinsuranceBasisPoints: null };
      // The first that was told stays: what follows is for a case that we can't tell apart.
      if (kind === 'copay') share.copayCents ??= cents;
      else share.coinsuranceBasisPoints ??= basisPoints;
      shares.set(service, share);
    }
  }
  const order = (service: string): string => (service === WHOLE_PLAN ? '' : service.padStart(4, '0'));
  return [...shares].map(([service, share]) => ({ service, ...share })).sort((a, b) => order(a.service).localeCompare(order(b.service)));
}

/** As it is kept in a column; what can't be read is nothing. */
export function benefitsOf(json: unknown): CoverageBenefit[] {
  return CoverageBenefit.array().safeParse(json).data ?? [];
}
