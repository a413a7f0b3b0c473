/** The arithmetic of ranges, shared by the range bar and the trend line. */

/** What `placeOnScale` needs to know. Undefined ends are open. */
export interface RangeScale {
  value: number;
  low: number | undefined;
  high: number | undefined;
  min: number | undefined;
  max: number | undefined;
}

/** Share of the drawing left free on each side of what it shows. */
const PADDING = 0.25;

/**
 * @returns Whether a value is below, in or above a range; its ends belong to it.
 */
export function positionOf(value: number, low: number | undefined, high: number | undefined): 'below' | 'in' | 'above' {
  if (low !== undefined && value < low) return 'below';
  return high !== undefined && value > high ? 'above' : 'in';
}

/**
 * @returns Where the marker and the band's ends lie, in percent of the width.
 */
export function placeOnScale({ value, low, high, min, max }: RangeScale): { mark: number; start: number; end: number } {
  const known = [value, low, high].filter((number) => number !== undefined);
  const smallest = Math.min(...known);
  const largest = Math.max(...known);
  const padding = (largest - smallest || Math.abs(largest) || 1) * PADDING;
  // A scale below zero would suggest that such values exist.
  const from = min ?? (smallest >= 0 ? Math.max(0, smallest - padding) : smallest - padding);
  const to = max ?? largest + padding;
  const percent = (number: number) => Math.round(Math.min(100, Math.max(0, ((number - from) / (to - from)) * 100)) * 10) / 10;
  return {
    mark: percent(value),
    start: low === undefined ? 0 : percent(low),
    end: high === undefined ? 100 : percent(high),
  };
}

/**
 * @param locale - BCP 47 tag, as `localeOf()` finds it.
 * @returns The number as that language writes it.
 */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);
}
