/** First step: for whom the account is. */
import '@portal/design-system/radio-group';
import { msg } from '@lit/localize';
import type { RegistrationKind } from '@portal/bff/contract/registration';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { pageLocale } from '../common/locale.ts';
import { start } from './register-api.ts';
import { RegisterStep } from './register-step.ts';

export class PortalRegisterKind extends RegisterStep {
  /** What was chosen before. */
  @property() kind: RegistrationKind | '' = '';

  protected override renderFields() {
    return html`<ds-radio-group
      name="kind"
      required
      variant="cards"
      .value=${this.kind}
      .label=${msg('Who is the account for?', { id: 'shell.register.kind' })}
      .options=${[
        { value: 'us', label: msg('For me. I live in the United States', { id: 'shell.register.kind-us' }) },
        { value: 'international', label: msg('For me. I live outside the United States', { id: 'shell.register.kind-international' }) },
        { value: 'dependent', label: msg('For a child or an adult I care for', { id: 'shell.register.kind-dependent' }) },
      ]}
    ></ds-radio-group>`;
  }

  protected override send(data: FormData): Promise<void> {
    return start(data.get('kind') as RegistrationKind, pageLocale());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-register-kind': PortalRegisterKind;
  }
}
