/** Payments for a later day, with one that did not go through. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { planScenarios, TWO_BILLS } from '../../mocks/plans-mocks.ts';
import { carryBills } from '../../plans/carried-bills.ts';
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
/** With two bills that were chosen on the page for paying, of one of them less than all. */
export const Carried: StoryObj = {
  parameters: { msw: planScenarios.scheduledTwo },
  render: () => {
    carryBills(TEST_PATIENT.id, TWO_BILLS.map(({ statementId }, index) => ({ statementId, cents: index === 0 ? 2_000 : 4_800 })).toReversed());
    return html`<billing-scheduled-page></billing-scheduled-page>`;
  },
};
export const Loading: StoryObj = { parameters: { msw: planScenarios.slow } };
