/** The outline of a page: its headings as a tree, and the one being read. */

/** A section: the id of its heading, what it is called, and how deep it lies (2 for `<h2>`). */
export interface ContentsItem {
  id: string;
  label: string;
  level?: number;
}

/** A section with those inside it. */
export interface OutlineNode {
  item: ContentsItem;
  children: OutlineNode[];
}

/**
 * Puts every section below the nearest one before it that lies higher. Levels
 * that are left out (an `<h4>` right after an `<h2>`) make no empty steps.
 */
export function outlineOf(items: readonly ContentsItem[]): OutlineNode[] {
  const top: OutlineNode[] = [];
  const open: OutlineNode[] = [];
  for (const item of items) {
    while (open.length > 0 && levelOf(open.at(-1)?.item) >= levelOf(item)) open.pop();
    const node = { item, children: [] };
    (open.at(-1)?.children ?? top).push(node);
    open.push(node);
  }
  return top;
}

/**
 * @param tops - Where each heading begins, from the top of the window, in order.
 * @param line - What lies above this line is being read.
 * @returns The place of the last heading above the line; the first one at the top of the page.
 */
export function currentSection(tops: readonly number[], line: number): number {
  const after = tops.findIndex((top) => top > line);
  return after < 0 ? tops.length - 1 : Math.max(0, after - 1);
}

function levelOf(item: ContentsItem | undefined): number {
  return item?.level ?? 2;
}
