/** The list of conversations at the clinic desk in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskScenarios } from '../../mocks/desk-messages-mocks.ts';
import { MessagesDeskInboxPage } from './messages-desk-inbox-page.ts';

defineElement('messages-desk-inbox-page', MessagesDeskInboxPage);

const meta: Meta = { title: 'Messages/Desk inbox page', component: 'messages-desk-inbox-page' };
export default meta;

const clinic = { render: () => html`<messages-desk-inbox-page></messages-desk-inbox-page>`, decorators: [withPortal({ subject: TEST_CLINIC })] };

export const Waiting: StoryObj = { ...clinic, parameters: { msw: deskScenarios.success() } };
export const NoOneWaits: StoryObj = { ...clinic, parameters: { msw: deskScenarios.done } };
/** Nobody waits for the own team, and the page leads to who waits for another. */
export const OthersWait: StoryObj = { ...clinic, parameters: { msw: deskScenarios.elsewhere } };
export const Loading: StoryObj = { ...clinic, parameters: { msw: deskScenarios.slow } };
export const ServerError: StoryObj = { ...clinic, parameters: { msw: deskScenarios.serverError } };
