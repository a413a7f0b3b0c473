/** The queue of requests at the desk, and who waits, in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { DESK_REQUEST_ID, deskRequestScenarios } from '../../mocks/desk-visit-requests-mocks.ts';
import { AppointmentsDeskAnsweredPage } from '../desk-answered/appointments-desk-answered-page.ts';
import { AppointmentsDeskRequestPage } from '../desk-request/appointments-desk-request-page.ts';
import { AppointmentsDeskWaitingPage } from '../desk-waiting/appointments-desk-waiting-page.ts';
import { AppointmentsDeskRequestsPage } from './appointments-desk-requests-page.ts';

defineElement('appointments-desk-requests-page', AppointmentsDeskRequestsPage);
defineElement('appointments-desk-request-page', AppointmentsDeskRequestPage);
defineElement('appointments-desk-answered-page', AppointmentsDeskAnsweredPage);
defineElement('appointments-desk-waiting-page', AppointmentsDeskWaitingPage);

const meta: Meta = {
  title: 'Appointments/Desk requests',
  component: 'appointments-desk-requests-page',
  render: () => html`<appointments-desk-requests-page></appointments-desk-requests-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

const one = () => html`<appointments-desk-request-page .params=${{ requestId: DESK_REQUEST_ID }}></appointments-desk-request-page>`;
const waiting = () => html`<appointments-desk-waiting-page></appointments-desk-waiting-page>`;

export const Queue: StoryObj = { parameters: { msw: deskRequestScenarios.queue } };
export const NoRequests: StoryObj = { parameters: { msw: deskRequestScenarios.none } };
export const AnsweredOnes: StoryObj = {
  render: () => html`<appointments-desk-answered-page></appointments-desk-answered-page>`,
  parameters: { msw: deskRequestScenarios.queue },
};
export const Loading: StoryObj = { parameters: { msw: deskRequestScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: deskRequestScenarios.serverError } };
export const Request: StoryObj = { render: one, parameters: { msw: deskRequestScenarios.one } };
export const LateRequest: StoryObj = { render: one, parameters: { msw: deskRequestScenarios.late } };
export const NothingFree: StoryObj = { render: one, parameters: { msw: deskRequestScenarios.noneFree } };
/** Somebody else takes the time first. */
export const TimeLost: StoryObj = { render: one, parameters: { msw: deskRequestScenarios.lost } };
export const Answered: StoryObj = { render: one, parameters: { msw: deskRequestScenarios.answered } };
export const WaitList: StoryObj = { render: waiting, parameters: { msw: deskRequestScenarios.waiting } };
export const NoOneWaits: StoryObj = { render: waiting, parameters: { msw: deskRequestScenarios.noneWaiting } };
