/** The list of drafts, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { composeScenarios } from '../../mocks/compose-mocks.ts';
import { MessagesDraftsPage } from './messages-drafts-page.ts';

defineElement('messages-drafts-page', MessagesDraftsPage);

const meta: Meta = {
  title: 'Messages/Drafts page',
  component: 'messages-drafts-page',
  render: () => html`<messages-drafts-page></messages-drafts-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Drafts: StoryObj = { parameters: { msw: composeScenarios.drafts() } };
export const None: StoryObj = { parameters: { msw: composeScenarios.fresh() } };
export const Loading: StoryObj = { parameters: { msw: composeScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: composeScenarios.serverError } };
