/** All answers to check, and the signature that sends them. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/key-value-list';
import '@portal/design-system/link';
import '@portal/design-system/signature';
import { msg, str } from '@lit/localize';
import type { KeyValue } from '@portal/design-system/classes/key-value-list';
import { ApiError, describeError, FormController, readTexts } from '@portal/shell/contract';
import type { Texts } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { sendApplication } from '../../api/help-api.ts';
import { householdFacts, incomeFacts, reasonFacts } from '../../help/said.ts';
import { missingSteps, stepLabel } from '../../help/steps.ts';
import type { HelpStep } from '../../help/steps.ts';
import { StepElement } from './step-element.ts';

export class BillingHelpSign extends StepElement {
  static override styles = [
    StepElement.styles,
    css`
      section {
        display: grid;
        gap: var(--ds-space-3);
        padding-block: var(--ds-space-4);
        border-block-end: var(--ds-border);
      }

      header {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-3);
        align-items: baseline;
        justify-content: space-between;
      }

      h2 {
        margin: 0;
        font-size: var(--ds-text-l);
      }

      form {
        padding-block-start: var(--ds-space-5);
      }
    `,
  ];

  private readonly _form = new FormController(this, {
    values: (form) => ({ version: this.application.version, signature: readTexts(form)['signature'] ?? '' }),
    send: (signed, call) => sendApplication(this.api, this.subject, this.application.id, signed, call),
    said: () => msg('Your application is sent.', { id: 'billing.help.sent' }),
    sent: this.tellSaved,
    describe: (error) =>
      error instanceof ApiError && error.code === 'assistance/incomplete'
        ? msg('Something is missing. Look through the steps again.', { id: 'billing.help.incomplete' })
        : describeError(error),
  });

  protected override readonly saved: Texts = {};

  override render() {
    const { application } = this;
    const { locale } = this.locale;
    const missing = missingSteps(application);
    return html`
      ${this._renderPart('household', householdFacts(application))} ${this._renderPart('income', incomeFacts(application, locale))}
      ${this._renderPart('documents', [{ label: msg('Documents', { id: 'billing.help.step-name-documents' }), value: this._papersText }])}
      ${this._renderPart('reasons', reasonFacts(application, locale))}
      ${missing.length > 0 ? this._renderMissing(missing) : this._renderForm()}
    `;
  }

  private get _papersText(): string {
    const count = this.application.papers.length;
    if (count === 0) return msg('None yet. You can send them later.', { id: 'billing.help.no-papers' });
    return count === 1 ? msg('1 document', { id: 'billing.help.one-paper' }) : msg(str`${count} documents`, { id: 'billing.help.many-papers' });
  }

  private _renderPart(step: HelpStep, facts: KeyValue[]) {
    const label = stepLabel(step);
    return html`<section aria-labelledby=${`part-${step}`}>
      <header>
        <h2 id=${`part-${step}`}>${label}</h2>
        <ds-link .href=${this._href(step)}>${msg(str`Change: ${label}`, { id: 'billing.help.change' })}</ds-link>
      </header>
      <ds-key-value-list .items=${facts}></ds-key-value-list>
    </section>`;
  }

  private _renderMissing(missing: readonly HelpStep[]) {
    return html`<ds-alert tone="warning" .heading=${msg('Almost there', { id: 'billing.help.missing' })}>
      ${msg('Before you can send it, finish these steps:', { id: 'billing.help.missing-text' })}
      ${missing.map((step) => html`<div><ds-link .href=${this._href(step)}>${stepLabel(step)}</ds-link></div>`)}
    </ds-alert>`;
  }

  private _renderForm() {
    return this._form.render(html`
      ${
        this.application.papers.length === 0 && this.application.yearlyCents !== 0
          ? html`<ds-alert tone="info" quiet>${msg('You haven’t added a document. We’ll likely ask for one, which takes longer.', { id: 'billing.help.papers-advice' })}</ds-alert>`
          : nothing
      }
      <ds-signature
        name="signature"
        required
        .label=${msg('Sign here', { id: 'billing.help.signature' })}
        .consent=${msg('What I wrote is true, as far as I know. The clinic may check it.', { id: 'billing.help.consent' })}
      ></ds-signature>
      <div><ds-button type="submit" variant="primary">${msg('Send the application', { id: 'billing.help.send' })}</ds-button></div>
    `);
  }

  private _href(step: HelpStep): string {
    return this.navigation.href(`/billing/help/${this.application.id}/${step}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-help-sign': BillingHelpSign;
  }
}
