/** An estimate of what care costs, for someone who was given its link: the service and the amounts, and nothing of whose it is. */
import '@portal/design-system/alert';
import '@portal/design-system/key-value-list';
import { localized, msg, str } from '@lit/localize';
import type { SharedEstimate } from '@portal/bff/contract/estimates';
import { defineElement } from '@portal/design-system/define-element';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { pageLocale } from '../common/locale.ts';
import { PortalGate } from '../common/portal-gate.ts';
import { ApiError, readJson } from '../contract/api-error.ts';
import { describeError } from '../contract/describe-error.ts';
import { formatMoney, formatPlainDate } from '../contract/intl.ts';
import { Resource } from '../contract/resource.ts';
import { plainTransport } from '../session/session-api.ts';

defineElement('portal-gate', PortalGate);

@localized()
export class PortalSharedEstimatePage extends LitElement {
  static override styles = css`
    div {
      display: grid;
      gap: var(--ds-space-4);
    }

    p {
      margin: 0;
    }

    .amount {
      font-size: var(--ds-text-2xl);
      font-weight: var(--ds-weight-bold);
      font-variant-numeric: tabular-nums;
    }
  `;

  /** The secret of the link. */
  @property() token = '';

  private readonly _estimate = new Resource(this, {
    args: () => [this.token] as const,
    load: ([token], { signal }) =>
      readJson<SharedEstimate>(
        plainTransport.request('/api/shared-estimates', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ token }),
          signal,
        }),
      ),
  });

  override render() {
    return html`
      <portal-gate
        .heading=${msg('Cost estimate', { id: 'shell.shared-estimate.heading' })}
        .lead=${msg('Someone shared with you what a service may cost.', { id: 'shell.shared-estimate.lead' })}
      >
        ${this._estimate.render(msg('Loading the estimate', { id: 'shell.shared-estimate.loading' }), (estimate) => this._renderEstimate(estimate), {
          failed: (error) => html`<ds-alert tone="danger">${describeLinkError(error)}</ds-alert>`,
        })}
      </portal-gate>
    `;
  }

  private _renderEstimate({ names, clinic, pays, madeOn, expiresAt, worked, lines }: SharedEstimate) {
    const locale = pageLocale();
    const money = (cents: number): string => formatMoney(cents, locale);
    const range =
      pays.lowCents === pays.highCents
        ? money(pays.lowCents)
        : msg(str`${money(pays.lowCents)} to ${money(pays.highCents)}`, { id: 'shell.shared-estimate.range' });
    const most = worked?.high;
    const facts = [
      { label: msg('Clinic', { id: 'shell.shared-estimate.clinic' }), value: [clinic.name, clinic.phone].filter(Boolean).join(', ') },
      ...(worked?.chargeCents ? [{ label: msg('Full price', { id: 'shell.shared-estimate.full' }), value: money(worked.chargeCents) }] : []),
      ...(most ? [{ label: msg('Price that counts, at most', { id: 'shell.shared-estimate.counts' }), value: money(most.allowedCents) }] : []),
      ...(most && most.insuranceCents > 0
        ? [{ label: msg('Of it insurance pays', { id: 'shell.shared-estimate.insurance' }), value: money(most.insuranceCents) }]
        : []),
      ...lines.map(({ description, quantity, cents }) => ({ label: description, value: money(cents * quantity) })),
      { label: msg('Made on', { id: 'shell.shared-estimate.made' }), value: formatPlainDate(madeOn, locale) },
    ];
    const until = formatPlainDate(expiresAt.slice(0, 10), locale);
    return html`<div>
      <p><strong>${locale === 'es' ? names.es : names.en}</strong></p>
      <p class="amount">${range}</p>
      <ds-key-value-list .items=${facts}></ds-key-value-list>
      <p>${msg('It is an estimate, not a bill. What is billed may be different.', { id: 'shell.shared-estimate.only' })}</p>
      <p>${msg(str`This link works until ${until}.`, { id: 'shell.shared-estimate.until' })}</p>
    </div>`;
  }
}

function describeLinkError(error: unknown): string {
  return error instanceof ApiError && error.status === 404
    ? msg('This link has ended, or it isn’t complete. Ask for a new one.', { id: 'shell.shared-estimate.ended' })
    : describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-shared-estimate-page': PortalSharedEstimatePage;
  }
}
