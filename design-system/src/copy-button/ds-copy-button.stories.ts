/** Stories of `ds-copy-button`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../register/copy-button.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Actions/Copy button',
  component: 'ds-copy-button',
  parameters: { controls: { disable: false } },
};
export default meta;

/** Beside a code or an address that is needed elsewhere. */
export const Default: StoryObj = {
  args: { value: 'LX-2041', text: 'Copy the number', variant: 'secondary', full: false },
  argTypes: { variant: { control: 'select', options: ['secondary', 'quiet'] } },
  render: (args) => html`<p>Order number: <strong>${args['value']}</strong></p>
    <ds-copy-button value=${args['value']} variant=${args['variant']} ?full=${args['full']}>${args['text']}</ds-copy-button>`,
};

/** Presses it once it is drawn. */
const press = ref((element: Element | undefined) => {
  const button = element as HTMLElementTagNameMap['ds-copy-button'] | undefined;
  button?.updateComplete.then(() => button.click(), reportError);
});

/** Says “Copied” for good. */
const forever = () => () => undefined;

/** At rest, quiet, wide, and after a press that worked or did not. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <div><ds-copy-button value="LX-2041"></ds-copy-button></div>
    <div><ds-copy-button variant="quiet" value="LX-2041">Copy the number</ds-copy-button></div>
    <div><ds-copy-button full value="LX-2041">Copy the number</ds-copy-button></div>
    <div><ds-copy-button value="LX-2041" .writer=${async () => true} .scheduler=${forever} ${press}></ds-copy-button></div>
    <div><ds-copy-button value="LX-2041" .writer=${async () => false} ${press}></ds-copy-button></div>
  </div>`,
};

/** It wraps rather than being cut. */
export const LongText: StoryObj = {
  render: () => html`<ds-copy-button value="x">Copy the address of the shop in the Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse</ds-copy-button>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
