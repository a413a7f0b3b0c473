/** Stories of `ds-drawer`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/button.ts';
import '../register/checkbox.ts';
import '../register/drawer.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Feedback/Drawer',
  component: 'ds-drawer',
  parameters: { controls: { disable: false } },
};
export default meta;

const filters = () => html`<div class="story-stack">
  <ds-checkbox label="In the shop now" no-mark checked></ds-checkbox>
  <ds-checkbox label="Without nuts" no-mark></ds-checkbox>
  <ds-checkbox label="Baked today" no-mark></ds-checkbox>
</div>`;

/** Filters, details or a short form, without leaving the page. */
export const Default: StoryObj = {
  args: { heading: 'Filter the breads', placement: 'end', open: true, confirmLabel: 'Show 12 breads', cancelLabel: 'Cancel', persistent: false },
  argTypes: { placement: { control: 'select', options: ['start', 'end', 'bottom'] } },
  render: (args) => html`<ds-drawer
    ?open=${args['open']}
    ?persistent=${args['persistent']}
    placement=${args['placement']}
    heading=${args['heading']}
    confirm-label=${args['confirmLabel']}
    cancel-label=${args['cancelLabel']}
    >${filters()}</ds-drawer
  >`,
};

/** At the end: what belongs to the thing on the page. */
export const States: StoryObj = { ...Default };

/** At the start: places to go. */
export const AtStart: StoryObj = {
  render: () => html`<ds-drawer open placement="start" heading="The library"><p><a href="/books">Books</a></p><p><a href="/events">Events</a></p></ds-drawer>`,
};

/** At the bottom: near the thumb on a phone. */
export const AtBottom: StoryObj = {
  render: () => html`<ds-drawer open placement="bottom" heading="Filter the breads" confirm-label="Show 12 breads">${filters()}</ds-drawer>`,
};

/** The work of the confirm button is under way. */
export const Busy: StoryObj = {
  render: () => html`<ds-drawer open busy heading="Filter the breads" confirm-label="Show 12 breads">${filters()}</ds-drawer>`,
};

/** Heading and buttons stay in view. */
export const ManyItems: StoryObj = {
  render:
    () => html`<ds-drawer open heading="What was ordered in the Kraftfahrzeughaftpflichtversicherungsgesellschaftsstrasse shop" confirm-label="Order again">
    ${Array.from({ length: 30 }, (_, index) => html`<p>Rye bread, tray ${index + 1}</p>`)}
  </ds-drawer>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
