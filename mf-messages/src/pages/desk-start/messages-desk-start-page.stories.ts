/** The desk writes first. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskScenarios } from '../../mocks/desk-messages-mocks.ts';
import { MessagesDeskStartPage } from './messages-desk-start-page.ts';

defineElement('messages-desk-start-page', MessagesDeskStartPage);

const meta: Meta = {
  title: 'Messages/Desk write to patients page',
  component: 'messages-desk-start-page',
  render: () => html`<messages-desk-start-page></messages-desk-start-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
  parameters: { msw: deskScenarios.success() },
};
export default meta;

export const Begin: StoryObj = {};
export const ServerError: StoryObj = { parameters: { msw: deskScenarios.serverError } };
