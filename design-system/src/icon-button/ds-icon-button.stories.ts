/** Stories of `ds-icon-button`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { iconNames } from '../icon/icon-set.ts';
import '../register/icon-button.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Actions/Icon button',
  component: 'ds-icon-button',
  parameters: { controls: { disable: false } },
};
export default meta;

/** For an action that everybody knows by its sign, where words have no room. */
export const Default: StoryObj = {
  args: { label: 'Print the order', icon: 'printer', variant: 'secondary', size: 'medium', busy: false, disabled: false },
  argTypes: {
    icon: { control: 'select', options: iconNames },
    variant: { control: 'select', options: ['primary', 'secondary', 'quiet', 'danger'] },
    size: { control: 'select', options: ['medium', 'large'] },
  },
  render: (args) => html`<ds-icon-button
    label=${args['label']}
    icon=${args['icon']}
    variant=${args['variant']}
    size=${args['size']}
    ?busy=${args['busy']}
    ?disabled=${args['disabled']}
  ></ds-icon-button>`,
};

/** Variants, sizes, toggle buttons, busy, disabled. */
export const States: StoryObj = {
  render: () => html`<div class="story-stack">
    <div class="story-row">
      <ds-icon-button label="Search" icon="search"></ds-icon-button>
      <ds-icon-button variant="secondary" label="Print" icon="printer"></ds-icon-button>
      <ds-icon-button variant="primary" label="Send" icon="send"></ds-icon-button>
      <ds-icon-button variant="danger" label="Cancel the order" icon="close"></ds-icon-button>
      <ds-icon-button size="large" variant="secondary" label="Add a book" icon="plus"></ds-icon-button>
    </div>
    <div class="story-row">
      <ds-icon-button variant="secondary" pressed="false" label="Show the map" icon="location"></ds-icon-button>
      <ds-icon-button variant="secondary" pressed="true" label="Show the prices" icon="bill"></ds-icon-button>
      <ds-icon-button variant="secondary" busy label="Send" icon="send"></ds-icon-button>
      <ds-icon-button variant="secondary" disabled label="Share" icon="share"></ds-icon-button>
    </div>
  </div>`,
};

/** The page turns a toggle on and off; its name stays. */
export const Toggle: StoryObj = {
  render: () => html`<ds-icon-button
    variant="secondary"
    pressed="false"
    label="Show the map"
    icon="location"
    @click=${({ currentTarget }: Event) => {
      const button = currentTarget as HTMLElementTagNameMap['ds-icon-button'];
      button.pressed = button.pressed === 'true' ? 'false' : 'true';
    }}
  ></ds-icon-button>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
