/** Payments for a later day, with one that did not go through. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { planScenarios } from '../../mocks/plans-mocks.ts';
import { BillingScheduledPage } from './billing-scheduled-page.ts';

defineElement('billing-scheduled-page', BillingScheduledPage);

const meta: Meta = {
  title: 'Billing/Scheduled payments',
  component: 'billing-scheduled-page',
  render: () => html`<billing-scheduled-page></billing-scheduled-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Some: StoryObj = { parameters: { msw: planScenarios.scheduled } };
export const Loading: StoryObj = { parameters: { msw: planScenarios.slow } };
