/** Stories of `ds-tag`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/avatar.ts';
import '../register/cluster.ts';
import '../register/icon.ts';
import '../register/stack.ts';
import '../register/tag.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Data/Tag',
  component: 'ds-tag',
  parameters: { controls: { disable: false } },
};
export default meta;

/** For one thing that was chosen and can be taken away again. */
export const Default: StoryObj = {
  args: { label: 'Novels', value: 'novels', removable: true },
  render: (args) => html`<ds-tag label=${args['label']} value=${args['value']} ?removable=${args['removable']}></ds-tag>`,
};

/** To read only, to remove, with an icon or a face, and with a long label. */
export const States: StoryObj = {
  render: () => html`<ds-stack align="start">
    <ds-cluster gap="2"><ds-tag label="Novels"></ds-tag><ds-tag label="Poetry"></ds-tag></ds-cluster>
    <ds-cluster gap="2">
      <ds-tag removable label="Novels"></ds-tag>
      <ds-tag removable label="Market square"><ds-icon slot="start" name="location"></ds-icon></ds-tag>
      <ds-tag removable label="Sam Rivers"><ds-avatar slot="start" size="small" name="Sam Rivers"></ds-avatar></ds-tag>
    </ds-cluster>
    <ds-tag removable label="Every branch that is open on Saturdays and has a room for children and a lift to all floors"></ds-tag>
    <ds-tag removable label="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"></ds-tag>
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
