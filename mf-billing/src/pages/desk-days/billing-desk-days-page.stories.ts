/** The close of each day at the desk in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskPaymentScenarios } from '../../mocks/desk-payments-mocks.ts';
import { BillingDeskDaysPage } from './billing-desk-days-page.ts';

defineElement('billing-desk-days-page', BillingDeskDaysPage);

const meta: Meta = {
  title: 'Billing/Desk days page',
  component: 'billing-desk-days-page',
  render: () => html`<billing-desk-days-page></billing-desk-days-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Balanced: StoryObj = { parameters: { msw: deskPaymentScenarios.balanced } };
/** Something is at one side alone; a later day waits for this one. */
export const Off: StoryObj = { parameters: { msw: deskPaymentScenarios.off } };
/** The bank's file is brought by hand. */
export const NoFile: StoryObj = { parameters: { msw: deskPaymentScenarios.noFile } };
export const AllClosed: StoryObj = { parameters: { msw: deskPaymentScenarios.allClosed } };
export const Away: StoryObj = { parameters: { msw: deskPaymentScenarios.away } };
export const None: StoryObj = { parameters: { msw: deskPaymentScenarios.empty } };
export const Loading: StoryObj = { parameters: { msw: deskPaymentScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: deskPaymentScenarios.serverError } };
