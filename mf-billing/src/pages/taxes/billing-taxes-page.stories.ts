/** Taxes page in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { disputeScenarios } from '../../mocks/disputes-mocks.ts';

import { BillingTaxesPage } from './billing-taxes-page.ts';

defineElement('billing-taxes-page', BillingTaxesPage);

const meta: Meta = {
  title: 'Billing/Taxes page',
  component: 'billing-taxes-page',
  render: () => html`<billing-taxes-page></billing-taxes-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Paid: StoryObj = { parameters: { msw: disputeScenarios.taxes } };
export const None: StoryObj = { parameters: { msw: disputeScenarios.noTaxes } };
