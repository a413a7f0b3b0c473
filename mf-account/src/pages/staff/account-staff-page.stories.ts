/** Who works at the clinic, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { staffScenarios } from '../../mocks/staff-mocks.ts';
import { AccountStaffPage } from './account-staff-page.ts';

defineElement('account-staff-page', AccountStaffPage);

const ADMINISTERED = { ...TEST_CLINIC, scopes: ['staff:read', 'staff:write'] as const };

const meta: Meta = {
  title: 'Account/Who works here',
  render: () => html`<account-staff-page></account-staff-page>`,
  decorators: [withPortal({ subject: ADMINISTERED })],
};
export default meta;

export const Team: StoryObj = { parameters: { msw: staffScenarios.team() } };
export const Many: StoryObj = { parameters: { msw: staffScenarios.many() } };
export const LongContent: StoryObj = { parameters: { msw: staffScenarios.longContent() } };
export const LastAdministrator: StoryObj = { parameters: { msw: staffScenarios.lastAdministrator() } };
export const Already: StoryObj = { parameters: { msw: staffScenarios.already() } };
export const OnlyReads: StoryObj = {
  decorators: [withPortal({ subject: { ...ADMINISTERED, scopes: ['staff:read'] } })],
  parameters: { msw: staffScenarios.team() },
};
export const ServerError: StoryObj = { parameters: { msw: staffScenarios.serverError() } };
export const Loading: StoryObj = { parameters: { msw: staffScenarios.slow() } };
