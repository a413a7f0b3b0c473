/** The steps from a price to what somebody pays, as the rows of a table, on the page and on paper. */
import { msg, str } from '@lit/localize';
import type { Worked, WorkedOut } from '@portal/bff/contract/estimates';
import { formatMoney } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { html, nothing } from 'lit';

type Shown = Pick<WorkedOut, 'chargeCents' | 'basis' | 'benefits' | 'low' | 'mid' | 'high'>;

interface Step {
  readonly label: string;
  readonly cents: (way: Worked) => number;
  readonly isTotal?: true;
}

/** Head and body; one column where all ways come to the same. */
export function renderWays(worked: Shown, locale: Locale) {
  const ways = waysOf(worked);
  const steps = stepsOf(worked).filter(({ cents, isTotal }) => isTotal || ways.some(({ way }) => cents(way) !== 0));
  return html`
    <thead>
      <tr>
        <th scope="col">${msg('Step', { id: 'billing.estimate.step' })}</th>
        ${ways.map(({ label }) => html`<th scope="col" class="number">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${
        worked.chargeCents === null
          ? nothing
          : html`<tr>
              <th scope="row">${msg('Full price', { id: 'billing.estimate.full-price' })}</th>
              ${ways.map(() => html`<td class="number">${formatMoney(worked.chargeCents ?? 0, locale)}</td>`)}
            </tr>`
      }
      ${steps.map(
        ({ label, cents, isTotal }) =>
          html`<tr class=${isTotal ? 'total' : ''}>
            <th scope="row">${label}</th>
            ${ways.map(({ way }) => html`<td class="number">${formatMoney(cents(way), locale)}</td>`)}
          </tr>`,
      )}
    </tbody>
  `;
}

function waysOf({ low, mid, high }: Shown): { readonly label: string; readonly way: Worked }[] {
  if (JSON.stringify(low) === JSON.stringify(high)) return [{ label: msg('Amount', { id: 'billing.estimate.amount' }), way: high }];
  const isBetween = mid !== null && JSON.stringify(mid) !== JSON.stringify(low) && JSON.stringify(mid) !== JSON.stringify(high);
  return [
    { label: msg('At least', { id: 'billing.estimate.least' }), way: low },
    ...(isBetween ? [{ label: msg('Likely', { id: 'billing.estimate.likely' }), way: mid }] : []),
    { label: msg('At most', { id: 'billing.estimate.most' }), way: high },
  ];
}

function stepsOf({ benefits, basis }: Shown): Step[] {
  const allowed: Step = {
    label:
      basis === 'cash'
        ? msg('Price without insurance', { id: 'billing.estimate.cash' })
        : basis === 'charge'
          ? msg('Price that counts', { id: 'billing.estimate.counts' })
          : msg('Price agreed with insurance', { id: 'billing.estimate.agreed' }),
    cents: ({ allowedCents }) => allowedCents,
    isTotal: true,
  };
  const pay: Step = { label: msg('You pay', { id: 'billing.estimate.you-pay' }), cents: ({ patientCents }) => patientCents, isTotal: true };
  if (!benefits) return [allowed, pay];
  const percent = benefits.coinsuranceBasisPoints === null ? null : benefits.coinsuranceBasisPoints / 100;
  return [
    allowed,
    { label: msg('Copay', { id: 'billing.estimate.copay' }), cents: ({ copayCents }) => copayCents },
    { label: msg('What is left of your deductible', { id: 'billing.estimate.deductible' }), cents: ({ deductibleCents }) => deductibleCents },
    {
      label:
        percent === null
          ? msg('Your share of the rest', { id: 'billing.estimate.share' })
          : msg(str`Your share of the rest, ${percent}%`, { id: 'billing.estimate.share-of' }),
      cents: ({ coinsuranceCents }) => coinsuranceCents,
    },
    { label: msg('Above your yearly limit, paid by insurance', { id: 'billing.estimate.over-cap' }), cents: ({ overCapCents }) => 0 - overCapCents },
    pay,
    { label: msg('Insurance pays', { id: 'billing.estimate.insurance-pays' }), cents: ({ insuranceCents }) => insuranceCents },
  ];
}
