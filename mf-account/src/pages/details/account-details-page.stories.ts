/** The form for personal details in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { detailsScenarios } from '../../mocks/details-mocks.ts';
import { AccountDetailsPage } from './account-details-page.ts';

defineElement('account-details-page', AccountDetailsPage);

const meta: Meta = {
  title: 'Account/Details page',
  component: 'account-details-page',
  render: () => html`<account-details-page></account-details-page>`,
  decorators: [withPortal()],
  parameters: { msw: detailsScenarios.success },
};
export default meta;

export const Editing: StoryObj = {};
export const NothingOnFile: StoryObj = { parameters: { msw: detailsScenarios.empty } };
export const FullList: StoryObj = { parameters: { msw: detailsScenarios.full } };
export const WrongFields: StoryObj = { parameters: { msw: detailsScenarios.wrongFields } };
export const WithDraft: StoryObj = { parameters: { msw: detailsScenarios.withDraft } };
export const ChangedElsewhere: StoryObj = { parameters: { msw: detailsScenarios.changedElsewhere } };
export const SaveFails: StoryObj = { parameters: { msw: detailsScenarios.saveFails } };
export const Loading: StoryObj = { parameters: { msw: detailsScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: detailsScenarios.serverError } };
export const LongContent: StoryObj = { parameters: { msw: detailsScenarios.longContent } };
