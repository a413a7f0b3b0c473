/** Changing weekly hours in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { scheduleScenarios, TEMPLATE_ID } from '../../mocks/schedule-mocks.ts';
import { AppointmentsScheduleTemplatePage } from './appointments-schedule-template-page.ts';

defineElement('appointments-schedule-template-page', AppointmentsScheduleTemplatePage);

const meta: Meta = { title: 'Appointments/Change weekly hours page', component: 'appointments-schedule-template-page' };
export default meta;

const story = {
  render: () => html`<appointments-schedule-template-page .params=${{ templateId: TEMPLATE_ID }}></appointments-schedule-template-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};

export const Form: StoryObj = { ...story, parameters: { msw: scheduleScenarios.day } };
/** Somebody else saves while the form is open. */
export const ChangedElsewhere: StoryObj = { ...story, parameters: { msw: scheduleScenarios.changedElsewhere } };
export const ServerError: StoryObj = { ...story, parameters: { msw: scheduleScenarios.serverError } };
