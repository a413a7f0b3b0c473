/** The calendar link and reminders in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { calendarScenarios } from '../../mocks/calendar-mocks.ts';
import { AppointmentsCalendarPage } from './appointments-calendar-page.ts';

defineElement('appointments-calendar-page', AppointmentsCalendarPage);

const meta: Meta = {
  title: 'Appointments/Calendar page',
  component: 'appointments-calendar-page',
  render: () => html`<appointments-calendar-page></appointments-calendar-page>`,
  decorators: [withPortal()],
};
export default meta;

export const NoLink: StoryObj = { parameters: { msw: calendarScenarios.none() } };
export const Unused: StoryObj = { parameters: { msw: calendarScenarios.unused() } };
export const Used: StoryObj = { parameters: { msw: calendarScenarios.used() } };
export const OfWalter: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, relationship: 'caregiver', displayName: 'Walter Brandt' } })],
  parameters: { msw: calendarScenarios.none() },
};
export const ServerError: StoryObj = { parameters: { msw: calendarScenarios.serverError() } };
