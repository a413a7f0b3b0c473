/** A bill as it is printed. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LONG, OPEN, WITHOUT_LINES } from '../../mocks/billing-mocks.ts';
import { BillingStatementSheet } from './billing-statement-sheet.ts';

defineElement('billing-statement-sheet', BillingStatementSheet);

const meta: Meta = {
  title: 'Billing/Bill sheet',
  component: 'billing-statement-sheet',
  args: { data: OPEN },
  render: ({ data }) => html`<billing-statement-sheet .data=${data}></billing-statement-sheet>`,
  decorators: [withPortal()],
};
export default meta;

export const Open: StoryObj = {};
export const WithoutServices: StoryObj = { args: { data: WITHOUT_LINES } };
export const LongContent: StoryObj = { args: { data: LONG } };
