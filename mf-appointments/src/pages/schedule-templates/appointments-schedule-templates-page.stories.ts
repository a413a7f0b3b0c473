/** The weekly hours of a clinic in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { scheduleScenarios } from '../../mocks/schedule-mocks.ts';
import { AppointmentsScheduleTemplatesPage } from './appointments-schedule-templates-page.ts';

defineElement('appointments-schedule-templates-page', AppointmentsScheduleTemplatesPage);

const meta: Meta = { title: 'Appointments/Weekly hours page', component: 'appointments-schedule-templates-page' };
export default meta;

const story = {
  render: () => html`<appointments-schedule-templates-page></appointments-schedule-templates-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};

export const Hours: StoryObj = { ...story, parameters: { msw: scheduleScenarios.day } };
export const None: StoryObj = { ...story, parameters: { msw: scheduleScenarios.noTemplates } };
export const ServerError: StoryObj = { ...story, parameters: { msw: scheduleScenarios.serverError } };
