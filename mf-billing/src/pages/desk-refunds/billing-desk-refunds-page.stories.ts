/** Refunds that wait at the desk in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskPaymentScenarios } from '../../mocks/desk-payments-mocks.ts';
import { BillingDeskRefundsPage } from './billing-desk-refunds-page.ts';

defineElement('billing-desk-refunds-page', BillingDeskRefundsPage);

const meta: Meta = {
  title: 'Billing/Desk refunds page',
  component: 'billing-desk-refunds-page',
  render: () => html`<billing-desk-refunds-page></billing-desk-refunds-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Waiting: StoryObj = { parameters: { msw: deskPaymentScenarios.success } };
export const Many: StoryObj = { parameters: { msw: deskPaymentScenarios.many } };
export const None: StoryObj = { parameters: { msw: deskPaymentScenarios.empty } };
export const Loading: StoryObj = { parameters: { msw: deskPaymentScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: deskPaymentScenarios.serverError } };
