/** Fields that several steps ask for. */
import '@portal/design-system/date-field';
import '@portal/design-system/text-field';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

export function nameField(name: string, label: string, autocomplete = 'off'): TemplateResult {
  return html`<ds-text-field name=${name} required maxlength="100" autocomplete=${autocomplete} .label=${label}></ds-text-field>`;
}

export function birthDateField(name: string, label: string, autocomplete = ''): TemplateResult {
  return html`<ds-date-field name=${name} required min="1900-01-01" autocomplete=${autocomplete} .label=${label}></ds-date-field>`;
}
