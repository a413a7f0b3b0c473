/** Payment plans at the desk: the list, and one to answer. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { PLAN_ID, planScenarios } from '../../mocks/plans-mocks.ts';
import { BillingDeskPlansPage } from './billing-desk-plans-page.ts';
import { BillingDeskPlanPage } from '../desk-plan/billing-desk-plan-page.ts';
import { BillingDeskPlansDecidedPage } from '../desk-plans-decided/billing-desk-plans-decided-page.ts';
import { BillingDeskPlansMissedPage } from '../desk-plans-missed/billing-desk-plans-missed-page.ts';

defineElement('billing-desk-plans-page', BillingDeskPlansPage);
defineElement('billing-desk-plan-page', BillingDeskPlanPage);
defineElement('billing-desk-plans-missed-page', BillingDeskPlansMissedPage);
defineElement('billing-desk-plans-decided-page', BillingDeskPlansDecidedPage);

const meta: Meta = {
  title: 'Billing/Desk of payment plans',
  component: 'billing-desk-plans-page',
  render: () => html`<billing-desk-plans-page></billing-desk-plans-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Waiting: StoryObj = { parameters: { msw: planScenarios.desk } };
export const NoPlans: StoryObj = { parameters: { msw: planScenarios.deskEmpty } };
export const One: StoryObj = {
  render: () => html`<billing-desk-plan-page .params=${{ planId: PLAN_ID }}></billing-desk-plan-page>`,
  parameters: { msw: planScenarios.desk },
};
export const Missed: StoryObj = {
  render: () => html`<billing-desk-plans-missed-page></billing-desk-plans-missed-page>`,
  parameters: { msw: planScenarios.deskEmpty },
};
export const Decided: StoryObj = {
  render: () => html`<billing-desk-plans-decided-page></billing-desk-plans-decided-page>`,
  parameters: { msw: planScenarios.deskEmpty },
};
