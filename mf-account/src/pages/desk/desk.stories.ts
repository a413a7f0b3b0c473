/** The account desk's pages in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deskScenarios, REQUEST_ID } from '../../mocks/desk-mocks.ts';
import { AccountDeskPage } from './account-desk-page.ts';
import { AccountDeskPeoplePage } from './account-desk-people-page.ts';
import { AccountDeskRequestPage } from './account-desk-request-page.ts';
import { AccountEmergencyPage } from './account-emergency-page.ts';

defineElement('account-desk-page', AccountDeskPage);
defineElement('account-desk-people-page', AccountDeskPeoplePage);
defineElement('account-desk-request-page', AccountDeskRequestPage);
defineElement('account-emergency-page', AccountEmergencyPage);

const meta: Meta = {
  title: 'Account/Account desk',
  render: () => html`<account-desk-page></account-desk-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
  parameters: { msw: deskScenarios.success },
};
export default meta;

const oneRequest = () => html`<account-desk-request-page .params=${{ requestId: REQUEST_ID }}></account-desk-request-page>`;
const people = () => html`<account-desk-people-page></account-desk-people-page>`;
const emergency = () => html`<account-emergency-page></account-emergency-page>`;

export const Requests: StoryObj = {};
export const NoRequests: StoryObj = { parameters: { msw: deskScenarios.empty } };
export const Arriving: StoryObj = { parameters: { msw: deskScenarios.arriving() } };
export const LoadingRequests: StoryObj = { parameters: { msw: deskScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: deskScenarios.serverError } };
export const OneRequest: StoryObj = { render: oneRequest };
/** An answer that was begun before. */
export const HalfAnswered: StoryObj = { render: oneRequest, parameters: { msw: deskScenarios.halfTyped } };
export const OneRequestWithPapers: StoryObj = { render: oneRequest, parameters: { msw: deskScenarios.forAnAdult } };
export const Answered: StoryObj = { render: oneRequest, parameters: { msw: deskScenarios.answered } };
export const RecordTaken: StoryObj = { render: oneRequest, parameters: { msw: deskScenarios.conflict } };
export const People: StoryObj = { render: people };
/** A code for a child: a warning and a guardian come first. */
export const Child: StoryObj = { render: people, parameters: { msw: deskScenarios.child } };
export const PersonWithAccount: StoryObj = { render: people, parameters: { msw: deskScenarios.withAccount } };
export const Emergency: StoryObj = { render: emergency };
export const EmergencyNobody: StoryObj = { render: emergency, parameters: { msw: deskScenarios.nobody } };
/** More than a part of the list. */
export const ManyRequests: StoryObj = { parameters: { msw: deskScenarios.many } };
