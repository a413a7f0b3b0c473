/** Adding weekly hours. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { scheduleScenarios } from '../../mocks/schedule-mocks.ts';
import { AppointmentsScheduleTemplateNewPage } from './appointments-schedule-template-new-page.ts';

defineElement('appointments-schedule-template-new-page', AppointmentsScheduleTemplateNewPage);

const meta: Meta = { title: 'Appointments/New weekly hours page', component: 'appointments-schedule-template-new-page' };
export default meta;

const story = {
  render: () => html`<appointments-schedule-template-new-page></appointments-schedule-template-new-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};

export const Form: StoryObj = { ...story, parameters: { msw: scheduleScenarios.day } };
export const ServerError: StoryObj = { ...story, parameters: { msw: scheduleScenarios.serverError } };
