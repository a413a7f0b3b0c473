/** One claim: each number of the explanation of benefits with what it means, each service, and the bill for the same services beside it. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '@portal/design-system/table';
import '../../insurance/billing-bill-comparison.ts';
import { msg, str } from '@lit/localize';
import type { ClaimDetail, ClaimLine } from '@portal/bff/contract/insurance';
import { FeaturePage, formatMoney, formatPlainDate, phoneHref, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { readClaim } from '../../api/insurance-api.ts';
import { claimBadge, claimLead, explainedAmounts } from '../../insurance/claim-text.ts';

export class BillingClaimPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      p,
      dl,
      dd {
        margin: 0;
      }

      .amounts {
        display: grid;
        gap: var(--ds-space-3);
      }

      .amounts div {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0 var(--ds-space-4);
        padding-block-end: var(--ds-space-3);
        border-block-end: 1px solid var(--ds-color-border);
      }

      .amounts .number {
        font-variant-numeric: tabular-nums;
        text-align: end;
      }

      .amounts .means {
        grid-column: 1 / -1;
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }

      .total :is(dt, .number) {
        font-weight: var(--ds-weight-bold);
      }

      .lead {
        font-size: var(--ds-text-l);
      }
    `,
  ];

  private readonly _claim = new Resource(this, {
    args: () => [this.api, this.subject, this.params['claimId'] ?? ''] as const,
    load: ([api, subject, id], reading) => readClaim(api, subject, id, reading),
  });

  override render() {
    const claim = this._claim.value;
    return html`
      <ds-page-header
        .heading=${claim?.name ?? msg('Claim', { id: 'billing.claim.title' })}
        .eyebrow=${claim?.servedOn ? formatPlainDate(claim.servedOn, this.locale.locale) : ''}
        .backHref=${this.navigation.href('/billing/claims')}
        .backLabel=${msg('Claims', { id: 'billing.claims.title' })}
      ></ds-page-header>
      ${this._claim.render(msg('Loading this claim', { id: 'billing.claim.loading' }), (shown) => this._renderClaim(shown))}
    `;
  }

  private _renderClaim(claim: ClaimDetail) {
    const badge = claimBadge(claim.state);
    const { locale } = this.locale;
    return html`
      <ds-card .heading=${msg('What your insurance decided', { id: 'billing.claim.decided' })}>
        <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
        <ds-stack>
          <p class="lead">${claimLead(claim, locale)}</p>
          <p>${msg('This is not a bill. Your bill comes from us.', { id: 'billing.claim.not-a-bill' })}</p>
          <ds-key-value-list .items=${this._facts(claim)}></ds-key-value-list>
        </ds-stack>
        ${claim.billingPhone ? html`<ds-button slot="footer" .href=${phoneHref(claim.billingPhone)}>${msg(str`Ask us: ${claim.billingPhone}`, { id: 'billing.claim.call' })}</ds-button>` : nothing}
      </ds-card>
      ${this._renderAmounts(claim)}
      ${claim.comparison ? html`<billing-bill-comparison .comparison=${claim.comparison}></billing-bill-comparison>` : nothing}
      ${claim.lines.length > 0 ? html`<ds-card>${this._renderLines(claim.lines)}</ds-card>` : nothing} ${this._renderNotes(claim)}
    `;
  }

  private _facts({ payerName, providerName, number, network, sentOn, paidOn }: ClaimDetail) {
    const { locale } = this.locale;
    const facts = [
      { label: msg('Insurance', { id: 'billing.insurance.title' }), value: payerName },
      { label: msg('Care from', { id: 'billing.claim.from' }), value: providerName },
      {
        label: msg('Network', { id: 'billing.coverage.network' }),
        value:
          network &&
          (network === 'in'
            ? msg('In your plan’s network', { id: 'billing.claim.in-network' })
            : msg('Not in your plan’s network, so you may pay more', { id: 'billing.claim.out-network' })),
      },
      { label: msg('Claim number', { id: 'billing.claim.number' }), value: number && html`<bdi>${number}</bdi>` },
      { label: msg('Sent', { id: 'billing.sheet.sent' }), value: sentOn && formatPlainDate(sentOn, locale) },
      { label: msg('Insurance paid on', { id: 'billing.claim.paid-on' }), value: paidOn && formatPlainDate(paidOn, locale) },
    ];
    return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
  }

  private _renderAmounts(claim: ClaimDetail) {
    const amounts = explainedAmounts(claim);
    if (amounts.length === 0) return nothing;
    return html`<ds-card .heading=${msg('What each number means', { id: 'billing.eob.title' })}>
      <dl class="amounts">
        ${amounts.map(
          ({ label, cents, meaning, isTotal }) => html`<div class=${isTotal ? 'total' : ''}>
            <dt>${label}</dt>
            <dd class="number">${formatMoney(cents, this.locale.locale)}</dd>
            <dd class="means">${meaning}</dd>
          </div>`,
        )}
      </dl>
    </ds-card>`;
  }

  private _renderLines(lines: readonly ClaimLine[]) {
    const { locale } = this.locale;
    const money = (cents: number | null) => html`<td class="number">${cents === null ? nothing : formatMoney(cents, locale)}</td>`;
    return html`<ds-table>
      <table>
        <caption>${msg('Services on this claim', { id: 'billing.claim.lines' })}</caption>
        <thead>
          <tr>
            <th scope="col">${msg('Service', { id: 'billing.statement.service' })}</th>
            <th scope="col">${msg('Day', { id: 'billing.statement.day' })}</th>
            <th scope="col" class="number">${msg('Full price', { id: 'billing.eob.submitted' })}</th>
            <th scope="col" class="number">${msg('Paid by this plan', { id: 'billing.eob.benefit' })}</th>
            <th scope="col" class="number">${msg('Your part', { id: 'billing.eob.part' })}</th>
            <th scope="col">${msg('Why', { id: 'billing.claim.why' })}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            (line) => html`<tr>
              <th scope="row">${line.name ?? msg('Service', { id: 'billing.statement.service' })}${line.code ? html` <bdi>(${line.code})</bdi>` : nothing}</th>
              <td>${line.servedOn ? formatPlainDate(line.servedOn, locale) : nothing}</td>
              ${money(line.chargedCents)}${money(line.paidCents)}${money(line.patientCents)}
              <td>${line.reasons.map((reason) => html`<div>${reason}</div>`)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </ds-table>`;
  }

  private _renderNotes({ notes, disposition }: ClaimDetail) {
    const all = [...(disposition ? [disposition] : []), ...notes];
    if (all.length === 0) return nothing;
    return html`<ds-card .heading=${msg('In the words of your insurance', { id: 'billing.claim.notes' })}>
      <ds-stack>${all.map((note) => html`<p>${note}</p>`)}</ds-stack>
    </ds-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-claim-page': BillingClaimPage;
  }
}
