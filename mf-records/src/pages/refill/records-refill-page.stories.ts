/** One refill in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { oneRefill, REFILL_ID, REFILLS, refillScenarios } from '../../mocks/refills-mocks.ts';
import { RecordsRefillPage } from './records-refill-page.ts';

defineElement('records-refill-page', RecordsRefillPage);

const meta: Meta = {
  title: 'Records/Refill page',
  component: 'records-refill-page',
  render: () => html`<records-refill-page .params=${{ refillId: REFILL_ID }}></records-refill-page>`,
  decorators: [withPortal()],
};
export default meta;

const at = (name: keyof typeof REFILLS): StoryObj => ({ parameters: { msw: oneRefill(REFILLS[name]) } });

export const Asked = at('asked');
export const InReview = at('inReview');
/** With what the clinic changed. */
export const Sent = at('sent');
export const Ready = at('ready');
export const PickedUp = at('pickedUp');
export const Shipped = at('shipped');
export const Refused = at('refused');
export const Failed = at('failed');
export const Canceled = at('canceled');
export const LateReview = at('lateReview');
export const LateFill = at('lateFill');
export const LatePickUp = at('latePickUp');
export const LongNames = at('long');
/** Somebody at the clinic takes it before it is canceled. */
export const TooLate: StoryObj = { parameters: { msw: refillScenarios.tooLate } };
export const Loading: StoryObj = { parameters: { msw: refillScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: refillScenarios.serverError } };
