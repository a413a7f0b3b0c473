/** Activity, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { activityScenarios } from '../../mocks/sharing-mocks.ts';
import { AccountActivityPage } from './account-activity-page.ts';

defineElement('account-activity-page', AccountActivityPage);

const meta: Meta = {
  title: 'Account/Activity page',
  component: 'account-activity-page',
  render: () => html`<account-activity-page></account-activity-page>`,
  decorators: [withPortal()],
  parameters: { msw: activityScenarios.success },
};
export default meta;

export const Busy: StoryObj = {};
export const Empty: StoryObj = { parameters: { msw: activityScenarios.empty } };
export const OwnOnly: StoryObj = {
  parameters: { msw: activityScenarios.ownOnly },
  decorators: [withPortal({ subject: { ...TEST_PATIENT, displayName: 'Ana Ruiz', relationship: 'caregiver' } })],
};
export const ExportRefused: StoryObj = { parameters: { msw: activityScenarios.exportRefused } };
export const ServerError: StoryObj = { parameters: { msw: activityScenarios.serverError } };
/** More than a part of the list. */
export const Many: StoryObj = { parameters: { msw: activityScenarios.many } };
