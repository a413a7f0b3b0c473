/** The payments of a plan as a table: which one, when, how much, and how it stands. */
import '@portal/design-system/badge';
import '@portal/design-system/table';
import { msg } from '@lit/localize';
import type { PlanPart } from '@portal/bff/contract/payment-plans';
import { formatMoney, formatPlainDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { partBadge } from './plan-text.ts';

/** One row; one that is only drawn has no state yet. */
export type TablePart = Pick<PlanPart, 'number' | 'dueOn' | 'cents'> & Partial<Pick<PlanPart, 'state' | 'pending' | 'paidCents'>>;

export function renderParts(parts: readonly TablePart[], locale: Locale): TemplateResult {
  const hasStates = parts.some(({ state }) => state !== undefined);
  return html`<ds-table caption-hidden>
    <table>
      <caption>
        ${msg('Payments of the plan', { id: 'billing.plans.payments' })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg('Payment', { id: 'billing.plans.payment' })}</th>
          <th scope="col">${msg('Day', { id: 'billing.plans.day' })}</th>
          <th scope="col" class="number">${msg('Amount', { id: 'billing.plans.amount' })}</th>
          ${hasStates ? html`<th scope="col">${msg('State', { id: 'billing.plans.state' })}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${parts.map((part) => renderPart(part, locale, hasStates))}
      </tbody>
    </table>
  </ds-table>`;
}

function renderPart({ number, dueOn, cents, state, pending = false, paidCents }: TablePart, locale: Locale, hasStates: boolean): TemplateResult {
  const badge = state && partBadge({ state, pending });
  return html`<tr>
    <th scope="row">${number}</th>
    <td>${formatPlainDate(dueOn, locale)}</td>
    <td class="number">${formatMoney(paidCents ?? cents, locale)}</td>
    ${hasStates ? html`<td>${badge ? html`<ds-badge .tone=${badge.tone}>${badge.text}</ds-badge>` : nothing}</td>` : nothing}
  </tr>`;
}
