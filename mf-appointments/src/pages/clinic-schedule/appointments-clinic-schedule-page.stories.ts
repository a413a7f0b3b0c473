/** The schedule of a clinic in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { scheduleScenarios } from '../../mocks/schedule-mocks.ts';
import { AppointmentsClinicSchedulePage } from './appointments-clinic-schedule-page.ts';

defineElement('appointments-clinic-schedule-page', AppointmentsClinicSchedulePage);

const meta: Meta = { title: 'Appointments/Clinic schedule page', component: 'appointments-clinic-schedule-page' };
export default meta;

const story = {
  render: () => html`<appointments-clinic-schedule-page></appointments-clinic-schedule-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};

export const Day: StoryObj = { ...story, parameters: { msw: scheduleScenarios.day } };
export const EmptyDay: StoryObj = { ...story, parameters: { msw: scheduleScenarios.empty } };
/** Choose a week to see it. */
export const FullWeek: StoryObj = { ...story, parameters: { msw: scheduleScenarios.week } };
export const ClosedMorning: StoryObj = { ...story, parameters: { msw: scheduleScenarios.closed } };
/** As a nurse sees it. */
export const ReadOnly: StoryObj = {
  ...story,
  decorators: [withPortal({ subject: { ...TEST_CLINIC, scopes: ['appointments:read', 'records:read'] } })],
  parameters: { msw: scheduleScenarios.day },
};
/** An hour that comes twice has the zone's name beside it. */
export const ClockChange: StoryObj = { ...story, parameters: { msw: scheduleScenarios.clockChange } };
export const LongNames: StoryObj = { ...story, parameters: { msw: scheduleScenarios.longNames } };
export const MoreThanFits: StoryObj = { ...story, parameters: { msw: scheduleScenarios.tooMuch } };
/** Whatever is noted, somebody else was faster. */
export const Conflict: StoryObj = { ...story, parameters: { msw: scheduleScenarios.conflict } };
export const Loading: StoryObj = { ...story, parameters: { msw: scheduleScenarios.loading } };
export const ServerError: StoryObj = { ...story, parameters: { msw: scheduleScenarios.serverError } };
