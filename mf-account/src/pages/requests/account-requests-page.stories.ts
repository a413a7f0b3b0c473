/** What a patient asks about their account, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { requestScenarios } from '../../mocks/desk-mocks.ts';
import { AccountRequestsPage } from './account-requests-page.ts';

defineElement('account-requests-page', AccountRequestsPage);

const meta: Meta = {
  title: 'Account/Name and account',
  component: 'account-requests-page',
  render: () => html`<account-requests-page></account-requests-page>`,
  decorators: [withPortal()],
};
export default meta;

export const NothingAsked: StoryObj = { parameters: { msw: requestScenarios.nothing() } };
/** Left before it was sent, and come back. */
export const HalfTyped: StoryObj = { parameters: { msw: requestScenarios.halfTyped() } };
/** The first sending takes long, and then its answer is lost. */
export const Breaking: StoryObj = { parameters: { msw: requestScenarios.breaking() } };
export const Open: StoryObj = { parameters: { msw: requestScenarios.open() } };
export const Answered: StoryObj = { parameters: { msw: requestScenarios.answered() } };
export const Loading: StoryObj = { parameters: { msw: requestScenarios.slow() } };
export const ServerError: StoryObj = { parameters: { msw: requestScenarios.serverError() } };
/** More than a part of the list. */
export const Many: StoryObj = { parameters: { msw: requestScenarios.many() } };
