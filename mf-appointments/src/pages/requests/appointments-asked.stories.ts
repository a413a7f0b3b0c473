/** What was asked and is waited for, in each of its states. */
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { askedScenarios } from '../../mocks/visit-requests-mocks.ts';
import './appointments-asked.ts';

const meta: Meta = {
  title: 'Appointments/Asked',
  component: 'appointments-asked',
  render: () => html`<main><h1>Requests</h1><appointments-asked></appointments-asked></main>`,
  decorators: [withPortal()],
};
export default meta;

/** An offer, a request in each of its states, and a wait. */
export const Everything: StoryObj = { parameters: { msw: askedScenarios.all } };
export const Empty: StoryObj = { parameters: { msw: askedScenarios.empty } };
export const LongContent: StoryObj = { parameters: { msw: askedScenarios.longContent } };
/** By who may read and not write. */
export const ReadOnly: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['appointments:read'] } })],
  parameters: { msw: askedScenarios.all },
};
export const Loading: StoryObj = { parameters: { msw: askedScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: askedScenarios.serverError } };
