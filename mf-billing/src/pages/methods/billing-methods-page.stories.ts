/** Saved cards and accounts. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { paymentScenarios } from '../../mocks/payments-mocks.ts';
import { BillingMethodsPage } from './billing-methods-page.ts';

defineElement('billing-methods-page', BillingMethodsPage);

const meta: Meta = {
  title: 'Billing/Methods page',
  component: 'billing-methods-page',
  render: () => html`<billing-methods-page></billing-methods-page>`,
  decorators: [withPortal()],
  parameters: { msw: paymentScenarios.methods },
};
export default meta;

export const Some: StoryObj = {};
export const None: StoryObj = { parameters: { msw: paymentScenarios.methodDeclined } };
export const ServerError: StoryObj = { parameters: { msw: paymentScenarios.serverError } };
