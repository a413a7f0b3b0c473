/** What members pay by their plan, as FHIR tells it: `Coverage.costToBeneficiary`, and `ExplanationOfBenefit.benefitBalance`. */
import { z } from 'zod';
import type { CoverageBenefit } from '../insurance/benefit.ts';
import { codeableConcept, money, quantity } from './fhir-types.ts';
import { centsOrNull, statusCode } from './values.ts';

export const costToBeneficiary = z.object({
  type: codeableConcept.optional(),
  valueMoney: money.optional(),
  valueQuantity: quantity.optional(),
});

export const benefitBalance = z.object({
  excluded: z.boolean().optional(),
  network: codeableConcept.optional(),
  unit: codeableConcept.optional(),
  financial: z
    .array(
      z.object({
        type: codeableConcept,
        allowedMoney: money.optional(),
        allowedUnsignedInt: z.number().optional(),
        usedMoney: money.optional(),
      }),
    )
    .optional(),
});

/** Codes of coverage-copay-type, and of CARIN's C4BBPayerBenefit… by what they are called, to the service types of X12. */
const SERVICES: Readonly<Record<string, string>> = { gpvisit: '98', spvisit: '98', emergency: '86', inpthosp: '48', televisit: '98', urgentcare: 'UC' };

const LIMITS: Readonly<Record<string, 'deductible' | 'out_of_pocket'>> = {
  deductible: 'deductible',
  'medical-deductible': 'deductible',
  maxoutofpocket: 'out_of_pocket',
  'out-of-pocket': 'out_of_pocket',
  'medical-deductible-family': 'deductible',
};

const PLAIN = { who: null, network: null, services: [], period: null, cents: null, basisPoints: null, note: null } as const;

/** What was told with the coverage; what the vocabulary does not name is left out. */
export function costsOf(costs: readonly z.output<typeof costToBeneficiary>[] | undefined): CoverageBenefit[] {
  return (costs ?? []).flatMap(({ type, valueMoney, valueQuantity }): CoverageBenefit[] => {
    const code = statusCode(type);
    if (code === null) return [];
    const cents = centsOrNull(valueMoney);
    const limit = LIMITS[code];
    if (limit) return cents === null ? [] : [{ ...PLAIN, kind: limit, services: ['30'], period: 'year', cents }];
    const service = SERVICES[code];
    if (code !== 'copay' && code !== 'copaypct' && service === undefined) return [];
    const share = { ...PLAIN, services: [service ?? '30'], period: 'visit' as const };
    if (cents !== null) return [{ ...share, kind: 'copay', cents }];
    const percent = valueQuantity?.value;
    return percent === undefined ? [] : [{ ...share, kind: 'coinsurance', basisPoints: Math.round(percent * 100) }];
  });
}

/** What was used of a year's limits as the claim was paid. */
export function balancesOf(balances: readonly z.output<typeof benefitBalance>[] | undefined): CoverageBenefit[] {
  return (balances ?? []).flatMap(({ excluded, network, unit, financial }): CoverageBenefit[] => {
    if (excluded) return [];
    const side = { network: networkOf(statusCode(network)), who: statusCode(unit) === 'family' ? ('family' as const) : ('person' as const) };
    return (financial ?? []).flatMap(({ type, allowedMoney, usedMoney }): CoverageBenefit[] => {
      const kind = LIMITS[statusCode(type) ?? ''];
      if (!kind) return [];
      const one = { ...PLAIN, ...side, kind, services: ['30'] };
      const [allowed, used] = [centsOrNull(allowedMoney), centsOrNull(usedMoney)];
      return [
        ...(allowed === null ? [] : [{ ...one, period: 'year' as const, cents: allowed }]),
        ...(used === null ? [] : [{ ...one, period: 'used' as const, cents: used }]),
      ];
    });
  });
}

function networkOf(code: string | null): 'in' | 'out' | null {
  return code === 'in' || code === 'out' ? code : null;
}
