/** A version of the questions before a visit: edited, tried, made live, read. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { DRAFT_ID, LIVE_ID, questionScenarios } from '../../mocks/decision-questions-mocks.ts';
import { AppointmentsQuestionVersionPage } from './appointments-question-version-page.ts';

defineElement('appointments-question-version-page', AppointmentsQuestionVersionPage);

const meta: Meta = { title: 'Appointments/Question version page', component: 'appointments-question-version-page' };
export default meta;

const story = {
  render: () => html`<appointments-question-version-page .params=${{ versionId: DRAFT_ID }}></appointments-question-version-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
const read = { ...story, render: () => html`<appointments-question-version-page .params=${{ versionId: LIVE_ID }}></appointments-question-version-page>` };

export const Draft: StoryObj = { ...story, parameters: { msw: questionScenarios.draft } };
export const SameAsLive: StoryObj = { ...story, parameters: { msw: questionScenarios.same } };
export const Incomplete: StoryObj = { ...story, parameters: { msw: questionScenarios.incomplete } };
/** Nobody would be led to 911. */
export const EmergencyGone: StoryObj = { ...story, parameters: { msw: questionScenarios.emergencyGone } };
export const Empty: StoryObj = { ...story, parameters: { msw: questionScenarios.empty } };
/** Typed before, and not saved. */
export const KeptFromBefore: StoryObj = { ...story, parameters: { msw: questionScenarios.kept } };
/** Somebody else saves while the draft is open. */
export const ChangedElsewhere: StoryObj = { ...story, parameters: { msw: questionScenarios.changedElsewhere } };
/** Another version goes live while this one is looked at. */
export const LiveElsewhere: StoryObj = { ...story, parameters: { msw: questionScenarios.liveElsewhere } };
export const Live: StoryObj = { ...read, parameters: { msw: questionScenarios.live } };
export const LiveWithAFault: StoryObj = { ...read, parameters: { msw: questionScenarios.liveWrong } };
export const Replaced: StoryObj = { ...read, parameters: { msw: questionScenarios.retired } };
export const Loading: StoryObj = { ...story, parameters: { msw: questionScenarios.loading } };
export const ServerError: StoryObj = { ...story, parameters: { msw: questionScenarios.serverError } };
