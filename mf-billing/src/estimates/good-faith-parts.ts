/** What a good-faith estimate says, as 45 CFR 149.610(c) asks: its lines, who makes it, and what people must know of it. */
import { msg } from '@lit/localize';
import type { GoodFaith } from '@portal/bff/contract/estimates';
import { formatMoney } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { codeText } from './estimate-text.ts';

/** Head and body of a table; on paper with the total below it, which a page says above. */
export function renderGoodFaithLines({ lines, totalCents }: Pick<GoodFaith, 'lines' | 'totalCents'>, locale: Locale, place: 'page' | 'paper') {
  return html`
    <thead>
      <tr>
        <th scope="col">${msg('Service', { id: 'billing.statement.service' })}</th>
        <th scope="col">${msg('Code', { id: 'billing.estimate.code' })}</th>
        <th scope="col" class="number">${msg('How many', { id: 'billing.estimate.quantity' })}</th>
        <th scope="col" class="number">${msg('Expected charge', { id: 'billing.estimate.expected' })}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        ({ description, code, quantity, cents }) =>
          html`<tr>
            <th scope="row">${description}</th>
            <td>${code ? codeText(code) : nothing}</td>
            <td class="number">${quantity}</td>
            <td class="number">${formatMoney(cents * quantity, locale)}</td>
          </tr>`,
      )}
      ${
        place === 'paper'
          ? html`<tr class="total">
        <th scope="row" colspan="3">${msg('Total', { id: 'billing.estimate.total' })}</th>
        <td class="number">${formatMoney(totalCents, locale)}</td>
      </tr>`
          : nothing
      }
    </tbody>
  `;
}

/** Who makes it; a label and what stands beside it. */
export function issuerFacts({ issuer, diagnoses }: Pick<GoodFaith, 'issuer' | 'diagnoses'>): (readonly [label: string, value: string | null])[] {
  return [
    [msg('Made by', { id: 'billing.estimate.made-by' }), issuer.name],
    [msg('Address', { id: 'billing.estimate.address' }), issuer.address],
    [msg('Phone', { id: 'billing.estimate.phone' }), issuer.phone],
    [msg('Number as a clinic (NPI)', { id: 'billing.estimate.npi' }), issuer.npis.join(', ')],
    [msg('Tax number (TIN)', { id: 'billing.estimate.tin' }), issuer.taxId],
    [msg('What it is for', { id: 'billing.estimate.for' }), diagnoses.join(', ')],
  ];
}

/** In plain words what the law has every good-faith estimate say. */
export const disclaimers = (): string[] => [
  msg('This is only an estimate. What you are billed may be different.', { id: 'billing.gfe.only-estimate' }),
  msg('You may need other services that are planned or asked for separately. They aren’t in this estimate.', { id: 'billing.gfe.others' }),
  msg('This isn’t a contract. You don’t have to get these services here.', { id: 'billing.gfe.no-contract' }),
  msg('If you are billed $400 or more above this estimate, you have the right to dispute the bill.', { id: 'billing.gfe.right' }),
  msg('A dispute will not change the quality of the care you get.', { id: 'billing.gfe.quality' }),
];

/** How to dispute a bill. */
export const disputeText = (): string =>
  msg(
    'To dispute a bill, start within 120 days of the first bill at www.cms.gov/nosurprises/consumers, or call 1-800-985-3059. There is a $25 fee. If you win, it is taken off your bill. Keep this estimate: you will need it.',
    { id: 'billing.gfe.how' },
  );
