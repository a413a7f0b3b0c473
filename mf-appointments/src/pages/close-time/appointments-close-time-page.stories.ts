/** Closing time in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { scheduleScenarios } from '../../mocks/schedule-mocks.ts';
import { AppointmentsCloseTimePage } from './appointments-close-time-page.ts';

defineElement('appointments-close-time-page', AppointmentsCloseTimePage);

const meta: Meta = { title: 'Appointments/Close time page', component: 'appointments-close-time-page' };
export default meta;

const story = {
  render: () => html`<appointments-close-time-page></appointments-close-time-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};

export const Form: StoryObj = { ...story, parameters: { msw: scheduleScenarios.day } };
/** The server says that the day is past. */
export const PastDay: StoryObj = { ...story, parameters: { msw: scheduleScenarios.conflict } };
export const ServerError: StoryObj = { ...story, parameters: { msw: scheduleScenarios.serverError } };
