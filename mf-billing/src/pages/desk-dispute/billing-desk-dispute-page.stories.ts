/** Desk dispute page in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { DISPUTE_ID, disputeScenarios } from '../../mocks/disputes-mocks.ts';

import { BillingDeskDisputePage } from './billing-desk-dispute-page.ts';

defineElement('billing-desk-dispute-page', BillingDeskDisputePage);

const meta: Meta = {
  title: 'Billing/Desk dispute page',
  component: 'billing-desk-dispute-page',
  render: () => html`<billing-desk-dispute-page .params=${{ disputeId: DISPUTE_ID }}></billing-desk-dispute-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Open: StoryObj = { parameters: { msw: disputeScenarios.desk } };
