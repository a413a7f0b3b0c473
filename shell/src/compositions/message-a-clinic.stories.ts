/** A long conversation inside an app with all its navigation. */
import { defineElement } from '@portal/design-system/define-element';
import { inDark, inLargeText, inRightToLeft } from '@portal/design-system/testing/variants';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inPhone } from './in-phone.ts';
import { fakeMessages } from './message-a-clinic-source.ts';
import { PortalCompositionMessageAClinic } from './portal-composition-message-a-clinic.ts';

defineElement('portal-composition-message-a-clinic', PortalCompositionMessageAClinic);

/** A clock that stands still 90 seconds before the end. */
const END = '2026-11-16T15:00:00Z';
const STOPPED = { now: () => Date.parse(END) - 90_000, after: () => () => undefined };

const meta: Meta = {
  title: 'Composed pages/Message a clinic',
  component: 'portal-composition-message-a-clinic',
  parameters: { layout: 'fullscreen' },
  args: { source: fakeMessages, expiresAt: '', clock: STOPPED },
  render: ({ source, expiresAt, clock }) =>
    html`<portal-composition-message-a-clinic .source=${source} expires-at=${expiresAt} .clock=${clock}></portal-composition-message-a-clinic>`,
};
export default meta;

/** Hundreds of messages; the last one is seen first. Ctrl and K open the palette. */
export const Default: StoryObj = {};

/** The first message is still to be written. */
export const Empty: StoryObj = { args: { source: { ...fakeMessages, messages: async () => [] } } };

/** Sending fails, and what was written stays. */
export const SendingFails: StoryObj = { args: { source: { ...fakeMessages, send: () => Promise.reject(new Error('down')) } } };

/** The messages are on their way. */
export const Loading: StoryObj = { args: { source: { ...fakeMessages, messages: () => new Promise(() => undefined) } } };

/** Somebody has been away for a while. */
export const SessionEnds: StoryObj = { args: { expiresAt: END } };

export const Phone = inPhone(Default);
export const RightToLeft = inRightToLeft(Default);
export const Dark = inDark(Default);
export const LargeText = inLargeText(Default);
