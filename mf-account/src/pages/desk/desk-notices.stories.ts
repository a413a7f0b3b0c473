/** Notices that did not go out, at the desk, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { served, unsentScenarios } from '../../mocks/notices-mocks.ts';
import { AccountDeskNoticesPage } from './account-desk-notices-page.ts';

defineElement('account-desk-notices-page', AccountDeskNoticesPage);

const meta: Meta = {
  title: 'Account/Notices that were not sent',
  render: () => html`<account-desk-notices-page></account-desk-notices-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Failed: StoryObj = { parameters: served(unsentScenarios.failed) };
/** Nothing goes out on one way. */
export const WayDown: StoryObj = { parameters: served(unsentScenarios.down) };
export const Many: StoryObj = { parameters: served(unsentScenarios.many) };
export const OnlyReading: StoryObj = {
  parameters: served(unsentScenarios.down),
  decorators: [withPortal({ subject: { ...TEST_CLINIC, scopes: ['desk:read'] } })],
};
export const Empty: StoryObj = { parameters: served(unsentScenarios.empty) };
export const LongContent: StoryObj = { parameters: served(unsentScenarios.longContent) };
export const DecidingFails: StoryObj = { parameters: served(unsentScenarios.decidingFails) };
export const ServerError: StoryObj = { parameters: served(unsentScenarios.serverError) };
export const Loading: StoryObj = { parameters: served(unsentScenarios.slow) };
