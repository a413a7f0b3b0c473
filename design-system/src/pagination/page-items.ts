/** Which page numbers a reader sees. */

/** A page number, or a gap in which pages are left out. */
export type PageItem = number | 'gap-start' | 'gap-end';

/**
 * First, last and the neighbors of the current page; gaps stand for the rest.
 * The row keeps its length while one pages through, so that “next” stays in place.
 * @param page - The current page, from 1.
 * @param pages - How many there are.
 * @param siblings - Neighbors on each side of the current page.
 */
export function pageItems(page: number, pages: number, siblings: number): PageItem[] {
  // First, last, two gaps, the current page and its neighbors.
  const slots = siblings * 2 + 5;
  if (pages <= slots) return range(1, pages);
  // A gap that would hide one page only shows that page instead.
  const from = Math.max(3, Math.min(page - siblings, pages - slots + 3));
  const to = Math.min(pages - 2, Math.max(page + siblings, slots - 2));
  return [1, from > 3 ? 'gap-start' : 2, ...range(from, to), to < pages - 2 ? 'gap-end' : pages - 1, pages];
}

/** @returns A page that exists: a whole number from 1 to `pages`. */
export function clampPage(page: number, pages: number): number {
  return Math.max(1, Math.min(Math.trunc(page) || 1, pages));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
