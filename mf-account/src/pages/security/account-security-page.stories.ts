/** Sign-in and security in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { securityScenarios } from '../../mocks/security-mocks.ts';
import { AccountSecurityPage } from './account-security-page.ts';

defineElement('account-security-page', AccountSecurityPage);

const meta: Meta = {
  title: 'Account/Security page',
  component: 'account-security-page',
  render: () => html`<account-security-page></account-security-page>`,
  decorators: [withPortal()],
  parameters: { msw: securityScenarios.off },
};
export default meta;

export const NothingSetUp: StoryObj = {};
export const AllSetUp: StoryObj = { parameters: { msw: securityScenarios.on } };
export const CodesByEmail: StoryObj = { parameters: { msw: securityScenarios.byEmail } };
export const SecondStepIsAMust: StoryObj = { parameters: { msw: securityScenarios.must } };
export const AsksForAProof: StoryObj = { parameters: { msw: securityScenarios.needsProof } };
/** The password is too short to be the only proof. */
export const ShortPassword: StoryObj = { parameters: { msw: securityScenarios.shortPassword } };
export const ChangesEmail: StoryObj = { parameters: { msw: securityScenarios.email } };
export const HalfTypedEmail: StoryObj = { parameters: { msw: securityScenarios.halfTypedEmail } };
export const NewEmailWaits: StoryObj = { parameters: { msw: securityScenarios.pendingEmail } };
export const TooManyEmails: StoryObj = { parameters: { msw: securityScenarios.tooManyEmails } };
export const WrongFirstCode: StoryObj = { parameters: { msw: securityScenarios.wrongCode } };
export const Loading: StoryObj = { parameters: { msw: securityScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: securityScenarios.serverError } };
export const LongContent: StoryObj = { parameters: { msw: securityScenarios.longContent } };
/** More than a part of the list. */
export const ManyDevices: StoryObj = { parameters: { msw: securityScenarios.manyDevices } };
