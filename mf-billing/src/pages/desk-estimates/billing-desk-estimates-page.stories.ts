/** Good-faith estimates at the desk in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { estimatesScenarios } from '../../mocks/estimates-mocks.ts';
import { BillingDeskEstimatesPage } from './billing-desk-estimates-page.ts';

defineElement('billing-desk-estimates-page', BillingDeskEstimatesPage);

const meta: Meta = {
  title: 'Billing/Desk estimates page',
  component: 'billing-desk-estimates-page',
  render: () => html`<billing-desk-estimates-page></billing-desk-estimates-page>`,
  decorators: [withPortal({ subject: { ...TEST_CLINIC, scopes: ['billing:read', 'billing:write'] } })],
};
export default meta;

export const Waiting: StoryObj = { parameters: { msw: estimatesScenarios.desk } };
