/** The form for phone and address in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { accountScenarios } from '../../mocks/account-mocks.ts';
import { AccountContactPage } from './account-contact-page.ts';

defineElement('account-contact-page', AccountContactPage);

const meta: Meta = {
  title: 'Account/Contact page',
  component: 'account-contact-page',
  render: () => html`<account-contact-page></account-contact-page>`,
  decorators: [withPortal()],
  parameters: { msw: accountScenarios.success },
};
export default meta;

export const Editing: StoryObj = {};
export const NothingOnFile: StoryObj = { parameters: { msw: accountScenarios.empty } };
export const WrongFields: StoryObj = { parameters: { msw: accountScenarios.wrongFields } };
export const WithDraft: StoryObj = { parameters: { msw: accountScenarios.withDraft } };
export const ChangedElsewhere: StoryObj = { parameters: { msw: accountScenarios.changedElsewhere } };
export const SaveFails: StoryObj = { parameters: { msw: accountScenarios.saveFails } };
export const Loading: StoryObj = { parameters: { msw: accountScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: accountScenarios.serverError } };
export const LongContent: StoryObj = { parameters: { msw: accountScenarios.longContent } };
