/** Access on a legal document, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { legalScenarios } from '../../mocks/desk-access-mocks.ts';
import { AccountDeskAccessPage } from './account-desk-access-page.ts';

defineElement('account-desk-access-page', AccountDeskAccessPage);

const meta: Meta = {
  title: 'Account/Legal access',
  component: 'account-desk-access-page',
  render: () => html`<account-desk-access-page></account-desk-access-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
  parameters: { msw: legalScenarios.some },
};
export default meta;

export const WithAccess: StoryObj = {};
export const Nobody: StoryObj = { parameters: { msw: legalScenarios.nobody } };
export const UnknownAccount: StoryObj = { parameters: { msw: legalScenarios.unknownAccount } };
export const ReadFails: StoryObj = { parameters: { msw: legalScenarios.readFails } };
