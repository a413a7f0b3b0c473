/** The card of billing on the home page. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { billingHomeData } from '../mocks/billing-mocks.ts';
import { BillingCard } from './billing-card.ts';

defineElement('billing-card', BillingCard);

const meta: Meta = {
  title: 'Billing/Card',
  component: 'billing-card',
  render: ({ data }) => html`<billing-card .data=${data}></billing-card>`,
  decorators: [withPortal()],
};
export default meta;

export const NothingOwed: StoryObj = { args: { data: billingHomeData.empty } };
