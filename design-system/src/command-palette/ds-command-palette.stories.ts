/** Stories of `ds-command-palette`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../register/button.ts';
import '../register/command-palette.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';
import type { Command, DsCommandPalette } from './ds-command-palette.ts';

const meta: Meta = {
  title: 'Design system/Navigation/Command palette',
  component: 'ds-command-palette',
  parameters: { controls: { disable: false } },
  argTypes: { label: { control: 'text' }, placeholder: { control: 'text' }, shortcut: { control: 'text' }, open: { control: 'boolean' } },
};
export default meta;

const COMMANDS: readonly Command[] = [
  { id: 'home', label: 'Home', group: 'Pages', icon: 'home', href: '#home' },
  { id: 'loans', label: 'My loans', group: 'Pages', icon: 'calendar', href: '#loans', keywords: 'borrowed books' },
  { id: 'letters', label: 'Letters from the library', group: 'Pages', icon: 'mail', href: '#letters' },
  { id: 'renew', label: 'Renew all loans', group: 'Actions', icon: 'clock', keywords: 'extend longer' },
  { id: 'print', label: 'Print this page', group: 'Actions', icon: 'printer', shortcut: 'Ctrl + P' },
  { id: 'out', label: 'Sign out', group: 'Actions', icon: 'sign-out' },
];

/** Types into the palette as a reader would. */
const typed = (text: string) => ref((element) => void typeInto(element as DsCommandPalette | undefined, text));

async function typeInto(palette: DsCommandPalette | undefined, text: string): Promise<void> {
  await palette?.updateComplete;
  const input = palette?.renderRoot.querySelector('input');
  if (input == null) return;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const openNext = (event: Event) => {
  const next = (event.currentTarget as HTMLElement).nextElementSibling as DsCommandPalette | null;
  next?.show();
};

/** A short way for those who know what they look for. Everything in it stands elsewhere too. */
export const Default: StoryObj = {
  args: { label: 'Find a page or an action', placeholder: 'Type what you want to do', shortcut: 'k', open: false },
  render: (args) => html`<ds-button @click=${openNext}>Search (Ctrl + K)</ds-button>
    <ds-command-palette
      label=${args['label']}
      placeholder=${args['placeholder']}
      shortcut=${args['shortcut']}
      ?open=${args['open']}
      .commands=${COMMANDS}
    ></ds-command-palette>`,
};

/** Open, before anything is typed. */
export const States: StoryObj = { render: () => html`<ds-command-palette open .commands=${COMMANDS}></ds-command-palette>` };

/** What was typed is marked; it is found in other words of a command too. */
export const Found: StoryObj = { render: () => html`<ds-command-palette open .commands=${COMMANDS} ${typed('loa')}></ds-command-palette>` };

/** Nothing found. */
export const Empty: StoryObj = { render: () => html`<ds-command-palette open .commands=${COMMANDS} ${typed('bicycle')}></ds-command-palette>` };

/** Its own commands are there at once; more is being looked for. */
export const Loading: StoryObj = {
  render: () => html`<ds-command-palette open .commands=${COMMANDS} .search=${() => new Promise(() => undefined)} ${typed('l')}></ds-command-palette>`,
};

/** What is elsewhere could not be searched. */
export const Failed: StoryObj = {
  render: () =>
    html`<ds-command-palette open .commands=${COMMANDS} .search=${() => Promise.reject(new Error('A story of a failure'))} ${typed('l')}></ds-command-palette>`,
};

/** Many commands scroll, and the longest word breaks. */
export const ManyItems: StoryObj = {
  render: () => html`<ds-command-palette
    open
    .commands=${[
      { id: 'long', label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte', shortcut: 'Ctrl + D' },
      ...Array.from({ length: 60 }, (_, index) => ({ id: `shelf-${index}`, label: `Go to shelf ${index + 1}`, group: 'Shelves' })),
    ]}
  ></ds-command-palette>`,
};

export const RightToLeft = inRightToLeft(States);
export const Dark = inDark(Found);
export const HighContrast = inHighContrast(States);
export const LargeText = inLargeText(States);
