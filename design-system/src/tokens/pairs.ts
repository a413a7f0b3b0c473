/**
 * Which colors meet on a page, and how far apart WCAG 2.2 wants them:
 * 4.5 for text (1.4.3), 3 for controls, marks and focus rings (1.4.11).
 * Names are those of the tokens without `--ds-color-`.
 */
const TONES = ['neutral', 'info', 'success', 'warning', 'danger'];
const GROUNDS = ['page', 'surface', 'sunken', 'hover', 'primary-soft'];

/** One color on another, and the least contrast between them. */
export interface ColorPair {
  front: string;
  back: string;
  least: number;
}

/** Every pair the elements use. */
export const COLOR_PAIRS: readonly ColorPair[] = [
  ...GROUNDS.flatMap((back) => [
    { front: 'text', back, least: 4.5 },
    { front: 'text-muted', back, least: 4.5 },
    { front: 'primary', back, least: 4.5 },
    { front: 'primary-hover', back, least: 4.5 },
  ]),
  ...['page', 'surface', 'sunken'].flatMap((back) => [
    { front: 'danger-mark', back, least: 4.5 },
    { front: 'success-mark', back, least: 4.5 },
    { front: 'warning-mark', back, least: 4.5 },
    { front: 'info-mark', back, least: 4.5 },
    { front: 'control-border', back, least: 3 },
    { front: 'focus', back, least: 3 },
  ]),
  ...['page', 'surface'].map((back) => ({ front: 'neutral-mark', back, least: 4.5 })),
  { front: 'surface', back: 'text', least: 4.5 },
  { front: 'on-primary', back: 'primary', least: 4.5 },
  { front: 'on-primary', back: 'primary-hover', least: 4.5 },
  { front: 'on-danger', back: 'danger', least: 4.5 },
  { front: 'on-danger', back: 'danger-hover', least: 4.5 },
  ...[1, 2, 3, 4, 5].map((hue) => ({ front: `person-${hue}-text`, back: `person-${hue}-soft`, least: 4.5 })),
  ...TONES.flatMap((tone) => [
    { front: `${tone}-text`, back: `${tone}-soft`, least: 4.5 },
    { front: `${tone}-mark`, back: `${tone}-soft`, least: 3 },
    { front: 'focus', back: `${tone}-soft`, least: 3 },
  ]),
];
