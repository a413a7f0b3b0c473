/** What was sent to several. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { BATCH_ID, deskScenarios } from '../../mocks/desk-messages-mocks.ts';
import { MessagesDeskSentPage } from './messages-desk-sent-page.ts';

defineElement('messages-desk-sent-page', MessagesDeskSentPage);

const meta: Meta = {
  title: 'Messages/Desk sent to patients page',
  component: 'messages-desk-sent-page',
  render: () => html`<messages-desk-sent-page .params=${{ batchId: BATCH_ID }}></messages-desk-sent-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
  parameters: { msw: deskScenarios.success() },
};
export default meta;

export const Done: StoryObj = {};
export const ServerError: StoryObj = { parameters: { msw: deskScenarios.serverError } };
