/** One payment at the desk in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskPaymentScenarios, PAYMENT_ID } from '../../mocks/desk-payments-mocks.ts';
import { BillingDeskPaymentPage } from './billing-desk-payment-page.ts';

defineElement('billing-desk-payment-page', BillingDeskPaymentPage);

const meta: Meta = {
  title: 'Billing/Desk payment page',
  component: 'billing-desk-payment-page',
  render: () => html`<billing-desk-payment-page .params=${{ paymentId: PAYMENT_ID }}></billing-desk-payment-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Paid: StoryObj = { parameters: { msw: deskPaymentScenarios.paid } };
/** Nobody else at the clinic can agree. */
export const Alone: StoryObj = { parameters: { msw: deskPaymentScenarios.alone } };
/** It is about who is signed in. */
export const Own: StoryObj = { parameters: { msw: deskPaymentScenarios.own } };
/** This person asked for a refund, and may take that back. */
export const Asked: StoryObj = { parameters: { msw: deskPaymentScenarios.asked } };
/** A colleague asked, and this person decides. */
export const Decide: StoryObj = { parameters: { msw: deskPaymentScenarios.decide } };
export const DecidedMeanwhile: StoryObj = { parameters: { msw: deskPaymentScenarios.decided } };
export const TooMuch: StoryObj = { parameters: { msw: deskPaymentScenarios.tooMuch } };
export const Given: StoryObj = { parameters: { msw: deskPaymentScenarios.given } };
export const Failed: StoryObj = { parameters: { msw: deskPaymentScenarios.failed } };
export const LongContent: StoryObj = { parameters: { msw: deskPaymentScenarios.longContent } };
export const Loading: StoryObj = { parameters: { msw: deskPaymentScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: deskPaymentScenarios.serverError } };
