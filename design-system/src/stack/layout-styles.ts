/** What the layout elements share: they place their children and leave everything else as it is. */
import { css } from 'lit';

/** A step of the space scale, from `--ds-space-1` to `--ds-space-8`. */
export type Gap = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8';

/** `--_gap` from the attribute; an element sets its own default before it. */
export const layoutStyles = css`
  /* Browsers still take an align attribute for one of text. */
  :host([align]) {
    text-align: inherit;
  }

  :host([hidden]) {
    display: none !important;
  }

  :host([gap='1']) {
    --_gap: var(--ds-space-1);
  }

  :host([gap='2']) {
    --_gap: var(--ds-space-2);
  }

  :host([gap='3']) {
    --_gap: var(--ds-space-3);
  }

  :host([gap='4']) {
    --_gap: var(--ds-space-4);
  }

  :host([gap='5']) {
    --_gap: var(--ds-space-5);
  }

  :host([gap='6']) {
    --_gap: var(--ds-space-6);
  }

  :host([gap='7']) {
    --_gap: var(--ds-space-7);
  }

  :host([gap='8']) {
    --_gap: var(--ds-space-8);
  }

  /* The page's own margins for paragraphs and headings would add to the gap. */
  ::slotted(*) {
    min-inline-size: 0;
    max-inline-size: 100%;
    margin-block: 0 !important;
  }
`;
