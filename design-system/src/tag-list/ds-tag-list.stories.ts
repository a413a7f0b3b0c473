/** Stories of `ds-tag-list`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/stack.ts';
import '../register/tag-list.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Data/Tag list',
  component: 'ds-tag-list',
  parameters: { controls: { disable: false } },
};
export default meta;

const SHELVES = [
  'Novels',
  'Poetry',
  'Travel',
  'Cooking',
  'History',
  'Gardens',
  'Music',
  'For children',
  'Maps',
  'Films',
  'Newspapers',
  'Local stories',
  'New this month',
];

/** What a page does when a tag asks to go. */
const onRemove = (event: Event): void => (event.target as Element).remove();

/** For the filters in force, or the people a letter goes to. */
export const Default: StoryObj = {
  args: { label: 'Filters' },
  render: (args) => html`<ds-tag-list label=${args['label']} @remove=${onRemove}>
    ${['Novels', 'On the shelf', 'Market square'].map((label) => html`<ds-tag removable label=${label}></ds-tag>`)}
  </ds-tag-list>`,
};

/** Many tags over several lines, tags to read only, one alone, none. */
export const States: StoryObj = {
  render: () => html`<ds-stack gap="6">
    <ds-tag-list label="Many" @remove=${onRemove}>${SHELVES.map((label) => html`<ds-tag removable label=${label}></ds-tag>`)}</ds-tag-list>
    <ds-tag-list label="To read">${SHELVES.slice(0, 5).map((label) => html`<ds-tag label=${label}></ds-tag>`)}</ds-tag-list>
    <ds-tag-list label="One" @remove=${onRemove}>
      <ds-tag removable label="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"></ds-tag>
    </ds-tag-list>
    <ds-tag-list label="None"></ds-tag-list>
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
