/** The list of canceled visits in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { appointmentsScenarios } from '../../mocks/appointments-mocks.ts';
import { AppointmentsCanceledPage } from './appointments-canceled-page.ts';

defineElement('appointments-canceled-page', AppointmentsCanceledPage);

const meta: Meta = {
  title: 'Appointments/Canceled page',
  component: 'appointments-canceled-page',
  render: () => html`<appointments-canceled-page></appointments-canceled-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Some: StoryObj = { parameters: { msw: appointmentsScenarios.success } };
export const Empty: StoryObj = { parameters: { msw: appointmentsScenarios.empty } };
export const ServerError: StoryObj = { parameters: { msw: appointmentsScenarios.serverError } };
