/** Asking for a visit, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { requestScenarios } from '../../mocks/visit-requests-mocks.ts';
import { AppointmentsRequestPage } from './appointments-request-page.ts';

defineElement('appointments-request-page', AppointmentsRequestPage);

const meta: Meta = {
  title: 'Appointments/Request page',
  component: 'appointments-request-page',
  render: () => html`<appointments-request-page></appointments-request-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Form: StoryObj = { parameters: { msw: requestScenarios.form } };
/** With what was said before nothing was found. */
export const Wished: StoryObj = { parameters: { msw: requestScenarios.wished } };
/** From a time that the clinic can't keep. */
export const CallMe: StoryObj = { parameters: { msw: requestScenarios.callMe } };
export const TooMany: StoryObj = { parameters: { msw: requestScenarios.full } };
export const Refused: StoryObj = { parameters: { msw: requestScenarios.refused } };
export const ForWalter: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, relationship: 'caregiver', displayName: 'Walter Brandt' } })],
  parameters: { msw: requestScenarios.form },
};
export const Loading: StoryObj = { parameters: { msw: requestScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: requestScenarios.serverError } };
