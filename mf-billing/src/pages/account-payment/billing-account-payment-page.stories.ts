/** A payment of an account that one answers for. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { FAILED_ID, PAID_ID, paymentScenarios } from '../../mocks/payments-mocks.ts';
import { BillingAccountPaymentPage } from './billing-account-payment-page.ts';

defineElement('billing-account-payment-page', BillingAccountPaymentPage);

const meta: Meta = {
  title: 'Billing/Account payment page',
  component: 'billing-account-payment-page',
  render: () =>
    html`<billing-account-payment-page .params=${{ accountId: 'c0ffee00-0000-4000-8000-000000000001', paymentId: PAID_ID }}></billing-account-payment-page>`,
  decorators: [withPortal()],
  parameters: { msw: paymentScenarios.account },
};
export default meta;

export const Paid: StoryObj = {};
export const Failed: StoryObj = {
  render: () =>
    html`<billing-account-payment-page .params=${{ accountId: 'c0ffee00-0000-4000-8000-000000000001', paymentId: FAILED_ID }}></billing-account-payment-page>`,
};
