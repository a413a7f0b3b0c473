/** Visits to settle in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { disputeScenarios } from '../../mocks/calendar-mocks.ts';
import { AppointmentsDisputesPage } from './appointments-disputes-page.ts';

defineElement('appointments-disputes-page', AppointmentsDisputesPage);

const meta: Meta = {
  title: 'Appointments/Disputes page',
  component: 'appointments-disputes-page',
  render: () => html`<appointments-disputes-page></appointments-disputes-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Two: StoryObj = { parameters: { msw: disputeScenarios.success() } };
export const Empty: StoryObj = { parameters: { msw: disputeScenarios.empty() } };
export const ServerError: StoryObj = { parameters: { msw: disputeScenarios.serverError() } };
