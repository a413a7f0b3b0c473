/** The communication page in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { communicationScenarios } from '../../mocks/communication-mocks.ts';
import { AccountCommunicationPage } from './account-communication-page.ts';

defineElement('account-communication-page', AccountCommunicationPage);

const meta: Meta = {
  title: 'Account/Communication page',
  component: 'account-communication-page',
  render: () => html`<account-communication-page></account-communication-page>`,
  decorators: [withPortal()],
  parameters: { msw: communicationScenarios.success },
};
export default meta;

export const Choices: StoryObj = {};
export const WithQuietHours: StoryObj = { parameters: { msw: communicationScenarios.quiet } };
export const TextsReady: StoryObj = { parameters: { msw: communicationScenarios.withTexts } };
export const NoticesReady: StoryObj = { parameters: { msw: communicationScenarios.withPush } };
/** The clinic has no gateway for texts and no keys for notices. */
export const NoTexts: StoryObj = { parameters: { msw: communicationScenarios.withoutTexts } };
export const NothingConfirmed: StoryObj = { parameters: { msw: communicationScenarios.unreached } };
/** Somebody else's record is open: the address to add is in their own. */
export const InAnotherRecord: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, relationship: 'parent' } as typeof TEST_PATIENT })],
  parameters: { msw: communicationScenarios.unreached },
};
export const TooManyCodes: StoryObj = { parameters: { msw: communicationScenarios.tooManyCodes } };
export const SaveFails: StoryObj = { parameters: { msw: communicationScenarios.saveFails } };
export const Loading: StoryObj = { parameters: { msw: communicationScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: communicationScenarios.serverError } };
export const LongContent: StoryObj = { parameters: { msw: communicationScenarios.longContent } };
