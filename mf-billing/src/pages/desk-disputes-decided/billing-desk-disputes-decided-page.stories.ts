/** Desk answered disputes page in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { disputeScenarios } from '../../mocks/disputes-mocks.ts';

import { BillingDeskDisputesDecidedPage } from './billing-desk-disputes-decided-page.ts';

defineElement('billing-desk-disputes-decided-page', BillingDeskDisputesDecidedPage);

const meta: Meta = {
  title: 'Billing/Desk answered disputes page',
  component: 'billing-desk-disputes-decided-page',
  render: () => html`<billing-desk-disputes-decided-page></billing-desk-disputes-decided-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Answered: StoryObj = { parameters: { msw: disputeScenarios.deskNone } };
