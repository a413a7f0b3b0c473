/** Stories of `ds-avatar`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/avatar.ts';
import '../register/cluster.ts';
import '../register/stack.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Data/Avatar',
  component: 'ds-avatar',
  parameters: { controls: { disable: false } },
};
export default meta;

/** A picture that comes with the story, so that it asks nothing of a network. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="#bcd8c5"/><circle cx="40" cy="30" r="15" fill="#4e3b30"/><path d="M10 80a30 30 0 0 1 60 0z" fill="#2f5d62"/></svg>',
)}`;

const NAMES = ['Sam Rivers', 'María de la Cruz', 'Ольга Іваненко', '王小明', 'دانيال حداد', 'נועה לוי', 'नेहा सागर', 'เอก แสงทอง', 'Plato'];

/** Beside a name, in lists of people and on a reader's own page. */
export const Default: StoryObj = {
  args: { name: 'Sam Rivers', label: '', src: '', size: 'medium' },
  argTypes: { size: { control: 'inline-radio', options: ['small', 'medium', 'large'] } },
  render: (args) => html`<ds-cluster>
    <ds-avatar name=${args['name']} label=${args['label']} src=${args['src']} size=${args['size']}></ds-avatar>
    <span>${args['name']}</span>
  </ds-cluster>`,
};

/** Sizes, a picture, no picture after all, no name, and names in many scripts. */
export const States: StoryObj = {
  render: () => html`<ds-stack gap="5">
    <ds-cluster>
      <ds-avatar size="small" name="Sam Rivers"></ds-avatar>
      <ds-avatar name="Sam Rivers"></ds-avatar>
      <ds-avatar size="large" name="Sam Rivers"></ds-avatar>
    </ds-cluster>
    <ds-cluster>
      <ds-avatar size="small" name="Kim Bell" src=${PICTURE}></ds-avatar>
      <ds-avatar name="Kim Bell" src=${PICTURE}></ds-avatar>
      <ds-avatar size="large" label="Kim Bell" name="Kim Bell" src=${PICTURE}></ds-avatar>
    </ds-cluster>
    <ds-cluster>
      <ds-avatar size="small"></ds-avatar>
      <ds-avatar></ds-avatar>
      <ds-avatar size="large" name="Lost Picture" src="data:image/png,nothing"></ds-avatar>
    </ds-cluster>
    ${NAMES.map((name) => html`<ds-cluster><ds-avatar name=${name}></ds-avatar><span>${name}</span></ds-cluster>`)}
  </ds-stack>`,
};

/** Alone, it says who it is. */
export const Labelled: StoryObj = {
  render: () => html`<ds-avatar name="Sam Rivers" label="Sam Rivers"></ds-avatar>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
