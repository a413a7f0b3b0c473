/** An estimate that was worked out: what somebody pays, why, and each step. */
import '@portal/design-system/card';
import '@portal/design-system/table';
import { msg, str } from '@lit/localize';
import type { WorkedOut } from '@portal/bff/contract/estimates';
import { formatMoney, formatPlainDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { basisText, benefitsText, rangeText } from './estimate-text.ts';
import { renderWays } from './ways-table.ts';

export function renderWorked(worked: WorkedOut, locale: Locale) {
  const { low, mid, high, insured, clinic, pricesOf } = worked;
  const pays = { lowCents: low.patientCents, highCents: high.patientCents };
  const isWide = mid !== null && mid.patientCents !== low.patientCents && mid.patientCents !== high.patientCents;
  return html`
    <ds-card tone="accent" .heading=${msg('You may pay', { id: 'billing.estimate.may-pay' })}>
      <div class="flow">
      <p class="amount">${rangeText(pays, locale)}</p>
      ${isWide ? html`<p>${msg(str`Most likely ${formatMoney(mid.patientCents, locale)}`, { id: 'billing.estimate.most-likely' })}</p>` : nothing}
      <p>${basisText(worked)} ${insured ? benefitsText(worked) : nothing}</p>
      </div>
    </ds-card>
    <ds-card>
      <div class="flow">
        <ds-table>
          <table>
            <caption>${msg('How we got this amount', { id: 'billing.statement.summary' })}</caption>
            ${renderWays(worked, locale)}
          </table>
        </ds-table>
        <p class="muted">
          ${
            pricesOf
              ? msg(str`From the prices that ${clinic.name} made public on ${formatPlainDate(pricesOf, locale)}.`, { id: 'billing.estimate.prices-of' })
              : msg(str`From the prices that ${clinic.name} made public.`, { id: 'billing.estimate.prices' })
          }
          ${msg('It is an estimate, not a bill: other services, doctors or problems can add to it.', { id: 'billing.estimate.only' })}
        </p>
      </div>
    </ds-card>
  `;
}
