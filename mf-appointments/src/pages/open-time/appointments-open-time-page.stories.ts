/** Opening one more time in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { scheduleScenarios } from '../../mocks/schedule-mocks.ts';
import { AppointmentsOpenTimePage } from './appointments-open-time-page.ts';

defineElement('appointments-open-time-page', AppointmentsOpenTimePage);

const meta: Meta = { title: 'Appointments/Open time page', component: 'appointments-open-time-page' };
export default meta;

const story = {
  render: () => html`<appointments-open-time-page></appointments-open-time-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};

export const Form: StoryObj = { ...story, parameters: { msw: scheduleScenarios.day } };
/** There is another time then. */
export const TimeExists: StoryObj = { ...story, parameters: { msw: scheduleScenarios.conflict } };
export const ServerError: StoryObj = { ...story, parameters: { msw: scheduleScenarios.serverError } };
