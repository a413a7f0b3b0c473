/** The forms of access on a legal document. The elements' modules are imported by who uses them. */
import '@portal/design-system/checkbox-group';
import '@portal/design-system/date-picker';
import '@portal/design-system/radio-group';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { basisText } from '../../access-text.ts';
import { staffPermissionOptions } from './permission-text.ts';

const BASES = ['guardianship', 'power_of_attorney', 'court_order'] as const;
export type Basis = (typeof BASES)[number];
/** How staff name who gets access. */
export type Way = 'account' | 'invitation';

const longEnough = (text: string): string => (text.trim().length >= 10 ? '' : msg('Please write a little more.', { id: 'account.legal.reason-short' }));

function renderBasis(): TemplateResult {
  return html`<ds-radio-group
    name="basis"
    required
    .label=${msg('What document did you see?', { id: 'account.legal.basis' })}
    .options=${BASES.map((value) => ({ value, label: basisText(value) }))}
  ></ds-radio-group>`;
}

export function renderReason(label: string): TemplateResult {
  return html`<ds-text-area name="reason" required maxlength="500" .label=${label} .hint=${msg('The document’s date and number. This stays in the log, and the patient can read it.', { id: 'account.legal.reason-hint' })} .validator=${longEnough}></ds-text-area>`;
}

export function renderAccount(): TemplateResult {
  return html`<ds-text-field name="account" required maxlength="254" autocomplete="off" .label=${msg('Their username or email', { id: 'account.legal.account' })}></ds-text-field>`;
}

export function renderGiveFields(way: Way, today: string, onWay: (way: Way) => void): TemplateResult {
  return html`
    <ds-radio-group
      name="by"
      required
      .value=${way}
      .label=${msg('Do they have an account here?', { id: 'account.legal.by' })}
      .options=${[
        { value: 'account', label: msg('Yes', { id: 'account.legal.by-account' }) },
        { value: 'invitation', label: msg('No, or I don’t know: send an invitation', { id: 'account.legal.by-invitation' }) },
      ]}
      @change=${({ target }: Event) => onWay((target as HTMLElementTagNameMap['ds-radio-group']).value === 'invitation' ? 'invitation' : 'account')}
    ></ds-radio-group>
    ${
      way === 'account'
        ? renderAccount()
        : html`<ds-text-field name="displayName" required maxlength="80" autocomplete="off" .label=${msg('Their name', { id: 'account.legal.name' })}></ds-text-field>
          <ds-text-field name="email" type="email" required maxlength="254" autocomplete="off" .label=${msg('Their email', { id: 'account.legal.email' })}></ds-text-field>`
    }
    ${renderBasis()}
    <ds-checkbox-group name="permissions" required .label=${msg('What can they do?', { id: 'account.legal.permissions' })} .options=${staffPermissionOptions()}></ds-checkbox-group>
    <ds-date-picker
      name="lastDay"
      .label=${msg('Last day', { id: 'account.legal.last-day' })}
      .hint=${msg('Leave this blank if the document has no end date.', { id: 'account.legal.last-day-hint' })}
      .min=${today}
      .today=${today}
    ></ds-date-picker>
    ${renderReason(msg('What does the document say?', { id: 'account.legal.reason' }))}
  `;
}

export function renderRestrictFields(): TemplateResult {
  return html`${renderAccount()} ${renderBasis()} ${renderReason(msg('What does the document say?', { id: 'account.legal.reason' }))}`;
}
