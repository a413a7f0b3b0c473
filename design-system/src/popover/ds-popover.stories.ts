/** Stories of `ds-popover`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/button.ts';
import '../register/checkbox.ts';
import '../register/popover.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Feedback/Popover',
  component: 'ds-popover',
  parameters: { controls: { disable: false } },
  argTypes: {
    label: { control: 'text' },
    variant: { control: 'inline-radio', options: ['secondary', 'quiet'] },
    side: { control: 'inline-radio', options: ['below', 'above'] },
    align: { control: 'inline-radio', options: ['start', 'center', 'end'] },
    open: { control: 'boolean' },
  },
};
export default meta;

/** A few words or settings that are not always needed. */
export const Default: StoryObj = {
  args: { label: 'Opening hours', variant: 'secondary', side: 'below', align: 'start', open: false },
  render: (args) => html`<ds-popover
    label=${args['label']}
    variant=${args['variant']}
    side=${args['side']}
    align=${args['align']}
    ?open=${args['open']}
  >
    The bakery is open from 6 in the morning. On Sundays it closes at noon.
  </ds-popover>`,
};

/** Open, as it stands over the page. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <ds-popover label="Show on the shelf" open>
      <ds-checkbox checked>Books</ds-checkbox>
      <ds-checkbox>Maps</ds-checkbox>
      <ds-checkbox>Games that need a table of their own</ds-checkbox>
    </ds-popover>
    <p>The page goes on behind the panel and stays usable. A press here closes it, as Escape does.</p>
  </div>`,
};

/** A button of your own: in the slot, or anywhere in the same tree by its id. */
export const OwnButton: StoryObj = {
  render: () => html`<div class="story-row">
    <ds-popover label="Delivery"><ds-button slot="trigger" variant="primary">Delivery</ds-button>We deliver on weekdays.</ds-popover>
    <button id="story-stamps" type="button">Stamps</button>
    <ds-popover for="story-stamps" label="Stamps">Ten stamps make one free coffee.</ds-popover>
  </div>`,
};

/** More than fits: the panel scrolls, and the longest word breaks. */
export const LongText: StoryObj = {
  render: () => html`<ds-popover label="Terms of the lending library" open>
    ${Array.from({ length: 30 }, (_, index) => html`<p>${index + 1}. Bring back what you borrow. Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte.</p>`)}
  </ds-popover>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(States);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
