/** Applications for help at the desk, and one of them in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { APPLICATION_ID, deskHelpScenarios } from '../../mocks/help-mocks.ts';
import { BillingDeskHelpApplicationPage } from '../desk-help-application/billing-desk-help-application-page.ts';
import { BillingDeskHelpDecidedPage } from '../desk-help-decided/billing-desk-help-decided-page.ts';
import { BillingDeskHelpWaitingPage } from '../desk-help-waiting/billing-desk-help-waiting-page.ts';
import { BillingDeskHelpPage } from './billing-desk-help-page.ts';

defineElement('billing-desk-help-page', BillingDeskHelpPage);
defineElement('billing-desk-help-waiting-page', BillingDeskHelpWaitingPage);
defineElement('billing-desk-help-decided-page', BillingDeskHelpDecidedPage);
defineElement('billing-desk-help-application-page', BillingDeskHelpApplicationPage);

const meta: Meta = {
  title: 'Billing/Desk help',
  component: 'billing-desk-help-page',
  render: () => html`<billing-desk-help-page></billing-desk-help-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
};
export default meta;

const one = () => html`<billing-desk-help-application-page .params=${{ applicationId: APPLICATION_ID }}></billing-desk-help-application-page>`;

export const Queue: StoryObj = { parameters: { msw: deskHelpScenarios.open } };
export const NoApplications: StoryObj = { parameters: { msw: deskHelpScenarios.none } };
export const WaitingForMore: StoryObj = {
  render: () => html`<billing-desk-help-waiting-page></billing-desk-help-waiting-page>`,
  parameters: { msw: deskHelpScenarios.open },
};
export const DecidedOnes: StoryObj = {
  render: () => html`<billing-desk-help-decided-page></billing-desk-help-decided-page>`,
  parameters: { msw: deskHelpScenarios.none },
};
export const Loading: StoryObj = { parameters: { msw: deskHelpScenarios.slow } };
export const Application: StoryObj = { render: one, parameters: { msw: deskHelpScenarios.open } };
export const AboveTheRules: StoryObj = { render: one, parameters: { msw: deskHelpScenarios.aboveTheRules } };
export const SecondLook: StoryObj = { render: one, parameters: { msw: deskHelpScenarios.secondLook } };
/** It is about who is signed in. */
export const Own: StoryObj = { render: one, parameters: { msw: deskHelpScenarios.own } };
export const Decided: StoryObj = { render: one, parameters: { msw: deskHelpScenarios.decided } };
export const TooSmall: StoryObj = { render: one, parameters: { msw: deskHelpScenarios.tooSmall } };
export const ServerError: StoryObj = { render: one, parameters: { msw: deskHelpScenarios.serverError } };
