/** Where staff begin in a patient's record. */
import { defineElement } from '@portal/shell/contract';
import { panelMocks, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { RecordsSummaryPage } from './records-summary-page.ts';

defineElement('records-summary-page', RecordsSummaryPage);

const meta: Meta = { title: 'Records/Summary page', component: 'records-summary-page' };
export default meta;

export const Summary: StoryObj = {
  render: () => html`<records-summary-page></records-summary-page>`,
  decorators: [withPortal()],
  parameters: { msw: panelMocks() },
};
