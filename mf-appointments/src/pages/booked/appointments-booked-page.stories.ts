/** A visit that was just booked. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { appointmentsScenarios, BOOKED_ID, CANCELLED, VIDEO_ID } from '../../mocks/appointments-mocks.ts';
import { AppointmentsBookedPage } from './appointments-booked-page.ts';

defineElement('appointments-booked-page', AppointmentsBookedPage);

const meta: Meta = {
  title: 'Appointments/Booked page',
  component: 'appointments-booked-page',
  args: { visitId: BOOKED_ID },
  render: ({ visitId }) => html`<appointments-booked-page .params=${{ visitId: String(visitId) }}></appointments-booked-page>`,
  decorators: [withPortal()],
  parameters: { msw: appointmentsScenarios.success },
};
export default meta;

export const Booked: StoryObj = {};
export const VideoInAnotherZone: StoryObj = { args: { visitId: VIDEO_ID } };
export const OfMia: StoryObj = { decorators: [withPortal({ subject: { ...TEST_PATIENT, relationship: 'parent', displayName: 'Mia Ruiz' } })] };
/** Its address was kept, and the visit was canceled since. */
export const CanceledSince: StoryObj = { args: { visitId: CANCELLED.id } };
export const Loading: StoryObj = { parameters: { msw: appointmentsScenarios.slow } };
