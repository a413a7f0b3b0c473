/** A list that is shown whole, though the API answers a part of it at a time. */

/** A part of a list, as the API answers. */
interface Part<Item> {
  readonly items: readonly Item[];
  /** Where the next part begins; `null` after the last. */
  readonly next: string | null;
}

/** The most a part can hold. */
export const WHOLE_PART = '100';

/** Reads part after part; the answer is the first, with the items of all. */
export async function readAll<Item, Answer extends Part<Item>>(read: (after?: string) => Promise<Answer & Part<Item>>): Promise<Answer> {
  const first = await read();
  const items = [...first.items];
  for (let next = first.next; next !== null;) {
    const part = await read(next);
    items.push(...part.items);
    next = part.next;
  }
  return { ...first, items, next: null };
}
