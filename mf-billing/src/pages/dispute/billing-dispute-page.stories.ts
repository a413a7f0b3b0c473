/** Dispute page in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { DISPUTE_ID, disputeScenarios } from '../../mocks/disputes-mocks.ts';

import { BillingDisputePage } from './billing-dispute-page.ts';

defineElement('billing-dispute-page', BillingDisputePage);

const meta: Meta = {
  title: 'Billing/Dispute page',
  component: 'billing-dispute-page',
  render: () => html`<billing-dispute-page .params=${{ disputeId: DISPUTE_ID }}></billing-dispute-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Open: StoryObj = { parameters: { msw: disputeScenarios.open } };
export const Answered: StoryObj = { parameters: { msw: disputeScenarios.answered } };
export const OverEstimate: StoryObj = { parameters: { msw: disputeScenarios.overEstimate } };
