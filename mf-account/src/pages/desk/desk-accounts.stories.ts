/** Closing and opening accounts at the desk, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskAccountScenarios } from '../../mocks/desk-account-mocks.ts';
import { AccountDeskAccountsPage } from './account-desk-accounts-page.ts';

defineElement('account-desk-accounts-page', AccountDeskAccountsPage);

const meta: Meta = {
  title: 'Account/Close or open an account',
  render: () => html`<account-desk-accounts-page></account-desk-accounts-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

export const Open: StoryObj = { parameters: { msw: deskAccountScenarios.open() } };
export const Closed: StoryObj = { parameters: { msw: deskAccountScenarios.closed() } };
export const Own: StoryObj = { parameters: { msw: deskAccountScenarios.own() } };
export const Nobody: StoryObj = { parameters: { msw: deskAccountScenarios.nobody() } };
export const NeedsProof: StoryObj = { parameters: { msw: deskAccountScenarios.needsProof() } };
export const ServerError: StoryObj = { parameters: { msw: deskAccountScenarios.serverError() } };
