/** Desk import page in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { disputeScenarios } from '../../mocks/disputes-mocks.ts';

import { BillingDeskImportPage } from './billing-desk-import-page.ts';

defineElement('billing-desk-import-page', BillingDeskImportPage);

const meta: Meta = {
  title: 'Billing/Desk import page',
  component: 'billing-desk-import-page',
  render: () => html`<billing-desk-import-page></billing-desk-import-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Imports: StoryObj = { parameters: { msw: disputeScenarios.imports } };
export const Wrong: StoryObj = { parameters: { msw: disputeScenarios.importWrong } };
