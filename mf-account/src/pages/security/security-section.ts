/** What the parts of the security page have in common. */
import '@portal/design-system/alert';
import { ApiError, describeError, FeatureElement, PasskeyNotGivenError, runWithProof, StepUpCancelledError } from '@portal/shell/contract';
import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { actionsStyles } from '../../form-styles.ts';

/**
 * @fires security-changed - Something was changed; the page loads it anew.
 */
export class SecuritySection extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    actionsStyles,
    css`
      :host {
        display: block;
      }
      .stack {
        display: grid;
        gap: var(--ds-space-4);
        justify-items: start;
      }
      .stack > * {
        max-inline-size: 100%;
      }
      .quiet {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  @state() protected _busy = false;
  @state() protected _error: unknown;

  /** Does one thing at a time and shows why it did not work. @returns whether it did */
  protected async _do(work: () => Promise<unknown>): Promise<boolean> {
    if (this._busy) return false;
    this._busy = true;
    this._error = undefined;
    try {
      await runWithProof(this.api, work);
      return true;
    } catch (error) {
      if (!(error instanceof StepUpCancelledError)) this._error = error;
      return false;
    } finally {
      this._busy = false;
    }
  }

  /** Tells the page to load anew, and everybody what happened. */
  protected _changed(announcement: string): void {
    this.announcer.announce(announcement);
    this.dispatchEvent(new Event('security-changed', { bubbles: true, composed: true }));
  }

  protected _renderError() {
    return this._error === undefined ? nothing : html`<ds-alert tone="danger">${describe(this._error)}</ds-alert>`;
  }
}

function describe(error: unknown): string {
  if (error instanceof PasskeyNotGivenError) return msg('No passkey was made. You can try again.', { id: 'account.security.no-passkey' });
  if (error instanceof ApiError && error.code === 'second-factor/wrong-code')
    return msg('This code is not right. Wait for a new one and try again.', { id: 'account.security.wrong-code' });
  if (error instanceof ApiError && error.code === 'passkey/not-valid')
    return msg('This passkey could not be added. Try again.', { id: 'account.security.passkey-not-valid' });
  return describeError(error);
}
