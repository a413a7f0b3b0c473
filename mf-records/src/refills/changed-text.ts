/** What the clinic approved, where it is something else than was asked for. */
import { msg, str } from '@lit/localize';
import type { Refill } from '@portal/bff/contract/refills';
import { refillsLeftText } from './left-text.ts';

export function changedLines({ changed, pharmacy }: Pick<Refill, 'changed' | 'pharmacy'>): readonly string[] {
  if (!changed) return [];
  const { dose, quantity, refills } = changed;
  return [
    dose === null ? '' : msg(str`How to take it now: ${dose}`, { id: 'records.refill.changed-dose' }),
    quantity === null ? '' : msg(str`How much you get: ${quantity}`, { id: 'records.refill.changed-quantity' }),
    refills === null ? '' : msg(str`After this one: ${refillsLeftText(refills)}`, { id: 'records.refill.changed-refills' }),
    changed.pharmacy ? msg(str`It goes to ${pharmacy.name}`, { id: 'records.refill.changed-pharmacy' }) : '',
  ].filter(Boolean);
}
