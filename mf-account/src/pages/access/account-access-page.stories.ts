/** Giving and changing access, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { RUTH_ID, sharingScenarios } from '../../mocks/sharing-mocks.ts';
import { AccountAccessPage } from './account-access-page.ts';

defineElement('account-access-page', AccountAccessPage);

const meta: Meta = {
  title: 'Account/Access page',
  component: 'account-access-page',
  render: ({ params }) => html`<account-access-page .params=${params ?? {}}></account-access-page>`,
  decorators: [withPortal()],
  parameters: { msw: sharingScenarios.success },
};
export default meta;

export const Inviting: StoryObj = {};
export const Changing: StoryObj = { args: { params: { grantId: RUTH_ID } } };
export const WithDraft: StoryObj = { parameters: { msw: sharingScenarios.withDraft } };
export const WrongFields: StoryObj = { parameters: { msw: sharingScenarios.wrongFields } };
export const NeedsProof: StoryObj = { parameters: { msw: sharingScenarios.needsProof } };
export const ProofNotGiven: StoryObj = { parameters: { msw: sharingScenarios.alwaysNeedsProof } };
export const Loading: StoryObj = { parameters: { msw: sharingScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: sharingScenarios.serverError } };
