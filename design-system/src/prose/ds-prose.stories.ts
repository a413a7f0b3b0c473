/** Stories of `ds-prose`. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/alert.ts';
import '../register/prose.ts';
import '../register/table.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = {
  title: 'Design system/Layout/Prose',
  component: 'ds-prose',
  parameters: { controls: { disable: false } },
};
export default meta;

/** For terms, help pages and letters. */
export const Default: StoryObj = {
  args: { '--ds-prose-measure': '42rem' },
  render: (args) => html`<ds-prose ${styleProperties({ '--ds-prose-measure': String(args['--ds-prose-measure']) })}>
    <h2>How to borrow a book</h2>
    <p>Every reader may take ten books home at a time. You need your card, and you find the
      <a href="#hours">opening hours of each branch</a> on one page.</p>
    <ol>
      <li>Look for the book in the catalog.</li>
      <li>Take it from the shelf, or have it kept for you at the desk.</li>
      <li>Scan your card and the book at the door.</li>
    </ol>
    <h3>How long you may keep it</h3>
    <p>Four weeks. You can renew it twice unless another reader waits for it.</p>
  </ds-prose>`,
};

/** Everything a text can be made of. */
export const States: StoryObj = {
  render: () => html`<ds-prose>
    <h2>House rules of the library</h2>
    <p>These rules hold in <strong>all branches</strong>. Words that are <mark>marked</mark> are new this year, and
      <a href="#old">the old rules</a> stay on file.</p>
    <h3>What you may bring</h3>
    <ul>
      <li>Your own cup, with a lid</li>
      <li>A computer:
        <ul>
          <li>with headphones</li>
          <li>without a keyboard that can be heard</li>
        </ul>
      </li>
    </ul>
    <blockquote><p>A room without books is like a body without a soul.</p></blockquote>
    <h3>Fees</h3>
    <h4>For books that come back late</h4>
    <table>
      <caption>From May 1</caption>
      <thead><tr><th scope="col">What</th><th scope="col">A day</th></tr></thead>
      <tbody>
        <tr><th scope="row">Books</th><td>10 cents</td></tr>
        <tr><th scope="row">Films and games</th><td>50 cents</td></tr>
      </tbody>
    </table>
    <ds-alert tone="info" quiet>Children pay no fees.</ds-alert>
    <h3>Words we use</h3>
    <dl><dt>Branch</dt><dd>One house of the library.</dd><dt>Hold</dt><dd>A book that is kept for you at the desk.</dd></dl>
    <p>Press <kbd>Ctrl</kbd> and <kbd>P</kbd> to print. The catalog finds <code>title:bread</code> only in titles.</p>
    <pre><code>title:bread author:"Sam Rivers" and a line that is longer than any phone is wide, so that it has to go on below</code></pre>
    <hr />
    <p><small>Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: a word that long breaks.</small></p>
  </ds-prose>`,
};

/** Tables of many columns turn into cards where it is narrow. */
export const WithTable: StoryObj = {
  render: () => html`<ds-prose>
    <h2>Opening hours</h2>
    <p>On holidays all branches are closed.</p>
    <ds-table><table>
      <caption>By branch</caption>
      <thead><tr><th scope="col">Branch</th><th scope="col">Monday to Friday</th><th scope="col">Saturday</th></tr></thead>
      <tbody><tr><th scope="row">Market square</th><td>9 to 6</td><td>10 to 4</td></tr><tr><th scope="row">Harbor</th><td>10 to 7</td><td>Closed</td></tr></tbody>
    </table></ds-table>
  </ds-prose>`,
};

/** From right to left. */
export const RightToLeft = inRightToLeft(States);

/** On dark ground. */
export const Dark = inDark(States);

/** In high contrast. */
export const HighContrast = inHighContrast(States);

/** With text twice as large. */
export const LargeText = inLargeText(States);
