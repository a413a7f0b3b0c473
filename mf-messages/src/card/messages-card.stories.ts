/** The card of messages on the home page. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { messagesHomeData } from '../mocks/messages-mocks.ts';
import { MessagesCard } from './messages-card.ts';

defineElement('messages-card', MessagesCard);

const meta: Meta = {
  title: 'Messages/Card',
  component: 'messages-card',
  render: ({ data }) => html`<messages-card .data=${data}></messages-card>`,
  decorators: [withPortal()],
};
export default meta;

export const Newest: StoryObj = { args: { data: messagesHomeData.success } };
export const LongContent: StoryObj = { args: { data: messagesHomeData.longContent } };
