/** One visit in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { appointmentsScenarios, BOOKED_ID, PAST_ID, VIDEO_ID } from '../../mocks/appointments-mocks.ts';
import { AppointmentsVisitPage } from './appointments-visit-page.ts';

defineElement('appointments-visit-page', AppointmentsVisitPage);

const meta: Meta = {
  title: 'Appointments/Visit page',
  component: 'appointments-visit-page',
  args: { visitId: BOOKED_ID },
  render: ({ visitId }) => html`<appointments-visit-page .params=${{ visitId: String(visitId) }}></appointments-visit-page>`,
  decorators: [withPortal()],
  parameters: { msw: appointmentsScenarios.success },
};
export default meta;

export const Booked: StoryObj = {};
export const VideoInAnotherZone: StoryObj = { args: { visitId: VIDEO_ID } };
export const Past: StoryObj = { args: { visitId: PAST_ID } };
/** Who may not read the record is not sent there. */
export const PastWithoutRecord: StoryObj = {
  args: { visitId: PAST_ID },
  decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['appointments:read'] } })],
};
export const ReadOnly: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['appointments:read'] } })],
};
export const CancelRefused: StoryObj = {
  parameters: { msw: [...appointmentsScenarios.cancelRefused, ...appointmentsScenarios.success] },
};
export const CancelledElsewhere: StoryObj = { parameters: { msw: appointmentsScenarios.cancelledElsewhere } };
/** Its source no longer tells whose it is. */
export const Unsure: StoryObj = { parameters: { msw: appointmentsScenarios.unsure } };
/** It is late to cancel. */
export const LateToCancel: StoryObj = { parameters: { msw: appointmentsScenarios.late } };
/** Others are on the same day. */
export const OnATrip: StoryObj = { parameters: { msw: appointmentsScenarios.onTrip } };
/** Not agreed yet. */
export const Pending: StoryObj = { parameters: { msw: appointmentsScenarios.pending } };
/** Off, and still in somebody's calendar. */
export const Canceled: StoryObj = { parameters: { msw: appointmentsScenarios.canceledLater } };
export const Loading: StoryObj = { parameters: { msw: appointmentsScenarios.slow } };
export const NotFound: StoryObj = { parameters: { msw: appointmentsScenarios.notFound } };
export const LongContent: StoryObj = { parameters: { msw: appointmentsScenarios.longContent } };
