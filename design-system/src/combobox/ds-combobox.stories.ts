/** Stories of `ds-combobox`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../register/combobox.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import type { ComboboxOption } from './combobox-options.ts';
import type { DsCombobox } from './ds-combobox.ts';

const meta: Meta = {
  title: 'Design system/Forms/Combobox',
  component: 'ds-combobox',
  parameters: { controls: { disable: false } },
  argTypes: {
    label: { control: 'text' },
    hint: { control: 'text' },
    error: { control: 'text' },
    value: { control: 'text' },
    placeholder: { control: 'text' },
    multiple: { control: 'boolean' },
    allowCustom: { control: 'boolean' },
    required: { control: 'boolean' },
    disabled: { control: 'boolean' },
    readonly: { control: 'boolean' },
  },
};
export default meta;

const BREADS: readonly ComboboxOption[] = [
  { value: 'rye', label: 'Rye loaf', description: 'Dark, with caraway', group: 'Loaves' },
  { value: 'sourdough', label: 'Sourdough loaf', description: 'Baked on stone', group: 'Loaves' },
  { value: 'spelt', label: 'Spelt loaf', group: 'Loaves', disabled: true },
  { value: 'brioche', label: 'Brioche', description: 'With butter', group: 'Sweet' },
  { value: 'brulee', label: 'Crème brûlée tart', group: 'Sweet' },
  { value: 'roll', label: 'Bread roll', group: 'Small' },
  { value: 'pretzel', label: 'Pretzel', group: 'Small' },
];

const MANY: readonly ComboboxOption[] = Array.from({ length: 500 }, (_, index) => ({ value: String(index), label: `Shelf ${index + 1}` }));

/** Opens the list as if somebody had typed. */
const typed = (text: string) => ref((element) => void typeInto(element as DsCombobox | undefined, text));

async function typeInto(combobox: DsCombobox | undefined, text: string): Promise<void> {
  await combobox?.updateComplete;
  const input = combobox?.renderRoot.querySelector('input');
  if (input == null) return;
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** One of many choices, found by typing. For fewer than ten use a select or radio buttons. */
export const Default: StoryObj = {
  args: {
    label: 'Bread',
    hint: 'Type a part of the name.',
    error: '',
    value: '',
    placeholder: '',
    multiple: false,
    allowCustom: false,
    required: false,
    disabled: false,
    readonly: false,
  },
  render: (args) => html`<ds-combobox
    label=${args['label']}
    hint=${args['hint']}
    error=${args['error']}
    .value=${args['value']}
    placeholder=${args['placeholder']}
    ?multiple=${args['multiple']}
    ?allow-custom=${args['allowCustom']}
    ?required=${args['required']}
    ?disabled=${args['disabled']}
    ?readonly=${args['readonly']}
    .options=${BREADS}
  ></ds-combobox>`,
};

/** Empty, filled, with an error, disabled, read only; one and several. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-combobox label="Bread" .options=${BREADS} placeholder="For example rye"></ds-combobox>
    <ds-combobox label="Bread of the day" .options=${BREADS} value="brulee" required></ds-combobox>
    <ds-combobox label="Order" multiple .options=${BREADS} .values=${['rye', 'brioche', 'roll']} hint="Press a choice to take it off."></ds-combobox>
    <ds-combobox label="Pick-up shop" .options=${BREADS} error="Please choose a shop from the list."></ds-combobox>
    <ds-combobox label="Closed counter" .options=${BREADS} value="rye" disabled></ds-combobox>
    <ds-combobox label="Last order" multiple .options=${BREADS} .values=${['rye', 'pretzel']} readonly no-mark></ds-combobox>
  </div>`,
};

/** The open list: groups, a second line, what was typed marked, a choice that is sold out. */
export const Open: StoryObj = {
  render: () => html`<ds-combobox label="Order" multiple .options=${BREADS} .values=${['rye']} ${typed('lo')}></ds-combobox>`,
};

/** Nothing found, and the text may be a value of its own. */
export const OwnText: StoryObj = {
  render: () => html`<ds-combobox label="Topics" multiple allow-custom .options=${BREADS} .values=${['garden']} ${typed('Old maps')}></ds-combobox>`,
};

/** Nothing found. */
export const Empty: StoryObj = {
  render: () => html`<ds-combobox label="Bread" .options=${BREADS} ${typed('bicycle')}></ds-combobox>`,
};

/** The page is asked, and has not answered yet. */
export const Loading: StoryObj = {
  render: () => html`<ds-combobox label="Book" .load=${() => new Promise(() => undefined)} ${typed('sea')}></ds-combobox>`,
};

/** The page could not answer. */
export const Failed: StoryObj = {
  render: () => html`<ds-combobox label="Book" .load=${() => Promise.reject(new Error('A story of a failure'))} ${typed('sea')}></ds-combobox>`,
};

/** Five hundred choices, the last one chosen. */
export const ManyItems: StoryObj = {
  render: () => html`<ds-combobox label="Shelf" .options=${MANY} value="499" ${typed('4')}></ds-combobox>`,
};

/** Words of sixty letters break. */
export const LongText: StoryObj = {
  render: () => html`<ds-combobox
    label="Ship"
    multiple
    .options=${[{ value: 'long', label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte' }, ...BREADS]}
    .values=${['long', 'rye']}
    ${typed('donau')}
  ></ds-combobox>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const DarkOpen = inDark(Open);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
