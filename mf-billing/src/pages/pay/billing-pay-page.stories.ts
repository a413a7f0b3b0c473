/** Paying, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { paymentScenarios } from '../../mocks/payments-mocks.ts';
import { BillingPayPage } from './billing-pay-page.ts';

defineElement('billing-pay-page', BillingPayPage);

const meta: Meta = {
  title: 'Billing/Pay page',
  component: 'billing-pay-page',
  render: () => html`<billing-pay-page></billing-pay-page>`,
  decorators: [withPortal()],
  parameters: { msw: paymentScenarios.success },
};
export default meta;

export const Saved: StoryObj = {};
/** No gateway runs beside the stories: its fields stay away. */
export const NothingSaved: StoryObj = { tags: ['keeps-loading'], parameters: { msw: paymentScenarios.nothingSaved } };
export const Declined: StoryObj = { parameters: { msw: paymentScenarios.declined } };
export const Lost: StoryObj = { parameters: { msw: paymentScenarios.lost } };
export const Changed: StoryObj = { parameters: { msw: paymentScenarios.changed } };
export const OnTheWay: StoryObj = { parameters: { msw: paymentScenarios.onTheWay } };
export const NothingDue: StoryObj = { parameters: { msw: paymentScenarios.nothingDue } };
export const ByPhone: StoryObj = { parameters: { msw: paymentScenarios.offline } };
export const ReadOnly: StoryObj = { decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['billing:read'] } })] };
export const Loading: StoryObj = { parameters: { msw: paymentScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: paymentScenarios.serverError } };
