/** Bills that somebody answers for, in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { paymentScenarios } from '../../mocks/payments-mocks.ts';
import { BillingAccountPage } from './billing-account-page.ts';

defineElement('billing-account-page', BillingAccountPage);

const meta: Meta = {
  title: 'Billing/Account page',
  component: 'billing-account-page',
  render: () => html`<billing-account-page .params=${{ accountId: 'c0ffee00-0000-4000-8000-000000000001' }}></billing-account-page>`,
  decorators: [withPortal()],
  parameters: { msw: paymentScenarios.account },
};
export default meta;

export const Owed: StoryObj = {};
export const Settled: StoryObj = { parameters: { msw: paymentScenarios.accountSettled } };
export const OnTheWay: StoryObj = { parameters: { msw: paymentScenarios.accountOnTheWay } };
export const ReadOnly: StoryObj = { decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['billing:read'] } })] };
export const NotThere: StoryObj = { parameters: { msw: paymentScenarios.accountGone } };
export const Loading: StoryObj = { parameters: { msw: paymentScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: paymentScenarios.serverError } };
