/** What makes it hard to pay, and what could be paid. */
import '@portal/design-system/button';
import '@portal/design-system/checkbox-group';
import '@portal/design-system/money-field';
import '@portal/design-system/text-area';
import { msg } from '@lit/localize';
import { FormController, readTexts, TextDraft } from '@portal/shell/contract';
import type { Texts } from '@portal/shell/contract';
import { html } from 'lit';
import { changeApplication } from '../../api/help-api.ts';
import { REASONS, reasonText } from '../../help/help-text.ts';
import { draftName } from '../../help/steps.ts';
import { StepElement, wrongFieldText } from './step-element.ts';

export class BillingHelpReasons extends StepElement {
  private readonly _draft = new TextDraft(this, { name: () => draftName('reasons', this.application.id) });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: (form) => reasonsIn(readTexts(form)),
    send: (reasons, call) => changeApplication(this.api, this.subject, this.application.id, { version: this.application.version, ...reasons }, call),
    sent: this.tellSaved,
    describeField: wrongFieldText,
  });

  protected override get saved(): Texts {
    const { reasons, reasonText: text, monthlyCents } = this.application;
    return { reasons: reasons.join(','), reasonText: text, monthlyCents: monthlyCents === null ? '' : String(monthlyCents) };
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this._draft.begin(this.kept);
  }

  override render() {
    return this._form.render(html`
      <ds-checkbox-group
        name="reasons"
        required
        .label=${msg('What makes it hard to pay?', { id: 'billing.help.reasons' })}
        .hint=${msg('Choose all that fit.', { id: 'billing.help.reasons-hint' })}
        .options=${REASONS.map((value) => ({ value, label: reasonText(value) }))}
        .value=${this.value('reasons')}
      ></ds-checkbox-group>
      <ds-text-area
        name="reasonText"
        maxlength="2000"
        .label=${msg('Is there more that we should know?', { id: 'billing.help.reason-text' })}
        .hint=${msg('Write only what you want our billing staff to read.', { id: 'billing.help.reason-text-hint' })}
        .value=${this.value('reasonText')}
      ></ds-text-area>
      <ds-money-field
        name="monthlyCents"
        max="99999999"
        .label=${msg('What could you pay each month?', { id: 'billing.help.monthly' })}
        .hint=${msg('It doesn’t change our answer. What is left can be paid bit by bit, without interest.', { id: 'billing.help.monthly-hint' })}
        .value=${this.value('monthlyCents')}
      ></ds-money-field>
      <div><ds-button type="submit" variant="primary">${msg('Save and continue', { id: 'billing.help.save' })}</ds-button></div>
    `);
  }
}

function reasonsIn(texts: Texts) {
  const chosen = (texts['reasons'] ?? '').split(',');
  const monthly = texts['monthlyCents'] ?? '';
  return {
    reasons: REASONS.filter((reason) => chosen.includes(reason)),
    reasonText: texts['reasonText'] ?? '',
    monthlyCents: monthly === '' ? null : Number(monthly),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-help-reasons': BillingHelpReasons;
  }
}
