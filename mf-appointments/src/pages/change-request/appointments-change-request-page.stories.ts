/** Changing a request, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { REQUEST_ID, requestScenarios } from '../../mocks/visit-requests-mocks.ts';
import { AppointmentsChangeRequestPage } from './appointments-change-request-page.ts';

defineElement('appointments-change-request-page', AppointmentsChangeRequestPage);

const meta: Meta = {
  title: 'Appointments/Change request page',
  component: 'appointments-change-request-page',
  render: () => html`<appointments-change-request-page .params=${{ requestId: REQUEST_ID }}></appointments-change-request-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Open: StoryObj = { parameters: { msw: requestScenarios.change } };
/** Somebody else saves first. */
export const ChangedElsewhere: StoryObj = { parameters: { msw: requestScenarios.changedElsewhere } };
export const Answered: StoryObj = { parameters: { msw: requestScenarios.answered } };
export const Loading: StoryObj = { parameters: { msw: requestScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: requestScenarios.serverError } };
