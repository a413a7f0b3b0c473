/** Letters at the desk, in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskLettersScenarios } from '../../mocks/desk-letters-mocks.ts';
import { AccountDeskLettersPage } from './account-desk-letters-page.ts';

defineElement('account-desk-letters-page', AccountDeskLettersPage);

const meta: Meta = {
  title: 'Account/Letters',
  render: () => html`<account-desk-letters-page></account-desk-letters-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Waiting: StoryObj = { parameters: { msw: deskLettersScenarios.waiting() } };
export const One: StoryObj = { parameters: { msw: deskLettersScenarios.one() } };
export const WithoutAddress: StoryObj = { parameters: { msw: deskLettersScenarios.withoutAddress() } };
export const LongContent: StoryObj = { parameters: { msw: deskLettersScenarios.longContent() } };
export const Empty: StoryObj = { parameters: { msw: deskLettersScenarios.empty() } };
export const PostingFails: StoryObj = { parameters: { msw: deskLettersScenarios.postingFails() } };
export const ServerError: StoryObj = { parameters: { msw: deskLettersScenarios.serverError() } };
export const Loading: StoryObj = { parameters: { msw: deskLettersScenarios.slow() } };
/** More than a part of the list. */
export const Many: StoryObj = { parameters: { msw: deskLettersScenarios.many() } };
