/** The plan of several visits in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { BOOKED_ID } from '../../mocks/appointments-mocks.ts';
import { itineraryScenarios } from '../../mocks/calendar-mocks.ts';
import { AppointmentsItineraryPage } from './appointments-itinerary-page.ts';

defineElement('appointments-itinerary-page', AppointmentsItineraryPage);

const meta: Meta = {
  title: 'Appointments/Itinerary page',
  component: 'appointments-itinerary-page',
  render: () => html`<appointments-itinerary-page .params=${{ visitId: BOOKED_ID }}></appointments-itinerary-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Trip: StoryObj = { parameters: { msw: itineraryScenarios.trip } };
export const Single: StoryObj = { parameters: { msw: itineraryScenarios.single } };
/** The clinic booked two at the same time. */
export const Overlap: StoryObj = { parameters: { msw: itineraryScenarios.overlap } };
/** Somebody who is elsewhere. */
export const ViewerElsewhere: StoryObj = {
  parameters: { msw: itineraryScenarios.trip },
  decorators: [withPortal({ locale: { locale: 'en', timeZone: 'Asia/Kathmandu' } })],
};
export const Loading: StoryObj = { parameters: { msw: itineraryScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: itineraryScenarios.serverError } };
