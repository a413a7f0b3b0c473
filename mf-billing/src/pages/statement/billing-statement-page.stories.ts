/** One bill in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { billingScenarios, OPEN_ID, OVERDUE_ID, PAID_ID, WITHOUT_LINES_ID } from '../../mocks/billing-mocks.ts';
import { BillingStatementPage } from './billing-statement-page.ts';

defineElement('billing-statement-page', BillingStatementPage);

const meta: Meta = {
  title: 'Billing/Statement page',
  component: 'billing-statement-page',
  args: { statementId: OPEN_ID },
  render: ({ statementId }) => html`<billing-statement-page .params=${{ statementId: String(statementId) }}></billing-statement-page>`,
  decorators: [withPortal()],
  parameters: { msw: billingScenarios.success },
};
export default meta;

export const Open: StoryObj = {};
export const Overdue: StoryObj = { args: { statementId: OVERDUE_ID }, parameters: { msw: billingScenarios.overdue } };
export const Disputed: StoryObj = { parameters: { msw: billingScenarios.disputed } };
export const Paid: StoryObj = { args: { statementId: PAID_ID } };
export const WithoutServices: StoryObj = { args: { statementId: WITHOUT_LINES_ID } };
/** Its source no longer tells whose it is. */
export const Unsure: StoryObj = { parameters: { msw: billingScenarios.unsure } };
export const Loading: StoryObj = { parameters: { msw: billingScenarios.slow } };
export const NotFound: StoryObj = { parameters: { msw: billingScenarios.notFound } };
export const ServerError: StoryObj = { parameters: { msw: billingScenarios.serverError } };
export const LongContent: StoryObj = { parameters: { msw: billingScenarios.longContent } };
