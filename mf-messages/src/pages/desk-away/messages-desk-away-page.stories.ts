/** Who is out, and who covers. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskScenarios } from '../../mocks/desk-messages-mocks.ts';
import { MessagesDeskAwayPage } from './messages-desk-away-page.ts';

defineElement('messages-desk-away-page', MessagesDeskAwayPage);

const meta: Meta = {
  title: 'Messages/Desk out of office page',
  component: 'messages-desk-away-page',
  render: () => html`<messages-desk-away-page></messages-desk-away-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
  parameters: { msw: deskScenarios.success() },
};
export default meta;

export const ColleagueOut: StoryObj = {};
export const ServerError: StoryObj = { parameters: { msw: deskScenarios.serverError } };
