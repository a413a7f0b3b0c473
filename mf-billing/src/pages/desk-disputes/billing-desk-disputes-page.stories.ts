/** Desk disputes page in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { disputeScenarios } from '../../mocks/disputes-mocks.ts';

import { BillingDeskDisputesPage } from './billing-desk-disputes-page.ts';

defineElement('billing-desk-disputes-page', BillingDeskDisputesPage);

const meta: Meta = {
  title: 'Billing/Desk disputes page',
  component: 'billing-desk-disputes-page',
  render: () => html`<billing-desk-disputes-page></billing-desk-disputes-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Waiting: StoryObj = { parameters: { msw: disputeScenarios.desk } };
export const None: StoryObj = { parameters: { msw: disputeScenarios.deskNone } };
