/** Tells staff that a plan ends. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/date-field';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import { msg, str } from '@lit/localize';
import { ApiError, defineElement, describeError, FeatureElement, FormController, readTexts } from '@portal/shell/contract';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { sendCoverageRequest } from '../api/insurance-api.ts';

/** @fires plan-ended - Staff were told. */
export class BillingEndPlan extends FeatureElement {
  @property() coverageId = '';
  @property() payer = '';

  private readonly _form = new FormController(this, {
    summary: 'none',
    values: (form) => {
      const { endsOn = '', note = '' } = readTexts(form);
      return { kind: 'end' as const, coverageId: this.coverageId, endsOn, note: note || null };
    },
    send: (request, call) => sendCoverageRequest(this.api, this.subject, request, call),
    said: () => msg('We have your request. Our staff will look at it.', { id: 'billing.request.told' }),
    sent: () => void this.dispatchEvent(new Event('plan-ended')),
    describe: describeRequest,
  });

  override render() {
    return html`<ds-card .heading=${msg('This plan is ending', { id: 'billing.end.title' })}>
      ${this._form.render(html`<ds-stack>
        <ds-date-field name="endsOn" required min="2000-01-01" .label=${msg(str`Last day of ${this.payer}`, { id: 'billing.end.day' })}></ds-date-field>
        <ds-text-area name="note" maxlength="500" .label=${msg('Note for our staff', { id: 'billing.coverage.note' })}></ds-text-area>
        <div><ds-button type="submit">${msg('Tell us it’s ending', { id: 'billing.end.send' })}</ds-button></div>
      </ds-stack>`)}
    </ds-card>`;
  }
}

/** Why staff could not be told. */
export function describeRequest(error: unknown): string {
  const code = error instanceof ApiError ? error.code : '';
  if (code === 'insurance/too-many')
    return msg('You have as many open requests as we can take. Wait for our answer, or cancel one.', { id: 'billing.request.too-many' });
  if (code === 'insurance/already-open')
    return msg('You already asked us to change this plan. Wait for our answer, or cancel that request.', { id: 'billing.request.already' });
  return describeError(error);
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('billing-end-plan', BillingEndPlan);

declare global {
  interface HTMLElementTagNameMap {
    'billing-end-plan': BillingEndPlan;
  }
}
