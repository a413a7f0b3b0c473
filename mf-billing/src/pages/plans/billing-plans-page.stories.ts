/** Payment plans, in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { planScenarios } from '../../mocks/plans-mocks.ts';
import { BillingPlansPage } from './billing-plans-page.ts';

defineElement('billing-plans-page', BillingPlansPage);

const meta: Meta = {
  title: 'Billing/Payment plans',
  component: 'billing-plans-page',
  render: () => html`<billing-plans-page></billing-plans-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Some: StoryObj = { parameters: { msw: planScenarios.plans } };
export const None: StoryObj = { parameters: { msw: planScenarios.noPlans } };
export const Loading: StoryObj = { parameters: { msw: planScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: planScenarios.serverError } };
