/** Help with bills, the four questions before, and an application in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { APPLICATION_ID, helpScenarios } from '../../mocks/help-mocks.ts';
import { BillingHelpApplicationPage } from '../help-application/billing-help-application-page.ts';
import { BillingHelpCheckPage } from '../help-check/billing-help-check-page.ts';
import { BillingHelpPage } from './billing-help-page.ts';

defineElement('billing-help-page', BillingHelpPage);
defineElement('billing-help-check-page', BillingHelpCheckPage);
defineElement('billing-help-application-page', BillingHelpApplicationPage);

const meta: Meta = {
  title: 'Billing/Help page',
  component: 'billing-help-page',
  render: () => html`<billing-help-page></billing-help-page>`,
  decorators: [withPortal()],
  parameters: { msw: helpScenarios.past },
};
export default meta;

const one = () => html`<billing-help-application-page .params=${{ applicationId: APPLICATION_ID }}></billing-help-application-page>`;

export const Start: StoryObj = {};
export const NeverApplied: StoryObj = { parameters: { msw: helpScenarios.none } };
export const Unfinished: StoryObj = { parameters: { msw: helpScenarios.draft } };
/** Somebody else has applied for the same patient. */
export const OthersApplied: StoryObj = { parameters: { msw: helpScenarios.othersApplied } };
/** A clinic without rules takes no applications here. */
export const NotOffered: StoryObj = { parameters: { msw: helpScenarios.notOffered } };
export const Loading: StoryObj = { parameters: { msw: helpScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: helpScenarios.serverError } };
export const Questions: StoryObj = { render: () => html`<billing-help-check-page></billing-help-check-page>`, parameters: { msw: helpScenarios.none } };
export const Sent: StoryObj = { render: one, parameters: { msw: helpScenarios.sent } };
export const NeedsMore: StoryObj = { render: one, parameters: { msw: helpScenarios.needsMore } };
export const Approved: StoryObj = { render: one, parameters: { msw: helpScenarios.approved } };
export const Refused: StoryObj = { render: one, parameters: { msw: helpScenarios.refused } };
export const Ended: StoryObj = { render: one, parameters: { msw: helpScenarios.ended } };
