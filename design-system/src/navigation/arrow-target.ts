/** Where arrow keys, Home and End lead in a row or column of controls. */

/** What there is to move in. */
export interface ArrowField {
  /** Place of the control that has the focus. */
  index: number;
  count: number;
  /** Which arrows move: up and down, or left and right. */
  vertical: boolean;
  /** Whether the text runs from right to left; turns left and right round. */
  rtl?: boolean;
}

/**
 * @returns The place the key leads to, around the ends, or undefined if it is another key.
 */
export function arrowTarget(key: string, { index, count, vertical, rtl = false }: ArrowField): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const forward = vertical ? 'ArrowDown' : rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = vertical ? 'ArrowUp' : rtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (index + 1) % count;
  return key === back ? (index - 1 + count) % count : undefined;
}
