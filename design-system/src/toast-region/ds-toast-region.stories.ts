/** Stories of `ds-toast-region`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../register/button.ts';
import '../register/toast-region.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import { FakeClock } from '../timing/fake-clock.ts';
import type { DsToastRegion } from './ds-toast-region.ts';
import type { Toast } from './toast.ts';

const meta: Meta = {
  title: 'Design system/Feedback/Toast region',
  component: 'ds-toast-region',
  parameters: { controls: { disable: false } },
};
export default meta;

/** A clock that stands still, so that the picture stays. */
const STOPPED = new FakeClock();

function showing(...toasts: Toast[]) {
  const fill = (element: Element | undefined) => {
    for (const toast of toasts) (element as DsToastRegion | undefined)?.show(toast);
  };
  return html`<p>The list itself shows what happened too: a toast is never the only place.</p>
    <ds-toast-region .clock=${STOPPED} ${ref(fill)}></ds-toast-region>`;
}

function onPress(event: Event, toast: Toast): void {
  (event.target as HTMLElement).parentElement?.querySelector('ds-toast-region')?.show(toast);
}

/** Confirms what was just done. Press the button, then F6. */
export const Default: StoryObj = {
  args: { text: 'The book is on your list.', tone: 'success', action: 'Undo' },
  argTypes: { tone: { control: 'select', options: ['info', 'success', 'warning', 'danger'] } },
  render: (args) => {
    const toast = { text: args['text'], tone: args['tone'], ...(args['action'] ? { action: { label: args['action'], run: () => undefined } } : {}) } as Toast;
    return html`<div>
      <ds-button variant="primary" @click=${(event: Event) => onPress(event, toast)}>Add to my list</ds-button>
      <ds-toast-region></ds-toast-region>
    </div>`;
  },
};

/** Every tone; danger stays until it is closed. */
export const States: StoryObj = {
  render: () =>
    showing(
      { text: 'Your order could not be sent. It is kept on this page.', tone: 'danger', action: { label: 'Try again', run: () => undefined } },
      { text: 'The library closes at 6 p.m. today.' },
      { text: 'Saved', tone: 'success' },
      { text: 'You are offline. We will send it later.', tone: 'warning' },
    ),
};

/** With one thing to do about it. */
export const WithAction: StoryObj = {
  render: () => showing({ text: 'Moved to the archive.', tone: 'success', action: { label: 'Undo', run: () => undefined } }),
};

/** It grows rather than being cut. */
export const LongText: StoryObj = {
  render: () =>
    showing({
      text: 'Your order of two loaves of rye bread and twelve rolls is ready from Thursday at seven in the Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse shop.',
      action: { label: 'Show the order', run: () => undefined },
    }),
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
