/** All payments. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { paymentScenarios } from '../../mocks/payments-mocks.ts';
import { BillingPaymentsPage } from './billing-payments-page.ts';

defineElement('billing-payments-page', BillingPaymentsPage);

const meta: Meta = {
  title: 'Billing/Payments page',
  component: 'billing-payments-page',
  render: () => html`<billing-payments-page></billing-payments-page>`,
  decorators: [withPortal()],
  parameters: { msw: paymentScenarios.success },
};
export default meta;

export const Some: StoryObj = {};
export const None: StoryObj = { parameters: { msw: paymentScenarios.nothingDue } };
export const ServerError: StoryObj = { parameters: { msw: paymentScenarios.serverError } };
