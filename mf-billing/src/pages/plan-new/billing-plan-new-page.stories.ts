/** Setting up a payment plan. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { planScenarios } from '../../mocks/plans-mocks.ts';
import { BillingPlanNewPage } from './billing-plan-new-page.ts';

defineElement('billing-plan-new-page', BillingPlanNewPage);

const meta: Meta = {
  title: 'Billing/New payment plan',
  component: 'billing-plan-new-page',
  render: () => html`<billing-plan-new-page></billing-plan-new-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Form: StoryObj = { parameters: { msw: planScenarios.set } };
/** Somebody paid a bill meanwhile. */
export const ChangedMeanwhile: StoryObj = { parameters: { msw: planScenarios.changedMeanwhile } };
export const NoMethod: StoryObj = { parameters: { msw: planScenarios.noMethod } };
export const Offline: StoryObj = { parameters: { msw: planScenarios.offline } };
export const NothingOwed: StoryObj = { parameters: { msw: planScenarios.nothingOwed } };
export const Loading: StoryObj = { parameters: { msw: planScenarios.slow } };
