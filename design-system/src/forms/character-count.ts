/** Tells how many characters are left, for fields of one line and of many. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CharacterCountTexts } from './character-count-texts.ts';

/** From this share of the limit on, screen readers hear the count. */
const ANNOUNCE_FROM = 0.9;

export const countStyles = css`
  .count {
    margin-block-start: var(--ds-space-1);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
    font-variant-numeric: tabular-nums;
  }

  .count.over {
    color: var(--ds-color-danger-mark);
    font-weight: var(--ds-weight-medium);
  }
`;

export const plainLength = ({ length }: string): number => length;

/** The count has the id `count`, for `aria-describedby`. */
export function renderCount(length: number, limit: number, { charactersLeft, charactersOver }: CharacterCountTexts): TemplateResult {
  const left = limit - length;
  const text = left < 0 ? charactersOver(-left) : charactersLeft(left);
  return html`<div id="count" class="count ${left < 0 ? 'over' : ''}" part="count">${text}</div>
    <div class="visually-hidden" aria-live="polite">${length >= limit * ANNOUNCE_FROM ? text : nothing}</div>`;
}
