/** Second step for somebody else: who they are, and what shows that one cares for them. */
import '@portal/design-system/checkbox-group';
import '@portal/design-system/date-field';
import '@portal/design-system/file-upload';
import '@portal/design-system/radio-group';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import type { Dependent } from '@portal/bff/contract/registration';
import type { KeptDocument } from '@portal/bff/contract/requests';
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { explainPaper, PAPER_BYTES, PAPER_COUNT, PAPER_KINDS, paperValue } from '../contract/papers.ts';
import { tellDependent } from './register-api.ts';
import { birthDateField, nameField } from './register-fields.ts';
import { registerPapers } from './register-papers.ts';
import { PERMISSIONS, renderPermissions } from './register-permissions.ts';
import { RegisterStep, textOf } from './register-step.ts';

export class PortalRegisterDependent extends RegisterStep {
  protected override readonly kept = {
    step: 'about',
    fields: ['givenName', 'familyName', 'who', 'otherGivenName', 'otherFamilyName', 'otherBirthDate', 'relationship', 'documents'],
  } as const;

  /** Papers that the server has already. */
  @property({ attribute: false }) papers: readonly KeptDocument[] = [];

  @state() private _who = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Before anything is chosen here, what was chosen the last time counts.
    this._who ||= this.typedBefore['who'] ?? '';
  }

  protected override renderFields() {
    return html`
      <p class="muted">
        ${msg('You’ll create your own account. We’ll check that you may see their record and write to you within 2 business days.', { id: 'shell.register.dependent-how' })}
      </p>
      ${nameField('givenName', msg('Your first name', { id: 'shell.register.your-given-name' }), 'given-name')}
      ${nameField('familyName', msg('Your last name', { id: 'shell.register.your-family-name' }), 'family-name')}
      <ds-radio-group
        name="who"
        required
        @change=${this._onWho}
        .label=${msg('Who do you care for?', { id: 'shell.register.who' })}
        .options=${[
          { value: 'child', label: msg('A child under 18', { id: 'shell.register.who-child' }) },
          { value: 'adult', label: msg('An adult', { id: 'shell.register.who-adult' }) },
        ]}
      ></ds-radio-group>
      ${this._who === 'adult' ? renderPermissions() : nothing} ${nameField('otherGivenName', msg('Their first name', { id: 'shell.register.their-given-name' }))}
      ${nameField('otherFamilyName', msg('Their last name', { id: 'shell.register.their-family-name' }))}
      ${birthDateField('otherBirthDate', msg('Their birth date', { id: 'shell.register.their-birth-date' }))}
      <ds-text-field
        name="relationship"
        required
        maxlength="100"
        .label=${msg('How are you related to them?', { id: 'shell.register.relationship' })}
        .hint=${msg('For example: mother, legal guardian, son.', { id: 'shell.register.relationship-hint' })}
      ></ds-text-field>
      <ds-text-area
        name="documents"
        maxlength="500"
        .label=${msg('What documents can you show us?', { id: 'shell.register.documents' })}
        .hint=${msg('For example: birth certificate, court order, power of attorney.', { id: 'shell.register.documents-hint' })}
      ></ds-text-area>
      <ds-file-upload
        name="papers"
        .accept=${PAPER_KINDS}
        .maxSize=${PAPER_BYTES}
        .maxFiles=${PAPER_COUNT}
        .label=${msg('Add photos or scans of them', { id: 'shell.register.papers' })}
        .value=${paperValue(this.papers)}
        .upload=${registerPapers.send}
        .removeUpload=${registerPapers.remove}
        .explain=${explainPaper}
      >
        <span slot="hint">${msg('Only our staff can see them. We delete them after we decide.', { id: 'shell.register.papers-hint' })}</span>
      </ds-file-upload>
    `;
  }

  private _onWho({ target }: Event): void {
    this._who = (target as HTMLElementTagNameMap['ds-radio-group']).value;
  }

  protected override send(data: FormData): Promise<void> {
    const text = (name: string): string => textOf(data, name);
    const permissions = PERMISSIONS.filter((each) => data.getAll('permissions').includes(each));
    return tellDependent({
      who: text('who') as Dependent['who'],
      relationship: text('relationship'),
      givenName: text('givenName'),
      familyName: text('familyName'),
      otherGivenName: text('otherGivenName'),
      otherFamilyName: text('otherFamilyName'),
      otherBirthDate: text('otherBirthDate'),
      documents: text('documents'),
      ...(text('who') === 'adult' && permissions.length > 0 ? { permissions } : {}),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-register-dependent': PortalRegisterDependent;
  }
}
