/** New dispute page in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { disputeScenarios } from '../../mocks/disputes-mocks.ts';
import { OPEN_ID } from '../../mocks/billing-mocks.ts';
import { BillingDisputeNewPage } from './billing-dispute-new-page.ts';

defineElement('billing-dispute-new-page', BillingDisputeNewPage);

const meta: Meta = {
  title: 'Billing/New dispute page',
  component: 'billing-dispute-new-page',
  render: () => html`<billing-dispute-new-page .params=${{ statementId: OPEN_ID }}></billing-dispute-new-page>`,
  decorators: [withPortal()],
};
export default meta;

export const New: StoryObj = { parameters: { msw: disputeScenarios.open } };
