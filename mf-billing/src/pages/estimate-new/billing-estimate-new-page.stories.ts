/** New estimate page in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { estimatesScenarios } from '../../mocks/estimates-mocks.ts';
import { BillingEstimateNewPage } from './billing-estimate-new-page.ts';

defineElement('billing-estimate-new-page', BillingEstimateNewPage);

const meta: Meta = {
  title: 'Billing/New estimate page',
  component: 'billing-estimate-new-page',
  render: () => html`<billing-estimate-new-page></billing-estimate-new-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Search: StoryObj = { parameters: { msw: estimatesScenarios.search } };
export const NoPrices: StoryObj = { parameters: { msw: estimatesScenarios.noPrices } };
export const ServerError: StoryObj = { parameters: { msw: estimatesScenarios.serverError } };
