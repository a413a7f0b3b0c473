/** One payment in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { FAILED_ID, PAID_ID, paymentScenarios, PENDING_ID, REFUNDED_ID } from '../../mocks/payments-mocks.ts';
import { BillingPaymentPage } from './billing-payment-page.ts';

defineElement('billing-payment-page', BillingPaymentPage);

const meta: Meta = {
  title: 'Billing/Payment page',
  component: 'billing-payment-page',
  args: { paymentId: PAID_ID },
  render: ({ paymentId }) => html`<billing-payment-page .params=${{ paymentId: String(paymentId) }}></billing-payment-page>`,
  decorators: [withPortal()],
  parameters: { msw: paymentScenarios.success },
};
export default meta;

export const Paid: StoryObj = {};
export const Pending: StoryObj = { args: { paymentId: PENDING_ID } };
export const Failed: StoryObj = { args: { paymentId: FAILED_ID } };
export const PartlyBack: StoryObj = { args: { paymentId: REFUNDED_ID } };
export const ServerError: StoryObj = { parameters: { msw: paymentScenarios.serverError } };
