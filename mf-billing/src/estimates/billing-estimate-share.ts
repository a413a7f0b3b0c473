/** A link to an estimate for somebody else: made, copied, ended. What it shows is nobody's name. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/copy-button';
import { msg, str } from '@lit/localize';
import type { Estimate, EstimateLink } from '@portal/bff/contract/estimates';
import { Action, defineElement, FeatureElement, formatDate } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { endLink, shareEstimate } from '../api/estimates-api.ts';

export class BillingEstimateShare extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      div {
        display: grid;
        gap: var(--ds-space-3);
        justify-items: start;
      }

      .link {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) estimate: Estimate | undefined;

  /** As it was told; it is not told again. */
  @state() private _link: EstimateLink | undefined;
  @state() private _ended = false;

  private readonly _share = new Action(this, {
    send: (estimateId: string, call) => shareEstimate(this.api, this.subject, estimateId, call),
    said: () => msg('The link is ready.', { id: 'billing.share.ready' }),
    done: (link) => {
      this._link = link;
      this._ended = false;
    },
  });
  private readonly _end = new Action(this, {
    send: (estimateId: string, call) => endLink(this.api, this.subject, estimateId, call),
    said: () => msg('The link no longer works.', { id: 'billing.share.ended' }),
    done: () => {
      this._link = undefined;
      this._ended = true;
    },
  });

  override render() {
    const { estimate } = this;
    if (!estimate) return nothing;
    const until = this._ended ? null : (this._link?.expiresAt ?? estimate.sharedUntil);
    const day = until && formatDate(until, estimate.timeZone, this.locale.locale);
    return html`<ds-card .heading=${msg('Show this to someone', { id: 'billing.share.title' })}>
      <div>
        <p>${msg('Anyone with the link sees the service and the amounts for 14 days, but not your name, your plan or anything about your health.', { id: 'billing.share.text' })}</p>
        ${day ? html`<p>${msg(str`A link works until ${day}.`, { id: 'billing.share.until' })}</p>` : nothing}
        ${
          this._link
            ? html`<p class="link">${this._link.url}</p>
                <ds-copy-button .value=${this._link.url}>${msg('Copy the link', { id: 'billing.share.copy' })}</ds-copy-button>`
            : nothing
        }
        ${this._share.renderFailure()} ${this._end.renderFailure()}
      </div>
      <ds-button slot="footer" .busy=${this._share.busy} @click=${() => this._share.run(estimate.id)}>
        ${day ? msg('Make a new link', { id: 'billing.share.again' }) : msg('Make a link', { id: 'billing.share.make' })}
      </ds-button>
      ${day ? html`<ds-button slot="footer" variant="quiet" .busy=${this._end.busy} @click=${() => this._end.run(estimate.id)}>${msg('End the link', { id: 'billing.share.end' })}</ds-button>` : nothing}
    </ds-card>`;
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('billing-estimate-share', BillingEstimateShare);

declare global {
  interface HTMLElementTagNameMap {
    'billing-estimate-share': BillingEstimateShare;
  }
}
