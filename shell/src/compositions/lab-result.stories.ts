/** A lab result: the answer first, the numbers in three ways, and what helps to understand them. */
import { defineElement } from '@portal/design-system/define-element';
import { inDark, inLargeText, inRightToLeft } from '@portal/design-system/testing/variants';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inPhone } from './in-phone.ts';
import { fakeLab, IN_THE_LAB } from './lab-result-source.ts';
import { PortalCompositionLabResult } from './portal-composition-lab-result.ts';

defineElement('portal-composition-lab-result', PortalCompositionLabResult);

const meta: Meta = {
  title: 'Composed pages/Lab result',
  component: 'portal-composition-lab-result',
  parameters: { layout: 'fullscreen' },
  args: { source: fakeLab, view: 'table' },
  render: ({ source, view }) => html`<portal-composition-lab-result .source=${source} view=${view}></portal-composition-lab-result>`,
};
export default meta;

/** Ready, with a comment of the doctor. */
export const Default: StoryObj = {};

/** Each value where it lies in its range. */
export const InTheRange: StoryObj = { args: { view: 'range' } };

/** How the most important value changed. */
export const OverTime: StoryObj = { args: { view: 'time' } };

/** Nothing to see yet, and where the order is. */
export const NotReady: StoryObj = { args: { source: { result: async () => IN_THE_LAB } } };

/** On its way. */
export const Loading: StoryObj = { args: { source: { result: () => new Promise(() => undefined) } } };

/** It could not be loaded. */
export const Failed: StoryObj = { args: { source: { result: () => Promise.reject(new Error('down')) } } };

export const Phone = inPhone(Default);
export const RightToLeft = inRightToLeft(InTheRange);
export const Dark = inDark(Default);
export const LargeText = inLargeText(Default);
