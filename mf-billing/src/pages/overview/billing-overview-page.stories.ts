/** What is owed and all bills, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { billingScenarios } from '../../mocks/billing-mocks.ts';
import { BillingOverviewPage } from './billing-overview-page.ts';

defineElement('billing-overview-page', BillingOverviewPage);

const meta: Meta = {
  title: 'Billing/Overview page',
  component: 'billing-overview-page',
  render: () => html`<billing-overview-page></billing-overview-page>`,
  decorators: [withPortal()],
  parameters: { msw: billingScenarios.success },
};
export default meta;

export const Owed: StoryObj = {};
export const Overdue: StoryObj = { parameters: { msw: billingScenarios.overdue } };
export const Household: StoryObj = { parameters: { msw: billingScenarios.household } };
export const NothingOwed: StoryObj = { parameters: { msw: billingScenarios.nothingOwed } };
export const Empty: StoryObj = { parameters: { msw: billingScenarios.empty } };
export const ReadOnly: StoryObj = { decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['billing:read'] } })] };
export const PaperlessRefused: StoryObj = { parameters: { msw: billingScenarios.paperlessRefused } };
export const Loading: StoryObj = { parameters: { msw: billingScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: billingScenarios.serverError } };
export const Forbidden: StoryObj = { parameters: { msw: billingScenarios.forbidden } };
export const LongContent: StoryObj = { parameters: { msw: billingScenarios.longContent } };
export const Many: StoryObj = { parameters: { msw: billingScenarios.many } };
/** In the record of somebody one cares for. */
export const OfWalter: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, relationship: 'caregiver', displayName: 'Walter Brandt' } })],
  parameters: { msw: billingScenarios.success },
};
