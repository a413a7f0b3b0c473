/** One payment plan, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { PLAN_ID, planScenarios } from '../../mocks/plans-mocks.ts';
import { BillingPlanPage } from './billing-plan-page.ts';

defineElement('billing-plan-page', BillingPlanPage);

const meta: Meta = {
  title: 'Billing/Payment plan',
  component: 'billing-plan-page',
  render: () => html`<billing-plan-page .params=${{ planId: PLAN_ID }}></billing-plan-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Active: StoryObj = { parameters: { msw: planScenarios.active } };
export const Missed: StoryObj = { parameters: { msw: planScenarios.missed } };
export const MissedAgain: StoryObj = { parameters: { msw: planScenarios.missedAgain } };
export const NoMoreTries: StoryObj = { parameters: { msw: planScenarios.noMoreTries } };
export const Proposed: StoryObj = { parameters: { msw: planScenarios.proposed } };
export const Declined: StoryObj = { parameters: { msw: planScenarios.declined } };
export const OfSomeoneElse: StoryObj = { parameters: { msw: planScenarios.ofSomeoneElse } };
export const ReadOnly: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['billing:read'] } })],
  parameters: { msw: planScenarios.missed },
};
