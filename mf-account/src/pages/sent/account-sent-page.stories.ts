/** What was sent to a person, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sentScenarios, served } from '../../mocks/notices-mocks.ts';
import { AccountSentPage } from './account-sent-page.ts';

defineElement('account-sent-page', AccountSentPage);

const meta: Meta = {
  title: 'Account/What we sent you',
  component: 'account-sent-page',
  render: () => html`<account-sent-page></account-sent-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Some: StoryObj = { parameters: served(sentScenarios.some) };
export const Many: StoryObj = { parameters: served(sentScenarios.many) };
export const Empty: StoryObj = { parameters: served(sentScenarios.empty) };
export const LongContent: StoryObj = { parameters: served(sentScenarios.longContent) };
export const ServerError: StoryObj = { parameters: served(sentScenarios.serverError) };
export const Loading: StoryObj = { parameters: served(sentScenarios.slow) };
