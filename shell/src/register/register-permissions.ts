/** What somebody wants to help an adult with. Staff decide on it. The element's module is imported by who uses it. */
import '@portal/design-system/checkbox-group';
import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

export const PERMISSIONS = ['appointments-see', 'appointments-manage', 'records-see', 'messages', 'billing'] as const;

export function renderPermissions(): TemplateResult {
  const texts = {
    'appointments-see': msg('See their visits', { id: 'shell.register.help-visits' }),
    'appointments-manage': msg('See and cancel their visits', { id: 'shell.register.help-manage' }),
    'records-see': msg('See their health record and test results', { id: 'shell.register.help-records' }),
    messages: msg('Read their messages and write for them', { id: 'shell.register.help-messages' }),
    billing: msg('See and manage their bills', { id: 'shell.register.help-billing' }),
  };
  // Seeing them is part of cancelling them.
  const oneOf = { label: msg('Visits', { id: 'shell.register.help-about-visits' }), none: msg('No access to visits', { id: 'shell.register.help-no-visits' }) };
  return html`<ds-checkbox-group
    name="permissions"
    required
    .label=${msg('What would you like to help with?', { id: 'shell.register.help' })}
    .options=${PERMISSIONS.map((value) => ({ value, label: texts[value], ...(value.startsWith('appointments-') ? { oneOf } : {}) }))}
  ></ds-checkbox-group>`;
}
