/** A bill: what it is made of, the payments before, and paying it. */
import { defineElement } from '../../design-system/src/define-element.ts';
import { inDark, inLargeText, inRightToLeft } from '../../design-system/src/testing/variants.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inPhone } from './in-phone.ts';
import { BILL, fakeBills } from './pay-a-bill-source.ts';
import { PortalCompositionPayABill } from './portal-composition-pay-a-bill.ts';

defineElement('portal-composition-pay-a-bill', PortalCompositionPayABill);

const meta: Meta = {
  title: 'Composed pages/Pay a bill',
  component: 'portal-composition-pay-a-bill',
  parameters: { layout: 'fullscreen' },
  args: { source: fakeBills, step: 'bill' },
  render: ({ source, step }) => html`<portal-composition-pay-a-bill .source=${source} step=${step}></portal-composition-pay-a-bill>`,
};
export default meta;

/** From here one pays in three steps; nothing is sent. */
export const Default: StoryObj = {};

/** All of it, or a part. */
export const Amount: StoryObj = { args: { step: 'amount' } };

/** Whose card it is. */
export const Address: StoryObj = { args: { step: 'address' } };

/** What is agreed to, in one place. */
export const Sign: StoryObj = { args: { step: 'sign' } };

/** Nothing was paid before. */
export const NoPayments: StoryObj = { args: { source: { ...fakeBills, payments: async () => [] } } };

/** The bill is there, the payments are on their way. */
export const LoadingPayments: StoryObj = { args: { source: { ...fakeBills, bill: async () => BILL, payments: () => new Promise(() => undefined) } } };

/** Nothing is there yet. */
export const Loading: StoryObj = { args: { source: { ...fakeBills, bill: () => new Promise(() => undefined) } } };

export const Phone = inPhone(Default);
export const RightToLeft = inRightToLeft(Default);
export const Dark = inDark(Default);
export const LargeText = inLargeText(Address);
