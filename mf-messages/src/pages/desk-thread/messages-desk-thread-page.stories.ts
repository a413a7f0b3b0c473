/** One conversation at the clinic desk in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskScenarios } from '../../mocks/desk-messages-mocks.ts';
import { THREAD_ID } from '../../mocks/messages-mocks.ts';
import { MessagesDeskThreadPage } from './messages-desk-thread-page.ts';

defineElement('messages-desk-thread-page', MessagesDeskThreadPage);

const meta: Meta = { title: 'Messages/Desk thread page', component: 'messages-desk-thread-page' };
export default meta;

const clinic = {
  render: () => html`<messages-desk-thread-page .params=${{ threadId: THREAD_ID }}></messages-desk-thread-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};

export const Waiting: StoryObj = { ...clinic, parameters: { msw: deskScenarios.success() } };
/** Who does not treat patients has no records beside the work. */
export const WithoutRecords: StoryObj = {
  ...clinic,
  decorators: [withPortal({ subject: { ...TEST_CLINIC, scopes: ['messages:read', 'messages:write'] } })],
  parameters: { msw: deskScenarios.success() },
};
/** The reader has it, and it was answered. */
export const Mine: StoryObj = { ...clinic, parameters: { msw: deskScenarios.mine() } };
/** A colleague is writing an answer, and the promise is broken. */
export const Busy: StoryObj = { ...clinic, parameters: { msw: deskScenarios.busy() } };
/** A colleague answers while the reader writes. */
export const Answered: StoryObj = { ...clinic, parameters: { msw: deskScenarios.answered() } };
/** So long that its newest messages come first, and the earlier ones when somebody asks. */
export const Long: StoryObj = { ...clinic, parameters: { msw: deskScenarios.long() } };
/** A colleague takes it first. */
export const Taken: StoryObj = { ...clinic, parameters: { msw: deskScenarios.taken() } };
export const ReadOnly: StoryObj = {
  ...clinic,
  decorators: [withPortal({ subject: { ...TEST_CLINIC, scopes: ['messages:read'] } })],
  parameters: { msw: deskScenarios.success() },
};
export const ServerError: StoryObj = { ...clinic, parameters: { msw: deskScenarios.serverError } };
