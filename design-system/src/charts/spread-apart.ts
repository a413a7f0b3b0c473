/** Labels that would lie on each other. */

/**
 * Moves labels apart that would lie on each other.
 * @param places - Where each wants to be, in percent.
 * @param gap - The least distance between two.
 * @returns Where each goes, in the same order as `places`, all between 0 and 100 as long as they fit.
 */
export function spreadApart(places: readonly number[], gap: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const result = places.slice();
  let lowest = 0;
  for (const { place, index } of order) {
    result[index] = Math.max(place, lowest);
    lowest = (result[index] ?? 0) + gap;
  }
  let highest = 100;
  for (const { index } of order.toReversed()) {
    result[index] = Math.max(0, Math.min(result[index] ?? 0, highest));
    highest = (result[index] ?? 0) - gap;
  }
  return result;
}
