/** The colors of the page, as the browser computes them now, and the pairs that must stay readable. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../register/table.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { tokenColor, tokenNames } from '../testing/page-tokens.ts';
import { inDark, inHighContrast, inRightToLeft } from '../testing/variants.ts';
import { contrast } from './contrast.ts';
import type { Rgb } from './contrast.ts';
import { COLOR_PAIRS } from './pairs.ts';
import type { ColorPair } from './pairs.ts';

const PREFIX = '--ds-color-';

const meta: Meta = { title: 'Design system/Tokens/Color', tags: ['!autodocs'] };
export default meta;

/** Groups by what a color is for, which its name says. */
const ROLES: readonly { title: string; matches: RegExp }[] = [
  { title: 'Tones: soft ground, text on it, strong mark on it', matches: /^(neutral|info|success|warning|danger)-(soft|text|mark)$/ },
  { title: 'What can be acted on', matches: /^(primary|on-|danger|focus|hover)/ },
  { title: 'Grounds, text and lines', matches: /./ },
];

function roleOf(name: string): string | undefined {
  return ROLES.find(({ matches }) => matches.test(name))?.title;
}

function hex(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function ratioOf({ front, back }: ColorPair): number {
  return contrast(tokenColor(PREFIX + front), tokenColor(PREFIX + back));
}

function renderSwatch(name: string) {
  const pairs = COLOR_PAIRS.filter(({ front }) => PREFIX + front === name);
  const lowest = pairs.toSorted((one, other) => ratioOf(one) - ratioOf(other))[0];
  return html`<li>
    <div class="token-chip" ${styleProperties({ background: `var(${name})` })}></div>
    <code>${name}</code>
    <div class="token-note">${hex(tokenColor(name))}</div>
    ${lowest && html`<div class="token-note">At least ${ratioOf(lowest).toFixed(1)} : 1, on ${lowest.back}</div>`}
  </li>`;
}

/** Every color by its role, with the ground on which it stands out least. */
export const Roles: StoryObj = {
  render: () => {
    const names = tokenNames(PREFIX);
    return html`<div class="story-stack">
      ${ROLES.toReversed().map(
        ({ title }) => html`<section>
          <h3>${title}</h3>
          <ul class="token-grid">
            ${names.filter((name) => roleOf(name.slice(PREFIX.length)) === title).map(renderSwatch)}
          </ul>
        </section>`,
      )}
    </div>`;
  },
};

/** What is text shows as text; a line, mark or focus ring shows as a ring. */
function renderSample({ front, back, least }: ColorPair) {
  const colors = styleProperties({ background: `var(${PREFIX}${back})`, color: `var(${PREFIX}${front})` });
  return least >= 4.5
    ? html`<span class="token-sample" ${colors}>Text</span>`
    : html`<span class="token-sample" ${colors}><span class="token-ring"></span></span>`;
}

function renderPair(pair: ColorPair) {
  const ratio = ratioOf(pair);
  return html`<tr>
    <th scope="row"><code>${pair.front}</code> on <code>${pair.back}</code></th>
    <td>${renderSample(pair)}</td>
    <td class="number">${ratio.toFixed(2)}</td>
    <td class="number">${pair.least}</td>
    <td>${ratio >= pair.least ? 'Passes' : 'Too close'}</td>
  </tr>`;
}

/** Every pair of colors that meets on a page: 4.5 for text, 3 for lines, marks and focus rings. */
export const Pairs: StoryObj = {
  render: () => html`<ds-table>
    <table>
      <caption>Contrast of every pair, in this theme</caption>
      <thead>
        <tr><th scope="col">Pair</th><th scope="col">Sample</th><th scope="col" class="number">Contrast</th><th scope="col" class="number">Needs</th><th scope="col">Result</th></tr>
      </thead>
      <tbody>${COLOR_PAIRS.map(renderPair)}</tbody>
    </table>
  </ds-table>`,
};

export const RightToLeft = inRightToLeft(Roles);
export const Dark = inDark(Roles);
export const HighContrast = inHighContrast(Roles);
