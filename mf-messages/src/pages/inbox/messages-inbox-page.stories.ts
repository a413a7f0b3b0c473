/** A patient's list of conversations in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { mailboxScenarios } from '../../mocks/mailbox-mocks.ts';
import { messagesScenarios } from '../../mocks/messages-mocks.ts';
import { MessagesInboxPage } from './messages-inbox-page.ts';

defineElement('messages-inbox-page', MessagesInboxPage);

const render = () => html`<messages-inbox-page></messages-inbox-page>`;
const meta: Meta = { title: 'Messages/Inbox page', component: 'messages-inbox-page' };
export default meta;

const patient = { render, decorators: [withPortal()] };

export const Threads: StoryObj = { ...patient, parameters: { msw: mailboxScenarios.some() } };
/** Nothing was ever written: whom to write to. */
export const Empty: StoryObj = { ...patient, parameters: { msw: mailboxScenarios.empty() } };
/** All is put away. */
export const Sorted: StoryObj = { ...patient, parameters: { msw: mailboxScenarios.sorted() } };
export const Loading: StoryObj = { ...patient, parameters: { msw: messagesScenarios.slow } };
export const ServerError: StoryObj = { ...patient, parameters: { msw: messagesScenarios.serverError } };
export const Forbidden: StoryObj = { ...patient, parameters: { msw: messagesScenarios.forbidden } };
export const LongContent: StoryObj = { ...patient, parameters: { msw: mailboxScenarios.longContent() } };
/** What looks like markup is text. */
export const Markup: StoryObj = { ...patient, parameters: { msw: mailboxScenarios.markup() } };
export const Many: StoryObj = { ...patient, parameters: { msw: mailboxScenarios.many() } };
/** Moving fails the first time. */
export const MoveFails: StoryObj = { ...patient, parameters: { msw: mailboxScenarios.moveFails() } };
export const NewMessageArrives: StoryObj = { ...patient, parameters: { msw: mailboxScenarios.arriving() } };
/** Somebody else's: who acts for them is named on what they wrote. */
export const OfWalter: StoryObj = {
  render,
  decorators: [withPortal({ subject: { ...TEST_PATIENT, relationship: 'caregiver', displayName: 'Walter Brandt' } })],
  parameters: { msw: mailboxScenarios.theirs() },
};
/** Who may only read. */
export const ReadOnly: StoryObj = {
  render,
  decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['messages:read'] } })],
  parameters: { msw: mailboxScenarios.some() },
};
/** Beside a conversation that is open. */
export const BesideAConversation: StoryObj = {
  render: () => html`<messages-inbox-page .opened=${'#/messages/0192f0c1-2d3e-7a4b-8c5d-000000000001'}></messages-inbox-page>`,
  decorators: [withPortal()],
  parameters: { msw: mailboxScenarios.some() },
};
