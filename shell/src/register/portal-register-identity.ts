/** Second step for oneself: which chart is one's own. */
import '@portal/design-system/code-input';
import '@portal/design-system/date-field';
import '@portal/design-system/radio-group';
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import type { Identity } from '@portal/bff/contract/registration';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { tellIdentity } from './register-api.ts';
import { birthDateField, nameField } from './register-fields.ts';
import { RegisterStep, textOf } from './register-step.ts';

type Way = Identity['by'];

export class PortalRegisterIdentity extends RegisterStep {
  protected override readonly kept = { step: 'about', fields: ['by', 'patientNumber', 'givenName', 'familyName', 'birthDate', 'phone'] } as const;
  /** The code of an invitation, when its link was opened. */
  @property() code = '';
  @state() private _way: Way = 'code';

  override connectedCallback(): void {
    super.connectedCallback();
    const { by } = this.typedBefore;
    if (this.code === '' && (by === 'number' || by === 'details')) this._way = by;
  }

  protected override renderFields() {
    return html`
      <ds-radio-group
        name="by"
        required
        .value=${this._way}
        .label=${msg('What do you have with you?', { id: 'shell.register.way' })}
        .options=${[
          {
            value: 'code',
            label: msg('A code from us', { id: 'shell.register.way-code' }),
            description: msg('It’s in a letter or from the front desk. It has 10 letters and numbers.', { id: 'shell.register.way-code-hint' }),
          },
          {
            value: 'number',
            label: msg('My patient number', { id: 'shell.register.way-number' }),
            description: msg('It’s on letters and bills from us. You’ll also need your email or mobile phone that we have on file.', {
              id: 'shell.register.way-number-hint',
            }),
          },
          {
            value: 'details',
            label: msg('Neither one', { id: 'shell.register.way-details' }),
            description: msg('We’ll look for you by name, birth date and phone. This can take 2 business days.', { id: 'shell.register.way-details-hint' }),
          },
        ]}
        @change=${this._onWay}
      ></ds-radio-group>
      ${this._renderWay()} ${birthDateField('birthDate', msg('Your birth date', { id: 'shell.register.birth-date' }), 'bday')}
    `;
  }

  protected override send(data: FormData): Promise<void> {
    const birthDate = textOf(data, 'birthDate');
    const familyName = textOf(data, 'familyName');
    switch (this._way) {
      case 'code':
        return tellIdentity({ by: 'code', code: textOf(data, 'code'), birthDate });
      case 'number':
        return tellIdentity({ by: 'number', patientNumber: textOf(data, 'patientNumber'), birthDate, familyName });
      case 'details':
        return tellIdentity({ by: 'details', givenName: textOf(data, 'givenName'), familyName, birthDate, phone: textOf(data, 'phone') });
    }
  }

  private _renderWay(): TemplateResult {
    if (this._way === 'code') {
      return html`<ds-code-input
        name="code"
        required
        kind="alphanumeric"
        .length=${10}
        .group=${5}
        .value=${this.code.replaceAll('-', '')}
        .label=${msg('Code', { id: 'shell.register.code' })}
      ></ds-code-input>`;
    }
    const familyName = nameField('familyName', msg('Last name', { id: 'shell.register.family-name' }), 'family-name');
    if (this._way === 'number') {
      return html`<ds-text-field
          name="patientNumber"
          required
          maxlength="40"
          autocapitalize="characters"
          spellcheck="false"
          .label=${msg('Patient number', { id: 'shell.register.patient-number' })}
          .hint=${msg('It looks like NH-104210.', { id: 'shell.register.patient-number-hint' })}
        ></ds-text-field>
        ${familyName}`;
    }
    return html`${nameField('givenName', msg('First name', { id: 'shell.register.given-name' }), 'given-name')} ${familyName}
      <ds-text-field name="phone" type="tel" required minlength="5" maxlength="40" autocomplete="tel" .label=${msg('Phone', { id: 'shell.register.phone' })}></ds-text-field>`;
  }

  private _onWay({ target }: Event): void {
    this._way = (target as HTMLElementTagNameMap['ds-radio-group']).value as Way;
    this._form.clear();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-register-identity': PortalRegisterIdentity;
  }
}
