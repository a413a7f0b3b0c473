/** Lists in parts, as the API cuts them, for mocks. */
import type { Page } from '../paged-resource.ts';

/** Rows of a part that says no `limit`. */
const PART = 10;

/** The part of a list that a request asks for. */
export function partOf<Item>(items: readonly Item[], { url }: Pick<Request, 'url'>): Page<Item> {
  const { searchParams } = new URL(url);
  return cutPart(items, searchParams.get('after') ?? undefined, Number(searchParams.get('limit') ?? PART));
}

/** The same for a request that says in its body what it asks for. */
export function cutPart<Item>(items: readonly Item[], after: string | undefined, limit = PART): Page<Item> {
  const from = Number(after ?? 0);
  const until = from + limit;
  return { items: items.slice(from, until), count: items.length, next: until < items.length ? String(until) : null };
}
