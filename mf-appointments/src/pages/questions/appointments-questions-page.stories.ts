/** Versions of the questions before a visit, in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { questionScenarios } from '../../mocks/decision-questions-mocks.ts';
import { AppointmentsQuestionsPage } from './appointments-questions-page.ts';

defineElement('appointments-questions-page', AppointmentsQuestionsPage);

const meta: Meta = { title: 'Appointments/Question versions page', component: 'appointments-questions-page' };
export default meta;

const story = {
  render: () => html`<appointments-questions-page></appointments-questions-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};

export const Versions: StoryObj = { ...story, parameters: { msw: questionScenarios.draft } };
export const None: StoryObj = { ...story, parameters: { msw: questionScenarios.none } };
export const Loading: StoryObj = { ...story, parameters: { msw: questionScenarios.loading } };
export const ServerError: StoryObj = { ...story, parameters: { msw: questionScenarios.serverError } };
