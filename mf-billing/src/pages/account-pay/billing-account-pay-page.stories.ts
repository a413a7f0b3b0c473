/** Paying bills that one answers for. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { paymentScenarios } from '../../mocks/payments-mocks.ts';
import { BillingAccountPayPage } from './billing-account-pay-page.ts';

defineElement('billing-account-pay-page', BillingAccountPayPage);

const meta: Meta = {
  title: 'Billing/Account pay page',
  component: 'billing-account-pay-page',
  render: () => html`<billing-account-pay-page .params=${{ accountId: 'c0ffee00-0000-4000-8000-000000000001' }}></billing-account-pay-page>`,
  decorators: [withPortal()],
  parameters: { msw: paymentScenarios.account },
};
export default meta;

export const Owed: StoryObj = {};
export const Settled: StoryObj = { parameters: { msw: paymentScenarios.accountSettled } };
export const NotThere: StoryObj = { parameters: { msw: paymentScenarios.accountGone } };
