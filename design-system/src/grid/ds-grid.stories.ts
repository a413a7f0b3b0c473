/** Stories of `ds-grid`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/button.ts';
import '../register/card.ts';
import '../register/grid.ts';
import '../register/stack.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Layout/Grid',
  component: 'ds-grid',
  parameters: { controls: { disable: false } },
};
export default meta;

const ROOMS = ['Reading room', 'Children', 'Music', 'Maps', 'Workshop'];

/** For cards and pictures of equal weight. */
export const Default: StoryObj = {
  args: { gap: '4', 'min-column': '14rem', columns: 3, align: 'stretch' },
  argTypes: {
    gap: { control: 'select', options: ['1', '2', '3', '4', '5', '6', '7', '8'] },
    columns: { control: { type: 'number', min: 1, max: 12 } },
    align: { control: 'inline-radio', options: ['stretch', 'start', 'center', 'end'] },
  },
  render: (args) => html`<ds-grid gap=${args['gap']} min-column=${args['min-column']} columns=${args['columns']} align=${args['align']}>
    ${ROOMS.map((room) => html`<ds-card heading=${room}>Open today until six.</ds-card>`)}
  </ds-grid>`,
};

/** Columns as they fit, two at most, children as high as they are, and one child alone. */
export const States: StoryObj = {
  render: () => html`<ds-stack gap="6">
    <ds-grid min-column="10rem" gap="3">${ROOMS.map((room) => html`<ds-card heading=${room}></ds-card>`)}</ds-grid>
    <ds-grid columns="2" min-column="12rem">
      <ds-card heading="Two columns at most">A row's cards are equally high, however much each has to say about opening hours, stairs and lifts.</ds-card>
      <ds-card heading="Short">One line.<ds-button slot="footer">Open</ds-button></ds-card>
      <ds-card heading="Donaudampfschifffahrtselektrizitätenhauptbetriebswerk">A long word.</ds-card>
    </ds-grid>
    <ds-grid align="start" min-column="12rem">
      <ds-card heading="As high as it is">Two lines of text, so that one can see what it does to the other card in the row.</ds-card>
      <ds-card heading="Low"></ds-card>
    </ds-grid>
    <ds-grid><ds-card heading="One alone takes the whole row"></ds-card></ds-grid>
  </ds-stack>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
