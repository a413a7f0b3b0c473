/** Space, type, shape, depth and motion, measured on the page as it is now. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../register/button.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { tokenLength, tokenNames, tokenText } from '../testing/page-tokens.ts';
import { inDark, inHighContrast, inLargeText, inRightToLeft } from '../testing/variants.ts';

const meta: Meta = { title: 'Design system/Tokens/Scales', tags: ['!autodocs'] };
export default meta;

const px = (length: number): string => `${Number(length.toFixed(1))} px`;

function renderRow(name: string, value: string, sample: TemplateResult) {
  return html`<li>
    <div><code>${name}</code></div>
    <div class="token-note">${value}</div>
    <div class="token-show">${sample}</div>
  </li>`;
}

/** Steps of space. In the compact density each is smaller. */
export const Space: StoryObj = {
  render: () => html`<ul class="token-rows">
    ${tokenNames('--ds-space-').map((name) =>
      renderRow(name, px(tokenLength(name)), html`<div class="token-bar" ${styleProperties({ 'inline-size': `var(${name})` })}></div>`),
    )}
  </ul>`,
};

/** Sizes of text. All are relative to the size the reader has set in the browser. */
export const Type: StoryObj = {
  render: () => html`<ul class="token-rows">
    ${tokenNames('--ds-text-')
      .filter((name) => name !== '--ds-text-scale')
      .map((name) => renderRow(name, px(tokenLength(name)), html`<span ${styleProperties({ 'font-size': `var(${name})` })}>The bakery opens at seven</span>`))}
    ${tokenNames('--ds-weight-').map((name) =>
      renderRow(name, tokenText(name), html`<span ${styleProperties({ 'font-weight': `var(${name})` })}>The bakery opens at seven</span>`),
    )}
    ${tokenNames('--ds-line').map((name) =>
      renderRow(
        name,
        tokenText(name),
        html`<p class="token-lines" ${styleProperties({ 'line-height': `var(${name})` })}>The bakery opens at seven, and the first bread is gone by half past.</p>`,
      ),
    )}
  </ul>`,
};

/** Corners, lines and depth. */
export const Shape: StoryObj = {
  render: () => html`<ul class="token-rows">
    ${tokenNames('--ds-radius').map((name) =>
      renderRow(name, px(tokenLength(name)), html`<div class="token-box" ${styleProperties({ 'border-radius': `var(${name})` })}></div>`),
    )}
    ${tokenNames('--ds-border').map((name) => renderRow(name, 'Around what belongs together', html`<div class="token-box" ${styleProperties({ border: `var(${name})` })}></div>`))}
    ${tokenNames('--ds-shadow-').map((name) =>
      renderRow(name, 'Of what lies above', html`<div class="token-box" ${styleProperties({ 'box-shadow': `var(${name})` })}></div>`),
    )}
  </ul>`,
};

/** The least size of what is pressed, in every density. */
export const Target: StoryObj = {
  render: () => html`<ul class="token-rows">
    ${tokenNames('--ds-target').map((name) =>
      renderRow(
        name,
        px(tokenLength(name)),
        html`<div class="token-box" ${styleProperties({ 'inline-size': `var(${name})`, 'block-size': `var(${name})`, 'min-block-size': '0' })}></div>`,
      ),
    )}
  </ul>`,
};

/** How long things move. With reduced motion every time is 0. */
export const Motion: StoryObj = {
  render: () => html`<div class="story-stack token-motion">
    <ul class="token-rows">
      ${tokenNames('--ds-motion').map((name) => renderRow(name, tokenText(name), html`<div class="token-move" ${styleProperties({ 'transition-duration': `var(${name})` })}></div>`))}
      ${tokenNames('--ds-ease').map((name) => renderRow(name, tokenText(name), html``))}
    </ul>
    <div><ds-button @click=${onMove}>Move the bars</ds-button></div>
  </div>`,
};

function onMove(event: Event): void {
  (event.currentTarget as Element).closest('.token-motion')?.classList.toggle('moved');
}

export const RightToLeft = inRightToLeft(Space);
export const Dark = inDark(Shape);
export const HighContrast = inHighContrast(Shape);
export const LargeText = inLargeText(Type);
