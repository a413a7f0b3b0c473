/** The day of a clinic in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { dayScenarios } from '../../mocks/day-mocks.ts';
import { AppointmentsDayPage } from './appointments-day-page.ts';

defineElement('appointments-day-page', AppointmentsDayPage);

const meta: Meta = { title: 'Appointments/Day page', component: 'appointments-day-page' };
export default meta;

const story = { render: () => html`<appointments-day-page></appointments-day-page>`, decorators: [withPortal({ subject: TEST_CLINIC })] };

export const Day: StoryObj = { ...story, parameters: { msw: dayScenarios.success } };
export const NoVisits: StoryObj = { ...story, parameters: { msw: dayScenarios.empty } };
export const ServerError: StoryObj = { ...story, parameters: { msw: dayScenarios.serverError } };
