/** Estimate page in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { estimatesScenarios, KNEE_ID, MADE_ID, OWED_ID } from '../../mocks/estimates-mocks.ts';
import { BillingEstimatePage } from './billing-estimate-page.ts';

defineElement('billing-estimate-page', BillingEstimatePage);

const meta: Meta = {
  title: 'Billing/Estimate page',
  component: 'billing-estimate-page',
  render: () => html`<billing-estimate-page .params=${{ estimateId: KNEE_ID }}></billing-estimate-page>`,
  decorators: [withPortal()],
};
export default meta;

const page = (estimateId: string) => html`<billing-estimate-page .params=${{ estimateId }}></billing-estimate-page>`;

export const WithInsurance: StoryObj = { parameters: { msw: estimatesScenarios.worked } };
/** The clinic owes it. */
export const Owed: StoryObj = { render: () => page(OWED_ID), parameters: { msw: estimatesScenarios.owed } };
export const GoodFaith: StoryObj = { render: () => page(MADE_ID), parameters: { msw: estimatesScenarios.made } };
/** The bill is more than $400 above it. */
export const FarAbove: StoryObj = { render: () => page(MADE_ID), parameters: { msw: estimatesScenarios.over } };
export const Loading: StoryObj = { parameters: { msw: estimatesScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: estimatesScenarios.serverError } };
