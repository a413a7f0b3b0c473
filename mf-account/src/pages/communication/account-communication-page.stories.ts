/** The communication page in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { communicationScenarios } from '../../mocks/communication-mocks.ts';
import { noticeChoicesScenarios, served } from '../../mocks/notices-mocks.ts';
import { AccountCommunicationPage } from './account-communication-page.ts';

defineElement('account-communication-page', AccountCommunicationPage);

const meta: Meta = {
  title: 'Account/Communication page',
  component: 'account-communication-page',
  render: () => html`<account-communication-page></account-communication-page>`,
  decorators: [withPortal()],
  parameters: served(() => communicationScenarios.success, noticeChoicesScenarios.own),
};
export default meta;

export const Choices: StoryObj = {};
export const WithQuietHours: StoryObj = { parameters: served(() => communicationScenarios.quiet, noticeChoicesScenarios.own) };
export const TextsReady: StoryObj = { parameters: served(() => communicationScenarios.withTexts, noticeChoicesScenarios.own) };
export const NoticesReady: StoryObj = { parameters: served(() => communicationScenarios.withPush, noticeChoicesScenarios.own) };
/** The clinic has no gateway for texts and no keys for notices. */
export const NoTexts: StoryObj = { parameters: served(() => communicationScenarios.withoutTexts, noticeChoicesScenarios.own) };
export const NothingConfirmed: StoryObj = { parameters: served(() => communicationScenarios.unreached, noticeChoicesScenarios.own) };
/** Somebody else's record is open: the address to add is in their own. */
export const InAnotherRecord: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, relationship: 'parent' } as typeof TEST_PATIENT })],
  parameters: served(() => communicationScenarios.unreached, noticeChoicesScenarios.own),
};
export const TooManyCodes: StoryObj = { parameters: served(() => communicationScenarios.tooManyCodes, noticeChoicesScenarios.own) };
export const SaveFails: StoryObj = { parameters: served(() => communicationScenarios.saveFails, noticeChoicesScenarios.own) };
export const Loading: StoryObj = { parameters: served(() => communicationScenarios.slow, noticeChoicesScenarios.own) };
export const ServerError: StoryObj = { parameters: served(() => communicationScenarios.serverError, noticeChoicesScenarios.own) };
export const LongContent: StoryObj = { parameters: served(() => communicationScenarios.longContent, noticeChoicesScenarios.own) };
/** How soon, on which way next, and of whom. */
export const CaresForOthers: StoryObj = { parameters: served(() => communicationScenarios.withTexts, noticeChoicesScenarios.withPeople) };
export const SavingHowSoonFails: StoryObj = { parameters: served(() => communicationScenarios.withTexts, noticeChoicesScenarios.saveFails) };
export const HowSoonNotLoaded: StoryObj = { parameters: served(() => communicationScenarios.success, noticeChoicesScenarios.serverError) };
