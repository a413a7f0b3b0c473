/** Whether another system speaks of the same person, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { importsScenarios } from '../../mocks/imports-mocks.ts';
import { AccountIdentitiesPage } from './account-identities-page.ts';

defineElement('account-identities-page', AccountIdentitiesPage);

const meta: Meta = {
  title: 'Account/Same person',
  render: () => html`<account-identities-page></account-identities-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Waiting: StoryObj = { parameters: { msw: importsScenarios.conflicts() } };
export const OnlyReading: StoryObj = {
  parameters: { msw: importsScenarios.conflicts() },
  decorators: [withPortal({ subject: { ...TEST_CLINIC, scopes: ['desk:read'] } })],
};
export const LongContent: StoryObj = { parameters: { msw: importsScenarios.longContent() } };
export const Empty: StoryObj = { parameters: { msw: importsScenarios.empty() } };
export const AnsweringFails: StoryObj = { parameters: { msw: importsScenarios.answeringFails() } };
export const ServerError: StoryObj = { parameters: { msw: importsScenarios.serverError() } };
export const Loading: StoryObj = { parameters: { msw: importsScenarios.slow() } };
