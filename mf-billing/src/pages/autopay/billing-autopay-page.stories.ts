/** Auto-pay: on, off, and ended by itself. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { planScenarios } from '../../mocks/plans-mocks.ts';
import { BillingAutopayPage } from './billing-autopay-page.ts';

defineElement('billing-autopay-page', BillingAutopayPage);

const meta: Meta = {
  title: 'Billing/Auto-pay',
  component: 'billing-autopay-page',
  render: () => html`<billing-autopay-page></billing-autopay-page>`,
  decorators: [withPortal()],
};
export default meta;

export const On: StoryObj = { parameters: { msw: planScenarios.autoOn } };
export const Off: StoryObj = { parameters: { msw: planScenarios.autoOff } };
export const Ended: StoryObj = { parameters: { msw: planScenarios.autoEnded } };
export const ServerError: StoryObj = { parameters: { msw: planScenarios.serverError } };
