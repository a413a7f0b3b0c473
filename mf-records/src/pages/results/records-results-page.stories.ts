/** The list of results in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { recordsScenarios } from '../../mocks/records-mocks.ts';
import { RecordsResultsPage } from './records-results-page.ts';

defineElement('records-results-page', RecordsResultsPage);

const meta: Meta = {
  title: 'Records/Results page',
  component: 'records-results-page',
  render: () => html`<records-results-page></records-results-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Results: StoryObj = { parameters: { msw: recordsScenarios.success } };
export const Empty: StoryObj = { parameters: { msw: recordsScenarios.empty } };
export const Loading: StoryObj = { parameters: { msw: recordsScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: recordsScenarios.serverError } };
export const Forbidden: StoryObj = { parameters: { msw: recordsScenarios.forbidden } };
export const LongContent: StoryObj = { parameters: { msw: recordsScenarios.longContent } };
/** In the record of somebody one cares for. */
export const OfWalter: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, relationship: 'caregiver', displayName: 'Walter Brandt' } })],
  parameters: { msw: recordsScenarios.success },
};
