/** What came of a visit, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { afterVisitScenarios, VISIT_ID } from '../../mocks/after-visit-mocks.ts';
import { recordsScenarios } from '../../mocks/records-mocks.ts';
import { RecordsAfterVisitPage } from './records-after-visit-page.ts';

defineElement('records-after-visit-page', RecordsAfterVisitPage);

const meta: Meta = {
  title: 'Records/After-visit page',
  component: 'records-after-visit-page',
  render: () => html`<records-after-visit-page .params=${{ visitId: VISIT_ID }}></records-after-visit-page>`,
  decorators: [withPortal()],
  parameters: { msw: afterVisitScenarios.full },
};
export default meta;

export const Full: StoryObj = {};
export const NothingRecorded: StoryObj = { parameters: { msw: afterVisitScenarios.nothing } };
export const VideoInAnotherZone: StoryObj = { parameters: { msw: afterVisitScenarios.anotherZone } };
export const LongContent: StoryObj = { parameters: { msw: afterVisitScenarios.long } };
/** Who may read the record and nothing else. */
export const RecordAlone: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['records:read'] } })],
  parameters: { msw: afterVisitScenarios.nothing },
};
export const Loading: StoryObj = { parameters: { msw: recordsScenarios.slow } };
export const NotFound: StoryObj = { parameters: { msw: recordsScenarios.notFound } };
export const ServerError: StoryObj = { parameters: { msw: recordsScenarios.serverError } };
