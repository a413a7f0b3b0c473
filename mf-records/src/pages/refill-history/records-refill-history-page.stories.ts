/** All refills that were asked for. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { refillScenarios } from '../../mocks/refills-mocks.ts';
import { RecordsRefillHistoryPage } from './records-refill-history-page.ts';

defineElement('records-refill-history-page', RecordsRefillHistoryPage);

const meta: Meta = {
  title: 'Records/Refill history page',
  component: 'records-refill-history-page',
  render: () => html`<records-refill-history-page></records-refill-history-page>`,
  decorators: [withPortal()],
  parameters: { msw: refillScenarios.list },
};
export default meta;

export const History: StoryObj = {};
export const None: StoryObj = { parameters: { msw: refillScenarios.noHistory } };
export const Loading: StoryObj = { parameters: { msw: refillScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: refillScenarios.serverError } };
