/** Disputes of bills at the clinic desk: what is due first comes first. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { DeskDispute, DeskDisputes } from '@portal/bff/contract/billing';
import { FeaturePage, formatBirthDate, formatMoney, formatNearDate, PagedResource, personNameText } from '@portal/shell/contract';
import { ownerText } from '@portal/shell/contract/desk';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listDeskDisputes } from '../../api/desk-billing-api.ts';
import type { DisputesShown } from '../../api/desk-billing-api.ts';
import '../../desk-nav/billing-desk-nav.ts';
import { disputeBadge, reasonText } from '../../dispute-text.ts';

export class BillingDeskDisputesPage extends FeaturePage {
  /** Which of them. */
  protected readonly shown: DisputesShown = 'open';

  private readonly _disputes = new PagedResource(this, {
    args: () => [this.api, this.subject, this.shown] as const,
    load: ([api, subject, shown], reading, part) => listDeskDisputes(api, subject, shown, part, reading),
    keeps: true,
    live: 'billing.changed',
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Billing disputes', { id: 'billing.dispute-desk.disputes' })} .eyebrow=${this.subject.displayName}></ds-page-header>
      <billing-desk-nav .current=${this.shown}></billing-desk-nav>
      ${this._disputes.render(msg('Loading the disputes', { id: 'billing.dispute-desk.loading' }), (disputes) => this._renderList(disputes))}
    `;
  }

  private _renderList({ items, lateCount }: DeskDisputes) {
    if (items.length === 0)
      return html`<ds-card>
        <ds-empty-state icon="check-circle" .heading=${msg('No disputes', { id: 'billing.dispute-desk.none' })}>
          ${this.shown === 'open' ? msg('Everyone has an answer.', { id: 'billing.dispute-desk.none-open' }) : msg('Disputes show up here once they’re answered.', { id: 'billing.dispute-desk.none-decided' })}
        </ds-empty-state>
      </ds-card>`;
    return html`
      ${lateCount > 0 && this.shown === 'open' ? html`<ds-alert tone="warning">${lateText(lateCount)}</ds-alert>` : nothing}
      <ds-card>
        <ds-list divided .label=${msg('Billing disputes', { id: 'billing.dispute-desk.disputes' })}>
          ${repeat(
            items,
            ({ id }) => id,
            (dispute) => this._renderRow(dispute),
          )}
        </ds-list>
        ${this._disputes.renderMore({ label: msg('More disputes', { id: 'billing.dispute-desk.more' }) })}
      </ds-card>
    `;
  }

  private _renderRow(dispute: DeskDispute) {
    const { patient, owner, state, answerBy, today } = dispute;
    const { locale } = this.locale;
    const born = formatBirthDate(patient.birthDate, locale);
    const due = msg(str`Answer by ${formatNearDate(answerBy, today, locale)}`, { id: 'billing.dispute-desk.by' });
    const badge = state === 'open' ? { tone: answerBy < today ? ('danger' as const) : ('info' as const), text: due } : disputeBadge(state);
    return html`<ds-list-item .href=${this.navigation.href(`/billing/disputes/${dispute.id}`)}>
      <bdi>${personNameText(patient.displayName)}</bdi>
      <span slot="meta">${msg(str`Born ${born}, ${patient.patientNumber}`, { id: 'billing.dispute-desk.patient' })}</span>
      <span slot="meta">${[dispute.statementNumber, dispute.lineText, formatMoney(dispute.amountCents, locale), reasonText(dispute.reason)].filter(Boolean).join(' · ')}</span>
      ${owner ? html`<span slot="meta">${ownerText(owner)}</span>` : nothing}
      <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
    </ds-list-item>`;
  }
}

const lateText = (count: number): string =>
  count === 1
    ? msg('1 dispute is late.', { id: 'billing.dispute-desk.one-late' })
    : msg(str`${count} disputes are late.`, { id: 'billing.dispute-desk.many-late' });

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-disputes-page': BillingDeskDisputesPage;
  }
}
