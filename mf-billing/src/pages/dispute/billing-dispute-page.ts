/** What somebody said is wrong with a bill: where it stands, by when it is answered, and the answer. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { Dispute } from '@portal/bff/contract/billing';
import { Action, FeaturePage, formatDateTime, formatPlainDate, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { readDispute, withdrawDispute } from '../../api/billing-api.ts';
import { disputeBadge, disputeFacts } from '../../dispute-text.ts';

export class BillingDisputePage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .text {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ];

  private readonly _dispute = new Resource(this, {
    args: () => [this.api, this.subject, this.params['disputeId'] ?? ''] as const,
    load: ([api, subject, id], reading) => readDispute(api, subject, id, reading),
    live: 'billing.changed',
  });
  private readonly _withdraw = new Action(this, {
    send: (id: string, call) => withdrawDispute(this.api, this.subject, id, call),
    said: () => msg('You took it back.', { id: 'billing.dispute.taken-back' }),
    done: (dispute) => this._dispute.patch(dispute),
    failed: () => this._dispute.refresh(),
  });

  override render() {
    const dispute = this._dispute.value;
    return html`
      <ds-page-header
        .heading=${msg('What you told us', { id: 'billing.dispute.title' })}
        .backHref=${this.navigation.href(dispute ? `/billing/statements/${dispute.statementId}` : '/billing')}
        .backLabel=${dispute ? msg(str`Bill ${dispute.statementNumber}`, { id: 'billing.statement.title' }) : msg('All bills', { id: 'billing.statement.back' })}
      ></ds-page-header>
      ${this._dispute.render(msg('Loading', { id: 'billing.dispute.loading' }), (shown) => this._renderDispute(shown))}
    `;
  }

  private _renderDispute(dispute: Dispute) {
    const { locale } = this.locale;
    const { id, state, answer, answerBy, decidedAt, timeZone } = dispute;
    const badge = disputeBadge(state);
    return html`
      <ds-card .tone=${state === 'open' ? 'accent' : 'plain'} .heading=${state === 'open' ? msg('We’re checking', { id: 'billing.dispute.open' }) : msg('Our answer', { id: 'billing.dispute.answer' })}>
        <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
        ${
          state === 'open'
            ? html`<p>${msg(str`We answer by ${formatPlainDate(answerBy, locale)}. Until then this bill isn’t past due.`, { id: 'billing.dispute.by' })}</p>`
            : nothing
        }
        ${answer ? html`<p class="text">${answer}</p>` : nothing}
        ${decidedAt ? html`<p>${formatDateTime(decidedAt, timeZone, this.locale)}</p>` : nothing}
        ${
          state === 'open' && this.subject.scopes.includes('billing:write')
            ? html`<ds-button slot="footer" .busy=${this._withdraw.busy} @click=${() => void this._withdraw.run(id)}>${msg('Cancel it', { id: 'billing.dispute.withdraw' })}</ds-button>`
            : nothing
        }
        ${this._withdraw.renderFailure()}
      </ds-card>
      <ds-card .heading=${msg('What you told us', { id: 'billing.dispute.title' })}>
        <ds-key-value-list .items=${disputeFacts(dispute, this.locale)}></ds-key-value-list>
        ${
          dispute.estimateId
            ? html`<p><ds-link .href=${this.navigation.href(`/billing/estimates/${dispute.estimateId}`)}>${msg('See the estimate', { id: 'billing.dispute.estimate' })}</ds-link></p>`
            : nothing
        }
      </ds-card>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-dispute-page': BillingDisputePage;
  }
}
