/** The explanation of benefits beside the bill: which services are on both, and what each says the patient pays. Pure. */
import type { ComparedLine } from './schema.ts';

/** A service by the insurer. */
export interface InsurerLine {
  readonly name: string | null;
  readonly servedOn: string | null;
  readonly chargedCents: number | null;
  readonly patientCents: number | null;
}

/** A service on a bill. */
export interface BillLine {
  readonly description: string;
  readonly serviceOn: string | null;
  readonly chargeCents: number;
  readonly patientCents: number;
}

export interface Bill {
  readonly id: string;
  readonly lines: readonly BillLine[];
}

/** Pairs of the same service: the same day, and the same charge or else the same words. */
function pairsOf(insurer: readonly InsurerLine[], bill: readonly BillLine[]): Map<InsurerLine, BillLine> {
  const pairs = new Map<InsurerLine, BillLine>();
  const free = new Set(bill);
  const isSameDay = (one: InsurerLine, other: BillLine): boolean => one.servedOn !== null && one.servedOn === other.serviceOn;
  const rules: readonly ((one: InsurerLine, other: BillLine) => boolean)[] = [
    (one, other) => isSameDay(one, other) && one.chargedCents === other.chargeCents,
    (one, other) => isSameDay(one, other) && plain(one.name) !== '' && plain(one.name) === plain(other.description),
  ];
  for (const rule of rules)
    for (const one of insurer) {
      if (pairs.has(one)) continue;
      const found = [...free].find((other) => rule(one, other));
      if (!found) continue;
      pairs.set(one, found);
      free.delete(found);
    }
  return pairs;
}

const plain = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** The bill that has most of an insurer's services on it; null where none has any. Of two alike, the first. */
export function billFor<B extends Bill>(insurer: readonly InsurerLine[], bills: readonly B[]): B | null {
  let best: { bill: B; count: number } | null = null;
  for (const bill of bills) {
    const count = pairsOf(insurer, bill.lines).size;
    if (count > (best?.count ?? 0)) best = { bill, count };
  }
  return best?.bill ?? null;
}

/** Service by service, those of the insurer first. What the insurer does not tell the share of is not called a difference. */
export function compareLines(insurer: readonly InsurerLine[], bill: readonly BillLine[]): ComparedLine[] {
  const pairs = pairsOf(insurer, bill);
  const billed = new Set(pairs.values());
  return [
    ...insurer.map((one): ComparedLine => {
      const other = pairs.get(one);
      const insurerCents = one.patientCents;
      return {
        name: other?.description ?? one.name ?? '',
        servedOn: one.servedOn,
        insurerCents,
        billCents: other?.patientCents ?? null,
        verdict: other ? verdictOf(insurerCents, other.patientCents) : 'only-insurer',
      };
    }),
    ...bill
      .filter((other) => !billed.has(other))
      .map((other): ComparedLine => ({
        name: other.description,
        servedOn: other.serviceOn,
        insurerCents: null,
        billCents: other.patientCents,
        verdict: 'only-bill',
      })),
  ];
}

function verdictOf(insurerCents: number | null, billCents: number): ComparedLine['verdict'] {
  if (insurerCents === null) return 'not-told';
  if (insurerCents === billCents) return 'same';
  return billCents > insurerCents ? 'more' : 'less';
}
