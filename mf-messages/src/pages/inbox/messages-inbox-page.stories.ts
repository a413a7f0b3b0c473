/** A patient's list of conversations in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { messagesScenarios } from '../../mocks/messages-mocks.ts';
import { MessagesInboxPage } from './messages-inbox-page.ts';

defineElement('messages-inbox-page', MessagesInboxPage);

const render = () => html`<messages-inbox-page></messages-inbox-page>`;
const meta: Meta = { title: 'Messages/Inbox page', component: 'messages-inbox-page' };
export default meta;

const patient = { render, decorators: [withPortal()] };

export const Threads: StoryObj = { ...patient, parameters: { msw: messagesScenarios.success } };
export const Empty: StoryObj = { ...patient, parameters: { msw: messagesScenarios.empty } };
export const Loading: StoryObj = { ...patient, parameters: { msw: messagesScenarios.slow } };
export const ServerError: StoryObj = { ...patient, parameters: { msw: messagesScenarios.serverError } };
export const Forbidden: StoryObj = { ...patient, parameters: { msw: messagesScenarios.forbidden } };
export const LongContent: StoryObj = { ...patient, parameters: { msw: messagesScenarios.longContent } };
/** What looks like markup is text. */
export const Markup: StoryObj = { ...patient, parameters: { msw: messagesScenarios.markup } };
export const Many: StoryObj = { ...patient, parameters: { msw: messagesScenarios.many } };
/** In the record of somebody one cares for. */
export const OfWalter: StoryObj = {
  ...patient,
  decorators: [withPortal({ subject: { ...TEST_PATIENT, relationship: 'caregiver', displayName: 'Walter Brandt' } })],
  parameters: { msw: messagesScenarios.success },
};
