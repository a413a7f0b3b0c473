/** Claims, newest first: what was sent to insurance, and what it decided. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { ClaimSummary } from '@portal/bff/contract/insurance';
import { FeaturePage, formatMoney, formatPlainDate, PagedResource, whoseText } from '@portal/shell/contract';
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { readClaims } from '../../api/insurance-api.ts';
import { claimBadge } from '../../insurance/claim-text.ts';

export class BillingClaimsPage extends FeaturePage {
  private readonly _claims = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => readClaims(api, subject, part, reading),
    row: 'ds-list-item',
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${whoseText(this.subject, msg('Claims', { id: 'billing.claims.title' }), (person) => msg(str`${person}’s claims`, { id: 'billing.claims.theirs' }))}
        .headingLevel=${this.headingLevel}
        .backHref=${this.navigation.href('/billing/insurance')}
        .backLabel=${msg('Insurance', { id: 'billing.insurance.title' })}
      >
        ${msg('After your care, we ask your insurance to pay its part. That is a claim. A claim is not a bill.', { id: 'billing.claims.lead' })}
      </ds-page-header>
      ${this._claims.render(msg('Loading your claims', { id: 'billing.claims.loading' }), ({ items }) => this._renderList(items))}
    `;
  }

  private _renderList(claims: readonly ClaimSummary[]) {
    if (claims.length === 0)
      return html`<ds-card>
        <ds-empty-state icon="bill" .heading=${msg('No claims yet', { id: 'billing.claims.none' })}>
          ${msg('When we send a claim to your insurance, you’ll see it here.', { id: 'billing.claims.none-text' })}
        </ds-empty-state>
      </ds-card>`;
    return html`<ds-card>
      <ds-list divided .label=${msg('Claims', { id: 'billing.claims.title' })}>
        ${repeat(
          claims,
          ({ id }) => id,
          (claim) => this._renderClaim(claim),
        )}
      </ds-list>
      ${this._claims.renderMore()}
    </ds-card>`;
  }

  private _renderClaim({ id, name, servedOn, providerName, payerName, patientCents, state: claimState }: ClaimSummary) {
    const { locale } = this.locale;
    const badge = claimBadge(claimState);
    const part = patientCents === null ? '' : msg(str`Your part: ${formatMoney(patientCents, locale)}`, { id: 'billing.claims.part' });
    const facts = [part, servedOn ? formatPlainDate(servedOn, locale) : '', providerName ?? payerName ?? ''].filter(Boolean).join(' · ');
    return html`<ds-list-item .href=${this.navigation.href(`/billing/claims/${id}`)}>
      ${name}
      <span slot="meta">${facts}</span>
      <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
    </ds-list-item>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-claims-page': BillingClaimsPage;
  }
}
