/** What the parts of the security page have in common. */
import '@portal/design-system/alert';
import { Action, ApiError, describeError, FeatureElement, FormController, PasskeyNotGivenError, Turn } from '@portal/shell/contract';
import type { ActionOptions, FormOptions } from '@portal/shell/contract';
import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
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

  /** The section does one thing at a time. */
  protected readonly _turn = new Turn();

  /** A button of the section; who is there is proved where the server asks for it. */
  protected _action<Input = void, Answer = unknown>(options: ActionOptions<Input, Answer>): Action<Input, Answer> {
    return new Action<Input, Answer>(this, { ...this._shared, ...options });
  }

  /** A form of the section, of a field or two. It leaves its failure to {@link _renderError}. */
  protected _form<Values, Answer>(options: FormOptions<Values, Answer>): FormController<Values, Answer> {
    return new FormController<Values, Answer>(this, { ...this._shared, summary: 'none', ...options });
  }

  /** Forgets what did not work. */
  protected _forget(): void {
    this._turn.clear();
  }

  /** Tells the page to load anew. */
  protected _changed(): void {
    this.dispatchEvent(new Event('security-changed', { bubbles: true, composed: true }));
  }

  protected _renderError(): TemplateResult | typeof nothing {
    const { error } = this._turn;
    const failure = error === undefined ? '' : describeSecurityError(error);
    return failure === '' ? nothing : html`<ds-alert tone="danger">${failure}</ds-alert>`;
  }

  protected async _focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private get _shared() {
    return { proof: true, describe: describeSecurityError, turn: this._turn } as const;
  }
}

function describeSecurityError(error: unknown): string {
  if (error instanceof PasskeyNotGivenError) return msg('No passkey was made. You can try again.', { id: 'account.security.no-passkey' });
  if (error instanceof ApiError && error.code === 'second-factor/wrong-code')
    return msg('This code is wrong. Wait for a new one and try again.', { id: 'account.security.wrong-code' });
  if (error instanceof ApiError && error.code === 'passkey/not-valid')
    return msg('We couldn’t add this passkey. Try again.', { id: 'account.security.passkey-not-valid' });
  return describeError(error);
}
