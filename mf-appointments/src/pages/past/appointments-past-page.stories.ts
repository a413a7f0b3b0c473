/** The list of past visits in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { appointmentsScenarios } from '../../mocks/appointments-mocks.ts';
import { AppointmentsPastPage } from './appointments-past-page.ts';

defineElement('appointments-past-page', AppointmentsPastPage);

const meta: Meta = {
  title: 'Appointments/Past page',
  component: 'appointments-past-page',
  render: () => html`<appointments-past-page></appointments-past-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Some: StoryObj = { parameters: { msw: appointmentsScenarios.success } };
export const ManyPast: StoryObj = { parameters: { msw: appointmentsScenarios.manyPast } };
export const Empty: StoryObj = { parameters: { msw: appointmentsScenarios.empty } };
export const ServerError: StoryObj = { parameters: { msw: appointmentsScenarios.serverError } };
