/** Personal details in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { accountScenarios } from '../../mocks/account-mocks.ts';
import { AccountProfilePage } from './account-profile-page.ts';

defineElement('account-profile-page', AccountProfilePage);

const meta: Meta = {
  title: 'Account/Profile page',
  component: 'account-profile-page',
  render: () => html`<account-profile-page></account-profile-page>`,
  decorators: [withPortal()],
  parameters: { msw: accountScenarios.success },
};
export default meta;

export const OnFile: StoryObj = {};
export const LittleOnFile: StoryObj = { parameters: { msw: accountScenarios.empty } };
export const Reduced: StoryObj = { parameters: { msw: accountScenarios.reduced } };
export const ReadOnly: StoryObj = { decorators: [withPortal({ subject: { ...TEST_PATIENT, scopes: ['account:read'] } })] };
/** Somebody acts for the patient: all is said of that person, and nothing of the own sign-in is among it. */
export const SomebodyElses: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, kind: 'patient', relationship: 'parent', displayName: 'Mia Ruiz' } })],
};
export const Loading: StoryObj = { parameters: { msw: accountScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: accountScenarios.serverError } };
export const Forbidden: StoryObj = { parameters: { msw: accountScenarios.forbidden } };
export const LongContent: StoryObj = { parameters: { msw: accountScenarios.longContent } };
