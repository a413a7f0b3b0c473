/** The next visit on the home page. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { appointmentsHomeData, appointmentsScenarios } from '../mocks/appointments-mocks.ts';
import { AppointmentsCard } from './appointments-card.ts';

defineElement('appointments-card', AppointmentsCard);

const meta: Meta = {
  title: 'Appointments/Card',
  component: 'appointments-card',
  render: ({ data }) => html`<appointments-card .data=${data}></appointments-card>`,
  decorators: [withPortal()],
  parameters: { msw: appointmentsScenarios.success },
};
export default meta;

export const NextVisit: StoryObj = { args: { data: appointmentsHomeData.success } };
export const NextIsVideo: StoryObj = { args: { data: appointmentsHomeData.video } };
export const SomebodyElses: StoryObj = {
  args: { data: appointmentsHomeData.success },
  decorators: [withPortal({ subject: { ...TEST_PATIENT, displayName: 'June Whitfield', relationship: 'parent' } })],
};
export const SameDay: StoryObj = { args: { data: appointmentsHomeData.sameDay } };
export const Empty: StoryObj = { args: { data: appointmentsHomeData.empty } };
export const LongContent: StoryObj = { args: { data: appointmentsHomeData.longContent } };
