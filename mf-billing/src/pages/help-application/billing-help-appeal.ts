/** Asking for a second look at what was decided, once. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/text-area';
import { msg } from '@lit/localize';
import type { Application } from '@portal/bff/contract/assistance';
import { FeatureElement, FormController, readTexts, TextDraft } from '@portal/shell/contract';
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { appeal } from '../../api/help-api.ts';
import { draftName } from '../../help/steps.ts';

/**
 * @fires help-changed - It was sent.
 */
export class BillingHelpAppeal extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: block;
      }

      form {
        display: grid;
        gap: var(--ds-space-5);
        max-inline-size: 36rem;
      }
    `,
  ];

  @property({ attribute: false }) application!: Application;
  /** What was typed before and not sent. */
  @property({ attribute: false }) kept = '';

  private readonly _draft = new TextDraft(this, { name: () => draftName('appeal', this.application.id) });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    summary: 'none',
    values: (form) => readTexts(form)['words'] ?? '',
    send: (words, call) => appeal(this.api, this.subject, this.application.id, words, call),
    said: () => msg('We’ll look at it again.', { id: 'billing.help.appealed' }),
    sent: () => void this.dispatchEvent(new Event('help-changed')),
  });

  protected override willUpdate(): void {
    if (!this.hasUpdated) this._draft.begin(this.kept);
  }

  override render() {
    return html`<ds-card .heading=${msg('Ask for a second look', { id: 'billing.help.appeal' })}>
      ${this._form.render(html`
        <ds-text-area
          name="words"
          required
          maxlength="2000"
          .label=${msg('What should we look at again?', { id: 'billing.help.appeal-words' })}
          .hint=${msg('For example: something we got wrong, or that changed since. Someone else on our team looks at it, if we can.', { id: 'billing.help.appeal-hint' })}
          .value=${this._draft.typed('words')}
        ></ds-text-area>
        <div><ds-button type="submit">${msg('Ask for a second look', { id: 'billing.help.appeal' })}</ds-button></div>
      `)}
    </ds-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-help-appeal': BillingHelpAppeal;
  }
}
