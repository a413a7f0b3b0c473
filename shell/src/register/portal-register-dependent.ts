/** Second step for somebody else: who they are, and what shows that one cares for them. */
import '@portal/design-system/date-field';
import '@portal/design-system/radio-group';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import type { Dependent } from '@portal/bff/contract';
import { html } from 'lit';
import { tellDependent } from './register-api.ts';
import { birthDateField, nameField } from './register-fields.ts';
import { RegisterStep, textOf } from './register-step.ts';

export class PortalRegisterDependent extends RegisterStep {
  protected override renderFields() {
    return html`
      <p class="muted">
        ${msg('You make your own account. We check that you may see their record, and write to you within 2 business days.', { id: 'shell.register.dependent-how' })}
      </p>
      ${nameField('givenName', msg('Your first name', { id: 'shell.register.your-given-name' }), 'given-name')}
      ${nameField('familyName', msg('Your last name', { id: 'shell.register.your-family-name' }), 'family-name')}
      <ds-radio-group
        name="who"
        required
        .label=${msg('Who do you care for?', { id: 'shell.register.who' })}
        .options=${[
          { value: 'child', label: msg('A child under 18', { id: 'shell.register.who-child' }) },
          { value: 'adult', label: msg('An adult', { id: 'shell.register.who-adult' }) },
        ]}
      ></ds-radio-group>
      ${nameField('otherGivenName', msg('Their first name', { id: 'shell.register.their-given-name' }))}
      ${nameField('otherFamilyName', msg('Their last name', { id: 'shell.register.their-family-name' }))}
      ${birthDateField('otherBirthDate', msg('Their birth date', { id: 'shell.register.their-birth-date' }))}
      <ds-text-field
        name="relationship"
        required
        maxlength="100"
        .label=${msg('What are you to them?', { id: 'shell.register.relationship' })}
        .hint=${msg('For example: mother, legal guardian, son.', { id: 'shell.register.relationship-hint' })}
      ></ds-text-field>
      <ds-text-area
        name="documents"
        maxlength="500"
        .label=${msg('Which papers can you show us?', { id: 'shell.register.documents' })}
        .hint=${msg('For example: birth certificate, court order, power of attorney.', { id: 'shell.register.documents-hint' })}
      ></ds-text-area>
    `;
  }

  protected override send(data: FormData): Promise<void> {
    const text = (name: string): string => textOf(data, name);
    return tellDependent({
      who: text('who') as Dependent['who'],
      relationship: text('relationship'),
      givenName: text('givenName'),
      familyName: text('familyName'),
      otherGivenName: text('otherGivenName'),
      otherFamilyName: text('otherFamilyName'),
      otherBirthDate: text('otherBirthDate'),
      documents: text('documents'),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-register-dependent': PortalRegisterDependent;
  }
}
