/** One conversation in each of its states for a patient. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { forgetUnsaved } from '../../compose/draft-saver.ts';
import { messagesScenarios, THREAD_ID } from '../../mocks/messages-mocks.ts';
import { threadScenarios } from '../../mocks/thread-mocks.ts';
import { MessagesThreadPage } from './messages-thread-page.ts';

defineElement('messages-thread-page', MessagesThreadPage);

const render = () => {
  forgetUnsaved();
  return html`<messages-thread-page .params=${{ threadId: THREAD_ID }}></messages-thread-page>`;
};
const meta: Meta = { title: 'Messages/Thread page', component: 'messages-thread-page' };
export default meta;

const patient = { render, decorators: [withPortal()] };

export const Thread: StoryObj = { ...patient, parameters: { msw: messagesScenarios.success } };
export const NewMessageArrives: StoryObj = { ...patient, parameters: { msw: messagesScenarios.arriving() } };
export const WithDraft: StoryObj = { ...patient, parameters: { msw: messagesScenarios.draft } };
export const SendFails: StoryObj = { ...patient, parameters: { msw: [...messagesScenarios.sendFails, ...messagesScenarios.success] } };
export const LongContent: StoryObj = { ...patient, parameters: { msw: messagesScenarios.longContent } };
/** What looks like markup is text. */
export const Markup: StoryObj = { ...patient, parameters: { msw: messagesScenarios.markup } };
export const Loading: StoryObj = { ...patient, parameters: { msw: messagesScenarios.slow } };
export const NotFound: StoryObj = { ...patient, parameters: { msw: messagesScenarios.notFound } };
export const ServerError: StoryObj = { ...patient, parameters: { msw: messagesScenarios.serverError } };
export const ReadOnly: StoryObj = {
  render,
  decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['messages:read'] } })],
  parameters: { msw: messagesScenarios.success },
};

/** Files of each kind, what it is about, and what the clinic made of it. */
export const WithFiles: StoryObj = { ...patient, parameters: { msw: threadScenarios.files } };
export const BeingRead: StoryObj = { ...patient, parameters: { msw: threadScenarios.reading } };
/** The promise was not kept. */
export const Late: StoryObj = { ...patient, parameters: { msw: threadScenarios.late } };
/** Nobody wrote for long. */
export const Closed: StoryObj = { ...patient, parameters: { msw: threadScenarios.closed } };
/** The newest messages come first. */
export const Long: StoryObj = { ...patient, parameters: { msw: threadScenarios.long } };
/** Somebody wrote for the patient. */
export const ActedFor: StoryObj = {
  render,
  decorators: [withPortal({ subject: { ...TEST_PATIENT, relationship: 'caregiver', displayName: 'Walter Brandt' } })],
  parameters: { msw: threadScenarios.actedFor },
};
