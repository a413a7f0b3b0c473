/** Choosing a saved card or account, or being led to where one is saved. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/select';
import { msg } from '@lit/localize';
import type { PlanMethod } from '@portal/bff/contract/payment-plans';
import { phoneHref } from '@portal/shell/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { methodText } from './plan-text.ts';

/** @param value the one that is chosen; the first without it */
export const renderMethodField = (methods: readonly PlanMethod[], value: string): TemplateResult => html`<ds-select
  name="methodId"
  required
  .label=${msg('Pay with', { id: 'billing.plans.pay-with' })}
  .options=${methods.map((method) => ({ value: method.id, label: methodText(method) }))}
  .value=${methods.some(({ id }) => id === value) ? value : (methods[0]?.id ?? '')}
></ds-select>`;

/** In place of a form that needs one. */
export const renderNoMethod = (methodsHref: string): TemplateResult => html`<ds-alert
  quiet
  tone="info"
  .heading=${msg('First save a card or a bank account', { id: 'billing.plans.no-method' })}
>
  ${msg('Then come back here. We charge it only on the days you agree to.', { id: 'billing.plans.no-method-text' })}
  <ds-button slot="actions" variant="primary" .href=${methodsHref}>${msg('Save a way to pay', { id: 'billing.plans.save-method' })}</ds-button>
</ds-alert>`;

/** In place of a form where the clinic takes no payments here. */
export const renderOffline = (phone: string | null): TemplateResult => html`<ds-alert
  quiet
  tone="info"
  .heading=${msg('You can’t pay online at this clinic', { id: 'billing.plans.offline' })}
>
  ${msg('We’re glad to set this up with you by phone.', { id: 'billing.plans.offline-text' })}
  ${phone ? html`<ds-button slot="actions" .href=${phoneHref(phone)}>${phone}</ds-button>` : ''}
</ds-alert>`;
