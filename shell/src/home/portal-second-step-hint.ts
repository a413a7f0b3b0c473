/** Says on the home page, until it is closed, that a second step at sign-in helps. Loaded only for who is told so. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import { msg } from '@lit/localize';
import { css, html } from 'lit';
import { readJson } from '../contract/api-error.ts';
import { FeatureElement } from '../contract/feature-element.ts';

/**
 * @fires second-step-hint-closed - The person does not want to read it again, on any device.
 */
export class PortalSecondStepHint extends FeatureElement {
  static override styles = css`
    :host {
      display: block;
    }

    div {
      display: grid;
      gap: var(--ds-space-4);
    }

    p {
      max-inline-size: 60ch;
      margin: 0;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-space-3);
    }
  `;

  override render() {
    return html`
      <ds-card .heading=${msg('Make your sign-in safer', { id: 'shell.second-step-hint.heading' })}>
        <div>
          <p>
            ${msg(
              'With two-step verification, no one can get into your account with your password alone. We’ll ask for a code from your phone or your email. It takes about two minutes to set up.',
              {
                id: 'shell.second-step-hint.text',
              },
            )}
          </p>
          <div class="actions">
            <ds-button href=${this.navigation.href('/account/security')}>${msg('Set up two-step verification', { id: 'shell.second-step-hint.set-up' })}</ds-button>
            <ds-button variant="quiet" @click=${this._onClose}>${msg('No, thank you', { id: 'shell.second-step-hint.close' })}</ds-button>
          </div>
        </div>
      </ds-card>
    `;
  }

  private _onClose(): void {
    // It goes at once. When the server could not be told, it is there again with the next visit.
    void readJson(this.api.request('/api/session/second-step-hint', { method: 'DELETE' })).catch(() => undefined);
    this.dispatchEvent(new Event('second-step-hint-closed', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-second-step-hint': PortalSecondStepHint;
  }
}
