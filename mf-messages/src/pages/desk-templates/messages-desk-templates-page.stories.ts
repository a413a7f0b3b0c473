/** Templates of one’s teams. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskScenarios } from '../../mocks/desk-messages-mocks.ts';
import { MessagesDeskTemplatesPage } from './messages-desk-templates-page.ts';

defineElement('messages-desk-templates-page', MessagesDeskTemplatesPage);

const meta: Meta = {
  title: 'Messages/Desk templates page',
  component: 'messages-desk-templates-page',
  render: () => html`<messages-desk-templates-page></messages-desk-templates-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
  parameters: { msw: deskScenarios.success() },
};
export default meta;

export const Some: StoryObj = {};
/** Who may only read changes none. */
export const ReadOnly: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_CLINIC, scopes: ['messages:read'] } })],
};
export const ServerError: StoryObj = { parameters: { msw: deskScenarios.serverError } };
