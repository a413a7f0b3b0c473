/** What was made of a conversation, for the patient's side. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { madeThread } from '../mocks/desk-messages-mocks.ts';
import { MessagesMade } from './messages-made.ts';

defineElement('messages-made', MessagesMade);

const meta: Meta = {
  title: 'Messages/Made of a conversation',
  component: 'messages-made',
  render: () => html`<messages-made .thread=${madeThread()}></messages-made>`,
  decorators: [withPortal()],
};
export default meta;

export const MadeAndCovered: StoryObj = {};
/** Who may only read messages is led nowhere else. */
export const OnlyMessages: StoryObj = { decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['messages:read'] } })] };
