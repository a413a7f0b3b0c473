/** Stories of `ds-switch`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/switch.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Forms/Switch',
  component: 'ds-switch',
  parameters: { controls: { disable: false } },
};
export default meta;

/** A setting that takes effect at once, without a button to save. */
export const Default: StoryObj = {
  args: { label: 'Text messages', hint: 'About once a week.', checked: true, error: '', disabled: false, readonly: false },
  render: (args) => html`<ds-switch
    label=${args['label']}
    hint=${args['hint']}
    error=${args['error']}
    .checked=${args['checked']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-switch>`,
};

/** On, off, wrong, disabled, read only, long text. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-switch label="Email" hint="About once a week."></ds-switch>
    <ds-switch label="Text messages" checked></ds-switch>
    <ds-switch label="Calls" error="That did not work. Please try again."></ds-switch>
    <ds-switch label="Letters" disabled></ds-switch>
    <ds-switch label="Letters about your card" checked disabled></ds-switch>
    <ds-switch label="Read only" checked readonly></ds-switch>
    <ds-switch label="Tell me when a book that I have asked for has come back, also when the book is a Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter" checked></ds-switch>
  </div>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);
/** On dark ground. */
export const Dark = inDark(States);
/** In the colors of high contrast. */
export const HighContrast = inHighContrast(States);
/** With text twice as large. */
export const LargeText = inLargeText(States);
