/** One good-faith estimate at the desk in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { estimatesScenarios, OWED_ID } from '../../mocks/estimates-mocks.ts';
import { BillingDeskEstimatePage } from './billing-desk-estimate-page.ts';

defineElement('billing-desk-estimate-page', BillingDeskEstimatePage);

const meta: Meta = {
  title: 'Billing/Desk estimate page',
  component: 'billing-desk-estimate-page',
  render: () => html`<billing-desk-estimate-page .params=${{ estimateId: OWED_ID }}></billing-desk-estimate-page>`,
  decorators: [withPortal({ subject: { ...TEST_CLINIC, scopes: ['billing:read', 'billing:write'] } })],
};
export default meta;

export const Owed: StoryObj = { parameters: { msw: estimatesScenarios.deskOne } };
