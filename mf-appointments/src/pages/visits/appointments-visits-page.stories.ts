/** The list of visits in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { appointmentsScenarios } from '../../mocks/appointments-mocks.ts';
import { AppointmentsVisitsPage } from './appointments-visits-page.ts';

defineElement('appointments-visits-page', AppointmentsVisitsPage);

const meta: Meta = {
  title: 'Appointments/Visits page',
  component: 'appointments-visits-page',
  render: () => html`<appointments-visits-page></appointments-visits-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Visits: StoryObj = { parameters: { msw: appointmentsScenarios.success } };
export const Empty: StoryObj = { parameters: { msw: appointmentsScenarios.empty } };
export const Ordered: StoryObj = { parameters: { msw: appointmentsScenarios.ordered } };
export const OrderedAlone: StoryObj = { parameters: { msw: appointmentsScenarios.orderedAlone } };
export const Loading: StoryObj = { parameters: { msw: appointmentsScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: appointmentsScenarios.serverError } };
export const Forbidden: StoryObj = { parameters: { msw: appointmentsScenarios.forbidden } };
export const LongContent: StoryObj = { parameters: { msw: appointmentsScenarios.longContent } };
/** In the record of somebody one cares for. */
export const OfWalter: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, relationship: 'caregiver', displayName: 'Walter Brandt' } })],
  parameters: { msw: appointmentsScenarios.success },
};
