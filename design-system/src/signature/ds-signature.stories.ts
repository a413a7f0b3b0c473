/** Stories of `ds-signature`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import '../register/signature.ts';
import { encodeStroke } from './strokes.ts';
import type { Point } from './strokes.ts';

const meta: Meta = {
  title: 'Design system/Forms/Signature',
  component: 'ds-signature',
  parameters: { controls: { disable: false } },
};
export default meta;

const TYPED = JSON.stringify({ kind: 'typed', text: 'Sam Rivers' });
/** A wave and a flourish, as a hand would write them. */
const wave = Array.from({ length: 90 }, (_, step): Point => [220 + step * 6, 230 - Math.sin(step / 4) * 90 * Math.cos(step / 40)]);
const flourish = Array.from({ length: 40 }, (_, step): Point => [180 + step * 18, 320 - Math.sin(step / 13) * 36]);
const DRAWN = JSON.stringify({ kind: 'drawn', strokes: [encodeStroke(wave), encodeStroke(flourish)] });

/** Under an agreement: typed by default, drawn on demand. */
export const Default: StoryObj = {
  args: {
    label: 'Signature',
    hint: '',
    consent: 'I have read the house rules and agree to them.',
    required: true,
    disabled: false,
    readonly: false,
    error: '',
  },
  render: (args) => html`<ds-signature
    name="signature"
    label=${args['label']}
    hint=${args['hint']}
    consent=${args['consent']}
    error=${args['error']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-signature>`,
};

/** Typed, drawn, with an error, disabled, read only. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-signature label="Typed" required value=${TYPED} consent="I have read the house rules and agree to them."></ds-signature>
    <ds-signature label="Drawn" value=${DRAWN}></ds-signature>
    <ds-signature label="Missing" required error="Please sign here."></ds-signature>
    <ds-signature label="Not now" disabled value=${DRAWN}></ds-signature>
    <ds-signature label="Signed" readonly no-mark value=${DRAWN}></ds-signature>
  </div>`,
};

/** Long names and long consents. */
export const LongText: StoryObj = {
  render: () => html`<ds-signature
    label="Donauwaldbäckereispezialitätenbestellformularzusammenfassungs"
    required
    value=${JSON.stringify({ kind: 'typed', text: 'Maria Alexandra of the Long and Winding Rivers' })}
    consent="I have read the house rules, the prices and the opening hours, and I agree to bring the tables, the chairs and the plates back on the same day."
  ></ds-signature>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
