/** A conversation as it is printed. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { PRINTED } from '../../mocks/messages-mocks.ts';
import { MessagesThreadSheet } from './messages-thread-sheet.ts';

defineElement('messages-thread-sheet', MessagesThreadSheet);

const meta: Meta = {
  title: 'Messages/Thread sheet',
  component: 'messages-thread-sheet',
  args: { data: PRINTED.own },
  render: ({ data }) => html`<messages-thread-sheet .data=${data}></messages-thread-sheet>`,
  decorators: [withPortal()],
};
export default meta;

export const Own: StoryObj = {};
export const ClinicDesk: StoryObj = { args: { data: PRINTED.desk }, decorators: [withPortal({ subject: TEST_CLINIC })] };
