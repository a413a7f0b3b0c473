/** Joining the wait list, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { VISIT_ID, waitingScenarios } from '../../mocks/visit-requests-mocks.ts';
import { AppointmentsWaitListPage } from './appointments-wait-list-page.ts';

defineElement('appointments-wait-list-page', AppointmentsWaitListPage);

const ofVisit = () => html`<appointments-wait-list-page .params=${{ visitId: VISIT_ID }}></appointments-wait-list-page>`;
const meta: Meta = { title: 'Appointments/Wait list page', component: 'appointments-wait-list-page', render: ofVisit, decorators: [withPortal()] };
export default meta;

/** From a visit. */
export const Earlier: StoryObj = { parameters: { msw: waitingScenarios.earlier } };
/** From a search that found nothing. */
export const NothingFits: StoryObj = {
  render: () => html`<appointments-wait-list-page></appointments-wait-list-page>`,
  parameters: { msw: waitingScenarios.nothingFits },
};
export const Already: StoryObj = { parameters: { msw: waitingScenarios.already } };
export const ForWalter: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, relationship: 'caregiver', displayName: 'Walter Brandt' } })],
  parameters: { msw: waitingScenarios.earlier },
};
export const Loading: StoryObj = { parameters: { msw: waitingScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: waitingScenarios.serverError } };
