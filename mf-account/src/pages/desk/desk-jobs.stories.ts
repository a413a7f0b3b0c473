/** Failed tasks, at the desk, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskJobsScenarios } from '../../mocks/desk-jobs-mocks.ts';
import { AccountDeskJobsPage } from './account-desk-jobs-page.ts';

defineElement('account-desk-jobs-page', AccountDeskJobsPage);

const meta: Meta = {
  title: 'Account/Failed tasks',
  render: () => html`<account-desk-jobs-page></account-desk-jobs-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Failed: StoryObj = { parameters: { msw: deskJobsScenarios.failed() } };
export const Many: StoryObj = { parameters: { msw: deskJobsScenarios.many() } };
export const OnlyReading: StoryObj = {
  parameters: { msw: deskJobsScenarios.failed() },
  decorators: [withPortal({ subject: { ...TEST_CLINIC, scopes: ['desk:read'] } })],
};
export const LongContent: StoryObj = { parameters: { msw: deskJobsScenarios.longContent() } };
/** Nothing, and then something fails. */
export const Arriving: StoryObj = { parameters: { msw: deskJobsScenarios.arriving() } };
export const Empty: StoryObj = { parameters: { msw: deskJobsScenarios.empty() } };
export const DecidingFails: StoryObj = { parameters: { msw: deskJobsScenarios.decidingFails() } };
export const ServerError: StoryObj = { parameters: { msw: deskJobsScenarios.serverError() } };
export const Loading: StoryObj = { parameters: { msw: deskJobsScenarios.slow() } };
