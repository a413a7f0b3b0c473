/** Estimates page in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { estimatesScenarios } from '../../mocks/estimates-mocks.ts';
import { BillingEstimatesPage } from './billing-estimates-page.ts';

defineElement('billing-estimates-page', BillingEstimatesPage);

const meta: Meta = {
  title: 'Billing/Estimates page',
  component: 'billing-estimates-page',
  render: () => html`<billing-estimates-page></billing-estimates-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Several: StoryObj = { parameters: { msw: estimatesScenarios.list } };
export const None: StoryObj = { parameters: { msw: estimatesScenarios.none } };
export const ServerError: StoryObj = { parameters: { msw: estimatesScenarios.serverError } };
