/** What somebody with access sees, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { previewScenarios } from '../../mocks/preview-mocks.ts';
import { RUTH_ID } from '../../mocks/sharing-mocks.ts';
import { AccountPreviewPage } from './account-preview-page.ts';

defineElement('account-preview-page', AccountPreviewPage);

const meta: Meta = {
  title: 'Account/Preview page',
  component: 'account-preview-page',
  render: () => html`<account-preview-page .params=${{ grantId: RUTH_ID }}></account-preview-page>`,
  decorators: [withPortal()],
  parameters: { msw: previewScenarios.success },
};
export default meta;

export const SomeParts: StoryObj = {};
export const Everything: StoryObj = { parameters: { msw: previewScenarios.everything } };
export const ParentOfTeenager: StoryObj = { parameters: { msw: previewScenarios.reduced } };
export const LongContent: StoryObj = { parameters: { msw: previewScenarios.longContent } };
export const EndedMeanwhile: StoryObj = { parameters: { msw: previewScenarios.ended } };
export const Loading: StoryObj = { parameters: { msw: previewScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: previewScenarios.serverError } };
