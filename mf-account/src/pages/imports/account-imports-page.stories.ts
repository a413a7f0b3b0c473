/** What came from other systems, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { importsScenarios } from '../../mocks/imports-mocks.ts';
import { AccountImportsPage } from './account-imports-page.ts';

defineElement('account-imports-page', AccountImportsPage);

const meta: Meta = {
  title: 'Account/Records from other systems',
  render: () => html`<account-imports-page></account-imports-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Several: StoryObj = { parameters: { msw: importsScenarios.several() } };
export const Many: StoryObj = { parameters: { msw: importsScenarios.many() } };
export const LongContent: StoryObj = { parameters: { msw: importsScenarios.longContent() } };
export const Empty: StoryObj = { parameters: { msw: importsScenarios.empty() } };
export const ServerError: StoryObj = { parameters: { msw: importsScenarios.serverError() } };
export const Loading: StoryObj = { parameters: { msw: importsScenarios.slow() } };
