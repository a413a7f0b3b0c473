/** One result in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CRITICAL_ID, FLAGGED_ID, NORMAL_ID, RARE_IDS, recordsScenarios } from '../../mocks/records-mocks.ts';
import { RecordsResultPage } from './records-result-page.ts';

defineElement('records-result-page', RecordsResultPage);

const meta: Meta = {
  title: 'Records/Result page',
  component: 'records-result-page',
  args: { reportId: FLAGGED_ID },
  render: ({ reportId }) => html`<records-result-page .params=${{ reportId: String(reportId) }}></records-result-page>`,
  decorators: [withPortal()],
  parameters: { msw: recordsScenarios.success },
};
export default meta;

export const OutOfRange: StoryObj = {};
export const InRange: StoryObj = { args: { reportId: NORMAL_ID } };
export const Critical: StoryObj = { args: { reportId: CRITICAL_ID } };
/** Many values: those outside their range come first, the others are folded. */
export const Long: StoryObj = { args: { reportId: RARE_IDS.long } };
export const AllUsual: StoryObj = { args: { reportId: RARE_IDS.allUsual } };
export const Preliminary: StoryObj = { args: { reportId: RARE_IDS.preliminary } };
export const CancelledValue: StoryObj = { args: { reportId: RARE_IDS.cancelled } };
export const NotDone: StoryObj = { args: { reportId: RARE_IDS.notDone } };
/** Taken back by the laboratory after somebody had seen it. */
export const Withdrawn: StoryObj = { args: { reportId: RARE_IDS.withdrawn } };
export const Withheld: StoryObj = { args: { reportId: RARE_IDS.withheld } };
export const DocumentsOnly: StoryObj = { args: { reportId: RARE_IDS.documents } };
export const Panel: StoryObj = { args: { reportId: RARE_IDS.panel } };
export const ReadOnly: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['records:read'] } })],
};
export const MarkingFails: StoryObj = { parameters: { msw: [...recordsScenarios.seenFails, ...recordsScenarios.success] } };
export const Loading: StoryObj = { parameters: { msw: recordsScenarios.slow } };
export const NotFound: StoryObj = { parameters: { msw: recordsScenarios.notFound } };
export const LongContent: StoryObj = { parameters: { msw: recordsScenarios.longContent } };
