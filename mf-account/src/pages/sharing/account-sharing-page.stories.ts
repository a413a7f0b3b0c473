/** Who can see my record, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Subject } from '@portal/shell/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sharingScenarios } from '../../mocks/sharing-mocks.ts';
import { AccountSharingPage } from './account-sharing-page.ts';

defineElement('account-sharing-page', AccountSharingPage);

const CAREGIVER = { ...TEST_PATIENT, relationship: 'caregiver' } as Subject;

const meta: Meta = {
  title: 'Account/Sharing page',
  component: 'account-sharing-page',
  render: () => html`<account-sharing-page></account-sharing-page>`,
  decorators: [withPortal()],
  parameters: { msw: sharingScenarios.success },
};
export default meta;

export const Shared: StoryObj = {};
export const Nobody: StoryObj = { parameters: { msw: sharingScenarios.nobody } };
export const Emergency: StoryObj = { parameters: { msw: sharingScenarios.emergency } };
export const OnALegalDocument: StoryObj = { parameters: { msw: sharingScenarios.legal } };
export const Teenager: StoryObj = { parameters: { msw: sharingScenarios.teen } };
export const NotThePatient: StoryObj = { decorators: [withPortal({ subject: CAREGIVER })] };
export const EndingFails: StoryObj = { parameters: { msw: sharingScenarios.endingFails } };
export const Loading: StoryObj = { parameters: { msw: sharingScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: sharingScenarios.serverError } };
export const LongContent: StoryObj = { parameters: { msw: sharingScenarios.longContent } };
/** More than a part of the list. */
export const Many: StoryObj = { parameters: { msw: sharingScenarios.many } };
