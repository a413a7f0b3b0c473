/** Money that is owed to people, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { paymentScenarios } from '../../mocks/payments-mocks.ts';
import { BillingCreditsPage } from './billing-credits-page.ts';

defineElement('billing-credits-page', BillingCreditsPage);

const meta: Meta = {
  title: 'Billing/Credits page',
  component: 'billing-credits-page',
  render: () => html`<billing-credits-page></billing-credits-page>`,
  decorators: [withPortal()],
  parameters: { msw: paymentScenarios.account },
};
export default meta;

export const Some: StoryObj = { parameters: { msw: paymentScenarios.credits } };
export const UsedUp: StoryObj = { parameters: { msw: paymentScenarios.creditUsedUp } };
export const GoingBack: StoryObj = { parameters: { msw: paymentScenarios.creditGoingBack } };
export const None: StoryObj = { parameters: { msw: paymentScenarios.noCredits } };
export const ReadOnly: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['billing:read'] } })],
  parameters: { msw: paymentScenarios.credits },
};
export const Loading: StoryObj = { parameters: { msw: paymentScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: paymentScenarios.serverError } };
