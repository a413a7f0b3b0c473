/** How far apart two colors are, and which pairs of the tokens are too close. */
import { COLOR_PAIRS } from './pairs.ts';

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads a color as browsers compute it: `rgb(10, 90, 110)`. */
export function parseColor(computed: string): Rgb {
  const [red = 0, green = 0, blue = 0] = computed.match(/[\d.]+/g)?.map(Number) ?? [];
  return [red, green, blue];
}

/** Relative luminance, as WCAG 2.2 defines it. */
export function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colors, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(front: Rgb, back: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(front), luminance(back)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * The pairs that are closer than WCAG 2.2 allows, in words.
 * @param colorOf - A token's color as browsers compute it, by its name without `--ds-color-`.
 */
export function failingPairs(colorOf: (token: string) => string): string[] {
  return COLOR_PAIRS.flatMap(({ front, back, least }) => {
    const ratio = contrast(parseColor(colorOf(front)), parseColor(colorOf(back)));
    return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}, needs ${least}`] : [];
  });
}
