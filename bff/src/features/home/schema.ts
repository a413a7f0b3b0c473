/** Shape of the home page: what needs attention, and each feature's own part for its card. */
import { z } from '@hono/zod-openapi';

export const AttentionItem = z
  .object({
    /** Names the sentence, which the feature's manifest holds in each language. */
    kind: z.string(),
    /** 1–100; the list is sorted by it, highest first. */
    rank: z.number().int().min(1).max(100),
    /** Where it is dealt with, relative to the patient's pages. */
    path: z.string().startsWith('/'),
    at: z.iso.datetime().optional(),
    timeZone: z.string().optional(),
    /** A calendar day, for what is due on a day. */
    on: z.iso.date().optional(),
    /** Fills the sentence's placeholders; `count` also chooses its plural form, and `name.es` stands for `name` in Spanish. */
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .openapi('AttentionItem');

export const Home = z
  .object({
    attention: z.array(AttentionItem),
    /** By feature key, e.g. `appointments`; only those the grant allows. */
    cards: z.record(z.string(), z.unknown()),
  })
  .openapi('Home');

export type AttentionItem = z.infer<typeof AttentionItem>;
export type Home = z.infer<typeof Home>;
