/** Credits at the desk in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskPaymentScenarios } from '../../mocks/desk-payments-mocks.ts';
import { BillingDeskCreditsPage } from './billing-desk-credits-page.ts';

defineElement('billing-desk-credits-page', BillingDeskCreditsPage);

const meta: Meta = {
  title: 'Billing/Desk credits page',
  component: 'billing-desk-credits-page',
  render: () => html`<billing-desk-credits-page></billing-desk-credits-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Credits: StoryObj = { parameters: { msw: deskPaymentScenarios.success } };
export const Many: StoryObj = { parameters: { msw: deskPaymentScenarios.many } };
export const None: StoryObj = { parameters: { msw: deskPaymentScenarios.empty } };
export const Loading: StoryObj = { parameters: { msw: deskPaymentScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: deskPaymentScenarios.serverError } };
