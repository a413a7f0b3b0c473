/** Measurements outside of results in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { recordsScenarios } from '../../mocks/records-mocks.ts';
import { RecordsMeasurementsPage } from './records-measurements-page.ts';

defineElement('records-measurements-page', RecordsMeasurementsPage);

const meta: Meta = {
  title: 'Records/Measurements page',
  component: 'records-measurements-page',
  render: () => html`<records-measurements-page></records-measurements-page>`,
  decorators: [withPortal()],
  parameters: { msw: recordsScenarios.success },
};
export default meta;

export const Measurements: StoryObj = {};
export const Empty: StoryObj = { parameters: { msw: recordsScenarios.empty } };
export const Loading: StoryObj = { parameters: { msw: recordsScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: recordsScenarios.serverError } };
