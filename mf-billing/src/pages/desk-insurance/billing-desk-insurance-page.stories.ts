/** What people told of their insurance, at the desk, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { DESK_REQUEST_ID, deskInsuranceScenarios } from '../../mocks/insurance-mocks.ts';
import { BillingDeskInsuranceRequestPage } from '../desk-insurance-request/billing-desk-insurance-request-page.ts';
import { BillingDeskInsurancePage } from './billing-desk-insurance-page.ts';

defineElement('billing-desk-insurance-page', BillingDeskInsurancePage);
defineElement('billing-desk-insurance-request-page', BillingDeskInsuranceRequestPage);

const meta: Meta = {
  title: 'Billing/Desk insurance',
  component: 'billing-desk-insurance-page',
  render: () => html`<billing-desk-insurance-page></billing-desk-insurance-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
  parameters: { msw: deskInsuranceScenarios.queue },
};
export default meta;

const one = () => html`<billing-desk-insurance-request-page .params=${{ requestId: DESK_REQUEST_ID }}></billing-desk-insurance-request-page>`;

export const Queue: StoryObj = {};
export const NoRequests: StoryObj = { parameters: { msw: deskInsuranceScenarios.none } };
export const NewPlan: StoryObj = { render: one };
export const ChangedPlan: StoryObj = { render: one, parameters: { msw: deskInsuranceScenarios.change } };
