/** How a bill's amount came about, the same on its page and on paper. */
import { msg } from '@lit/localize';
import type { Statement } from '@portal/bff/contract/billing';

/** One amount on the way from the charges to what is owed. */
export interface Sum {
  readonly label: string;
  readonly cents: number;
  /** What those above come to. */
  readonly isTotal?: true;
}

/** From the charges to what is owed: what comes off has a minus sign. Nothing of a bill that may be somebody else's. */
export function sumsOf({ status, totals, totalCents, paidCents, owedCents }: Statement): Sum[] {
  if (status === 'unsure') return [];
  return [
    ...(totals
      ? [
          { label: msg('Charges', { id: 'billing.statement.charges' }), cents: totals.chargeCents },
          { label: msg('Insurance paid', { id: 'billing.statement.insurance' }), cents: 0 - totals.insuranceCents },
          { label: msg('Discounts', { id: 'billing.statement.discounts' }), cents: 0 - totals.adjustmentCents },
        ]
      : []),
    { label: msg('Your share', { id: 'billing.statement.part' }), cents: totalCents, isTotal: true },
    { label: msg('You paid', { id: 'billing.statement.paid' }), cents: 0 - paidCents },
    { label: msg('You owe', { id: 'billing.statement.owed' }), cents: owedCents, isTotal: true },
  ];
}
