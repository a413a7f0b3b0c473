/** People somebody cares for: asking for access, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { careScenarios } from '../../mocks/care-mocks.ts';
import { AccountCarePage } from './account-care-page.ts';

defineElement('account-care-page', AccountCarePage);

const meta: Meta = {
  title: 'Account/People I care for',
  component: 'account-care-page',
  render: () => html`<account-care-page></account-care-page>`,
  decorators: [withPortal()],
};
export default meta;

export const Caring: StoryObj = { parameters: { msw: careScenarios.caring() } };
export const NothingAsked: StoryObj = { parameters: { msw: careScenarios.nothing() } };
/** Left before it was sent, and come back. */
export const HalfTyped: StoryObj = { parameters: { msw: careScenarios.halfTyped() } };
export const Open: StoryObj = { parameters: { msw: careScenarios.open() } };
export const Answered: StoryObj = { parameters: { msw: careScenarios.answered() } };
/** One story for each use, since it is lost once. */
export const AnswerLost: StoryObj = { parameters: { msw: careScenarios.answerLost() } };
export const AnswerLostAgain: StoryObj = { parameters: { msw: careScenarios.answerLost() } };
export const TooMany: StoryObj = { parameters: { msw: careScenarios.tooMany() } };
export const WrongDay: StoryObj = { parameters: { msw: careScenarios.wrongDay() } };
export const AlreadyDecided: StoryObj = { parameters: { msw: careScenarios.alreadyDecided() } };
export const Loading: StoryObj = { parameters: { msw: careScenarios.slow() } };
export const ServerError: StoryObj = { parameters: { msw: careScenarios.serverError() } };
/** More than a part of the list. */
export const Many: StoryObj = { parameters: { msw: careScenarios.many() } };
