/** A plan as it is printed. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { PLAN } from '../../mocks/calendar-mocks.ts';
import { AppointmentsItinerarySheet } from './appointments-itinerary-sheet.ts';

defineElement('appointments-itinerary-sheet', AppointmentsItinerarySheet);

const meta: Meta = {
  title: 'Appointments/Itinerary sheet',
  component: 'appointments-itinerary-sheet',
  args: { data: PLAN },
  render: ({ data }) => html`<appointments-itinerary-sheet .data=${data}></appointments-itinerary-sheet>`,
  decorators: [withPortal()],
};
export default meta;

export const Trip: StoryObj = {};
