/** A visit as it is printed. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { BOOKED, CANCELLED } from '../../mocks/appointments-mocks.ts';
import { AppointmentsVisitSheet } from './appointments-visit-sheet.ts';

defineElement('appointments-visit-sheet', AppointmentsVisitSheet);

const meta: Meta = {
  title: 'Appointments/Visit sheet',
  component: 'appointments-visit-sheet',
  args: { data: BOOKED },
  render: ({ data }) => html`<appointments-visit-sheet .data=${data}></appointments-visit-sheet>`,
  decorators: [withPortal()],
};
export default meta;

export const Booked: StoryObj = {};
export const Cancelled: StoryObj = { args: { data: CANCELLED } };
