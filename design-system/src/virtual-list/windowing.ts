/** Which items of a long list are near the part that is seen. */

/**
 * @param heightAt - Height of each item in px, measured or guessed.
 * @returns Where each item begins, and at last where the list ends.
 */
export function offsetsOf(count: number, heightAt: (index: number) => number): number[] {
  const offsets = [0];
  for (let index = 0; index < count; index += 1) offsets.push((offsets[index] ?? 0) + heightAt(index));
  return offsets;
}

/** @returns The item at a height; the first or last one beyond the ends, -1 in an empty list. */
export function indexAt(offsets: readonly number[], y: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/**
 * @param overscan - Px drawn beyond both ends of what is seen.
 * @returns First and last item to draw; `last` is before `first` in an empty list.
 */
export function windowOf(offsets: readonly number[], top: number, height: number, overscan: number): { first: number; last: number } {
  if (offsets.length < 2) return { first: 0, last: -1 };
  return { first: indexAt(offsets, top - overscan), last: indexAt(offsets, top + height + overscan) };
}
