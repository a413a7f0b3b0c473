/** Refills at the desk in each of their states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_CLINIC, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { DESK_REFILL_ID, deskRefillScenarios } from '../../mocks/desk-refills-mocks.ts';
import { RecordsDeskRefillPage } from '../desk-refill/records-desk-refill-page.ts';
import { RecordsDeskRefillsDecidedPage } from '../desk-refills-decided/records-desk-refills-decided-page.ts';
import { RecordsDeskRefillsFailedPage } from '../desk-refills-failed/records-desk-refills-failed-page.ts';
import { RecordsDeskRefillsPage } from './records-desk-refills-page.ts';

defineElement('records-desk-refills-page', RecordsDeskRefillsPage);
defineElement('records-desk-refills-failed-page', RecordsDeskRefillsFailedPage);
defineElement('records-desk-refills-decided-page', RecordsDeskRefillsDecidedPage);
defineElement('records-desk-refill-page', RecordsDeskRefillPage);

const meta: Meta = {
  title: 'Records/Desk refills',
  component: 'records-desk-refills-page',
  render: () => html`<records-desk-refills-page></records-desk-refills-page>`,
  decorators: [withPortal({ subject: TEST_CLINIC })],
  parameters: { msw: deskRefillScenarios.queue },
};
export default meta;

const one = (msw: (typeof deskRefillScenarios)[keyof typeof deskRefillScenarios]): StoryObj => ({
  render: () => html`<records-desk-refill-page .params=${{ refillId: DESK_REFILL_ID }}></records-desk-refill-page>`,
  parameters: { msw },
});

export const Queue: StoryObj = {};
export const FailedOnes: StoryObj = { render: () => html`<records-desk-refills-failed-page></records-desk-refills-failed-page>` };
export const DecidedOnes: StoryObj = { render: () => html`<records-desk-refills-decided-page></records-desk-refills-decided-page>` };
/** Who may only look decides nothing. */
export const LookingOn: StoryObj = { decorators: [withPortal({ subject: { ...TEST_CLINIC, scopes: ['records:read'] } })] };
export const NeedsProof: StoryObj = { parameters: { msw: deskRefillScenarios.proof } };
export const NoRefills: StoryObj = { parameters: { msw: deskRefillScenarios.none } };
export const Loading: StoryObj = { parameters: { msw: deskRefillScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: deskRefillScenarios.serverError } };
export const One = one(deskRefillScenarios.one);
export const Controlled = one(deskRefillScenarios.controlled);
export const NotForThisRole = one(deskRefillScenarios.notMine);
export const Failed = one(deskRefillScenarios.failed);
export const Refused = one(deskRefillScenarios.refused);
/** A colleague takes it first. */
export const Taken = one(deskRefillScenarios.taken);
/** A colleague answers first. */
export const Faster = one(deskRefillScenarios.faster);
