/** What a list takes and answers, the same for every list of the API. */
import { z } from '@hono/zod-openapi';

/** What one looks at first: about a screen of rows. Who goes on asks for larger parts. */
const PAGE = 10;
/** No part has more. */
export const PAGE_MAX = 100;

/** A list of a clinic is counted no further: a desk with more than that has very much, and for the exact number each row would be looked at. */
export const MOST_COUNTED = 1000;

/** What is asked for: at most `limit` rows, those after a page's `next`. */
export const PageQuery = z.object({
  after: z.string().min(1).max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(PAGE),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** The same in a body, where a number is one. */
export const PageBody = PageQuery.extend({ limit: z.number().int().min(1).max(PAGE_MAX).default(PAGE) });

/** One part of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    /** In all, whatever part this is. */
    count: z.number().int().nonnegative(),
    /** There are more than `count`, and nobody has counted how many. */
    isMore: z.literal(true).optional(),
    /** `after` for the next part; `null` on the last. */
    next: z.string().nullable(),
  });
