/** An estimate beside a bill, service by service, and what to do when the bill is far above it. */
import '@portal/design-system/alert';
import '@portal/design-system/link';
import '@portal/design-system/table';
import { msg, str } from '@lit/localize';
import type { Comparison } from '@portal/bff/contract/estimates';
import { formatMoney, formatPlainDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { html, nothing } from 'lit';

/** Where a dispute begins: the federal process for people without insurance. */
const DISPUTE_URL = 'https://www.cms.gov/nosurprises/consumers';

/** @param disputeHref where the clinic is told; nothing for who may only read */
export function renderComparison(comparison: Comparison, disputeHref: string | undefined, locale: Locale) {
  const { lines, estimatedCents, billedCents, number } = comparison;
  const money = (cents: number | null, none: string) => html`<td class="number">${cents === null ? none : formatMoney(cents, locale)}</td>`;
  const notEstimated = msg('Not in the estimate', { id: 'billing.estimated.not-estimated' });
  const notBilled = msg('Not on the bill', { id: 'billing.estimated.not-billed' });
  return html`
    ${renderVerdict(comparison, disputeHref, locale)}
    <ds-table>
      <table>
        <caption>${msg(str`Bill ${number} beside your estimate`, { id: 'billing.estimated.caption' })}</caption>
        <thead>
          <tr>
            <th scope="col">${msg('Service', { id: 'billing.statement.service' })}</th>
            <th scope="col" class="number">${msg('Estimated', { id: 'billing.estimated.estimated' })}</th>
            <th scope="col" class="number">${msg('Billed', { id: 'billing.estimated.billed' })}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map((line) => html`<tr><th scope="row">${line.description}</th>${money(line.estimatedCents, notEstimated)}${money(line.billedCents, notBilled)}</tr>`)}
          <tr class="total"><th scope="row">${msg('Total', { id: 'billing.estimate.total' })}</th>${money(estimatedCents, '')}${money(billedCents, '')}</tr>
        </tbody>
      </table>
    </ds-table>
  `;
}

function renderVerdict({ overCents, disputeUntil }: Comparison, disputeHref: string | undefined, locale: Locale) {
  const over = formatMoney(Math.abs(overCents), locale);
  if (disputeUntil) {
    const day = formatPlainDate(disputeUntil, locale);
    return html`<ds-alert tone="warning" .heading=${msg(str`The bill is ${over} above your estimate. You can dispute it.`, { id: 'billing.estimated.dispute' })}>
      <p>${msg(str`It is $400 or more above, so the law gives you until ${day} to start a dispute. There is a $25 fee. If you win, it is taken off your bill.`, { id: 'billing.estimated.dispute-text' })}</p>
      <p>${msg('First ask us: often a bill is changed without a dispute. While a dispute is open, we can’t send the bill to collections.', { id: 'billing.estimated.first' })}</p>
      ${
        disputeHref
          ? html`<p><ds-link .href=${disputeHref}>${msg('Tell us that the bill is above the estimate', { id: 'billing.estimated.tell' })}</ds-link></p>`
          : nothing
      }
      <ds-link external target="_blank" href=${DISPUTE_URL}>${msg('Start a dispute at cms.gov', { id: 'billing.estimated.start' })}</ds-link>
      <span>${msg('or call 1-800-985-3059', { id: 'billing.estimated.call' })}</span>
    </ds-alert>`;
  }
  if (overCents > 0)
    return html`<ds-alert tone="info">${msg(str`The bill is ${over} above the most that was estimated. Ask us about what you don’t understand.`, { id: 'billing.estimated.over' })}</ds-alert>`;
  return html`<ds-alert tone="success">
    ${overCents === 0 ? msg('The bill is what was estimated.', { id: 'billing.estimated.same' }) : msg(str`The bill is ${over} below the most that was estimated.`, { id: 'billing.estimated.below' })}
  </ds-alert>`;
}
