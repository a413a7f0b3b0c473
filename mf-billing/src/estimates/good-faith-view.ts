/** A good-faith estimate on a page: that it is owed and by when, or what the clinic made. */
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/table';
import { msg, str } from '@lit/localize';
import type { Estimate, GoodFaith } from '@portal/bff/contract/estimates';
import { formatMoney, formatPlainDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { disclaimers, disputeText, issuerFacts, renderGoodFaithLines } from './good-faith-parts.ts';

export function renderOwed({ dueOn, today, clinic, state, dueRule }: Estimate, locale: Locale) {
  if (state === 'canceled') return html`<ds-card><p>${msg('You canceled this request.', { id: 'billing.gfe.canceled' })}</p></ds-card>`;
  const day = dueOn ? formatPlainDate(dueOn, locale) : '';
  const isLate = dueOn !== null && dueOn < today;
  return html`<ds-card tone="accent" .heading=${msg('The clinic is making your estimate', { id: 'billing.gfe.owed' })}>
    <div class="flow">
    <p><strong>${
      isLate
        ? msg(str`${clinic.name} had until ${day} to send it. Call them and ask where it is.`, { id: 'billing.gfe.late' })
        : msg(str`${clinic.name} must send it by ${day}.`, { id: 'billing.gfe.by' })
    }</strong></p>
    <p>${
      dueRule === 'planned-soon'
        ? msg('By law it is due one business day after you asked, because your visit is soon.', { id: 'billing.gfe.rule-soon' })
        : msg('By law it is due three business days after you asked.', { id: 'billing.gfe.rule' })
    }</p>
    <p>${msg('We’ll let you know when it’s here.', { id: 'billing.gfe.will-tell' })}</p>
    ${clinic.phone ? html`<p>${msg(str`Questions? Call ${clinic.phone}.`, { id: 'billing.gfe.call' })}</p>` : nothing}
    </div>
  </ds-card>`;
}

export function renderGoodFaith(document: GoodFaith, locale: Locale) {
  const facts = issuerFacts(document).flatMap(([label, value]) => (value ? [{ label, value }] : []));
  return html`
    <ds-card tone="accent" .heading=${msg('Expected charges', { id: 'billing.gfe.expected' })}>
      <p class="amount">${formatMoney(document.totalCents, locale)}</p>
    </ds-card>
    <ds-card>
      <div class="flow">
        <ds-table>
          <table>
            <caption>${msg('Good-faith estimate', { id: 'billing.gfe.title' })}</caption>
            ${renderGoodFaithLines(document, locale, 'page')}
          </table>
        </ds-table>
        ${document.note ? html`<p>${document.note}</p>` : nothing}
        <ds-key-value-list .items=${facts}></ds-key-value-list>
      </div>
    </ds-card>
    <ds-card .heading=${msg('What you should know', { id: 'billing.gfe.know' })}>
      <div class="flow">
        <ul>${disclaimers().map((text) => html`<li>${text}</li>`)}</ul>
        <p>${disputeText()}</p>
      </div>
    </ds-card>
  `;
}
