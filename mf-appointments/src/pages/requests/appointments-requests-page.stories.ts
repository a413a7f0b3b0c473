/** The list of requests visits in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { appointmentsScenarios } from '../../mocks/appointments-mocks.ts';
import { askedScenarios } from '../../mocks/visit-requests-mocks.ts';
import { AppointmentsRequestsPage } from './appointments-requests-page.ts';

defineElement('appointments-requests-page', AppointmentsRequestsPage);

const meta: Meta = {
  title: 'Appointments/Requests page',
  component: 'appointments-requests-page',
  render: () => html`<appointments-requests-page></appointments-requests-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Some: StoryObj = { parameters: { msw: [...appointmentsScenarios.success, ...askedScenarios.all] } };
export const Empty: StoryObj = { parameters: { msw: [...appointmentsScenarios.empty, ...askedScenarios.empty] } };
export const ServerError: StoryObj = { parameters: { msw: [...appointmentsScenarios.serverError, ...askedScenarios.serverError] } };
