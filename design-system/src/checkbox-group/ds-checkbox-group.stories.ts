/** Stories of `ds-checkbox-group`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/checkbox-group.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Forms/Checkbox group',
  component: 'ds-checkbox-group',
  parameters: { controls: { disable: false } },
};
export default meta;

const NEWS = [
  { value: 'books', label: 'New books' },
  { value: 'events', label: 'Readings and music' },
  { value: 'hours', label: 'Changed opening hours' },
];
const TOPPINGS = [
  { value: 'olives', label: 'Olives', description: 'From the market next door.' },
  { value: 'onions', label: 'Onions', description: 'Red ones, cut thin.' },
  { value: 'peppers', label: 'Peppers', description: 'Sold out until Friday.', disabled: true },
  { value: 'cheese', label: 'Extra cheese', description: 'One dollar more.' },
];
const LETTERS = [
  { value: 'mail', label: 'Letter', icon: 'mail' as const },
  { value: 'phone', label: 'Call', icon: 'phone' as const },
];
const LONG = [
  { value: 'a', label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter' },
  {
    value: 'b',
    label: 'Tell me when a book that I have asked for has come back',
    description: 'We keep it for you for five days. After that it goes to the next person who waits for it.',
  },
];

/** Any number of choices out of a list. */
export const Default: StoryObj = {
  args: {
    label: 'What should we write about?',
    hint: 'Choose as many as you like.',
    value: 'books',
    variant: 'list',
    columns: 1,
    error: '',
    selectAll: false,
    required: false,
    disabled: false,
    readonly: false,
  },
  argTypes: {
    variant: { control: 'inline-radio', options: ['list', 'cards'] },
    columns: { control: { type: 'number', min: 1, max: 4 } },
    min: { control: { type: 'number', min: 0, max: 3 } },
    max: { control: { type: 'number', min: 1, max: 3 } },
  },
  render: (args) => html`<ds-checkbox-group
    label=${args['label']}
    hint=${args['hint']}
    error=${args['error']}
    variant=${args['variant']}
    .columns=${args['columns']}
    .min=${args['min']}
    .max=${args['max']}
    .value=${args['value']}
    .options=${NEWS}
    ?select-all=${args['selectAll']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
  ></ds-checkbox-group>`,
};

/** One box for all, which shows when only some are ticked. */
export const SelectAll: StoryObj = {
  render: () => html`<ds-checkbox-group label="News" select-all value="books,hours" .options=${NEWS}></ds-checkbox-group>`,
};

/** A most, counted as one goes. */
export const Limits: StoryObj = {
  render: () =>
    html`<ds-checkbox-group label="Toppings" hint="Two are part of the price." variant="cards" columns="2" max="2" value="olives" .options=${TOPPINGS}></ds-checkbox-group>`,
};

/** Nothing chosen, wrong, disabled, read only. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-checkbox-group label="With icons" variant="cards" columns="2" value="mail" .options=${LETTERS}></ds-checkbox-group>
    <ds-checkbox-group label="Some of all" select-all value="books" no-mark .options=${NEWS}></ds-checkbox-group>
    <ds-checkbox-group label="With an error" error="Please choose at least one." required .options=${NEWS}></ds-checkbox-group>
    <ds-checkbox-group label="Disabled" value="events" disabled .options=${NEWS}></ds-checkbox-group>
    <ds-checkbox-group label="Read only" value="events,hours" readonly no-mark .options=${NEWS}></ds-checkbox-group>
  </div>`,
};

/** Long labels wrap, also a word that has no place to break. */
export const LongText: StoryObj = {
  render: () => html`<ds-checkbox-group label="News" variant="cards" columns="2" value="b" .options=${LONG}></ds-checkbox-group>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);
/** On dark ground. */
export const Dark = inDark(States);
/** In the colors of high contrast. */
export const HighContrast = inHighContrast(States);
/** With text twice as large. */
export const LargeText = inLargeText(States);
