/** Changing what suits somebody who waits. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { WAITING_ID, waitingScenarios } from '../../mocks/visit-requests-mocks.ts';
import { AppointmentsChangeWaitPage } from './appointments-change-wait-page.ts';

defineElement('appointments-change-wait-page', AppointmentsChangeWaitPage);

const meta: Meta = {
  title: 'Appointments/Change wait page',
  component: 'appointments-change-wait-page',
  render: () => html`<appointments-change-wait-page .params=${{ entryId: WAITING_ID }}></appointments-change-wait-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Waiting: StoryObj = { parameters: { msw: waitingScenarios.change } };
export const Loading: StoryObj = { parameters: { msw: waitingScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: waitingScenarios.serverError } };
