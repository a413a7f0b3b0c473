/** The steps of an application for help. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { APPLICATION_ID, helpScenarios } from '../../mocks/help-mocks.ts';
import { BillingHelpFormPage } from './billing-help-form-page.ts';

defineElement('billing-help-form-page', BillingHelpFormPage);

const meta: Meta = {
  title: 'Billing/Help form',
  component: 'billing-help-form-page',
  args: { step: 'household' },
  render: ({ step }) => html`<billing-help-form-page .params=${{ applicationId: APPLICATION_ID, step: String(step) }}></billing-help-form-page>`,
  decorators: [withPortal()],
  parameters: { msw: helpScenarios.draft },
};
export default meta;

export const Household: StoryObj = {};
export const HouseholdEmpty: StoryObj = { parameters: { msw: helpScenarios.begun } };
export const Income: StoryObj = { args: { step: 'income' } };
export const NoIncome: StoryObj = { args: { step: 'income' }, parameters: { msw: helpScenarios.begun } };
export const Documents: StoryObj = { args: { step: 'documents' } };
export const Reasons: StoryObj = { args: { step: 'reasons' } };
export const Sign: StoryObj = { args: { step: 'sign' } };
/** Nothing can be signed before it is complete. */
export const Incomplete: StoryObj = { args: { step: 'sign' }, parameters: { msw: helpScenarios.begun } };
export const SentBefore: StoryObj = { parameters: { msw: helpScenarios.sent } };
/** Somebody changed it elsewhere. */
export const ChangedElsewhere: StoryObj = { args: { step: 'reasons' }, parameters: { msw: helpScenarios.changedElsewhere } };
